import * as inCase from '../case/duty.ts';
import { entererOf } from '../case/on-behalf.ts';
import { openContest } from '../case/paper-entries.ts';
import { entryOf } from './on-behalf.ts';
import type { CommandName } from './commands.ts';
import type { DutyKind, Term } from './duty-kinds.ts';
import type { Stage } from './names.ts';
import { answerOf, type ObstacleCase, phaseOf, type Round, roundOf } from './obstacle.ts';

/** Something somebody owes in an obstacle. */
export type Duty = inCase.Duty<DutyKind, Stage, CommandName>;
type Outline = Omit<inCase.DutyOutline<DutyKind, Stage, CommandName, Term>, 'of' | 'about' | 'stage'>;

/** The duties of each phase. The first is owed in every round, so that an open obstacle always has an owner and a due day. */
const owed: { readonly [S in Stage]: (c: ObstacleCase, round: Round) => readonly [Outline, ...Outline[]] } = {
  triage: (c, { openedAt }) => [
    {
      kind: 'triageObstacle',
      owner: { organisation: c.parts.homeAffairs, capability: 'homeAffairs' },
      since: openedAt,
      term: 'D23',
      commands: ['triageObstacle', 'guideObstacle', 'escalateObstacle'],
    },
  ],
  guidance: (c, { triage, openedAt, advice }) => {
    const since = triage?.at ?? openedAt;
    const guide: Outline = {
      kind: 'guideObstacle',
      owner: { organisation: c.parts.homeAffairs, capability: 'homeAffairs' },
      since,
      term: 'D23d',
      commands: ['guideObstacle', 'escalateObstacle'],
    };
    if (advice !== null) return [guide];
    const owner = { organisation: c.parts.union, capability: 'unionLeader' } as const;
    return [guide, { kind: 'adviseObstacle', owner, since, term: 'D23c', commands: ['adviseObstacle'] }];
  },
  direction: (c, { report, openedAt }) => [
    {
      kind: 'directObstacle',
      owner: { organisation: c.parts.decidingAuthority, capability: 'authorityLeader' },
      since: report?.at ?? openedAt,
      term: 'D23b',
      commands: ['directObstacle'],
    },
  ],
  closing: (c, { openedAt }) => [
    {
      kind: 'closeObstacle',
      owner: { organisation: c.parts.homeAffairs, capability: 'homeAffairs' },
      since: answerOf(c)?.at ?? openedAt,
      term: 'D23e',
      commands: ['closeObstacle'],
    },
  ],
};

/** Where a rule set has no term for a step, because it is older than the step, the term of the nearest older one counts. */
const olderTerms: { readonly [T in Term]?: Term } = { D23c: 'D23', D23d: 'D23', D23e: 'D23b' };

const termIn = (c: ObstacleCase, code: Term): Term =>
  c.ruleSet.deadlines.some((rule) => rule.code === code) ? code : (olderTerms[code] ?? code);

/** The open duties of the current round. Each round has its own keys. Empty only once home affairs has closed it. */
export function duties(c: ObstacleCase): Duty[] {
  const phase = phaseOf(c);
  if (phase === null) return [];
  const round = roundOf(c);
  const ofRound = owed[phase](c, round).map((outline) =>
    inCase.duty(c, { ...outline, term: termIn(c, outline.term), stage: phase, of: [round.n] }),
  );
  return [...ofRound, ...contestDuties(c, phase)];
}

/** What whoever entered an act owes once it is contested. */
function contestDuties(c: ObstacleCase, stage: Stage): Duty[] {
  return c.entries.flatMap((entry) => {
    const open = openContest(entry);
    if (open === undefined) return [];
    return inCase.duty(c, {
      kind: 'answerObstacleContest',
      of: [entry.revision, entry.contests.length],
      stage,
      owner: { organisation: c.parts.union, capability: entererOf(entryOf(entry.command)), person: entry.holder },
      since: open.at,
      term: 'P24',
      commands: ['answerObstacleContest'],
    });
  });
}
