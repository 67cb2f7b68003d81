import { plusWorkingDays } from '../../../calendar/working-days.ts';
import { wholeDays } from '../../../case/duty.ts';
import type { Commission } from '../../commission.ts';
import { duty, dutyKey, type Duty } from '../../duty.ts';
import type { Term } from '../../duty-kinds.ts';
import { isPanelComplete, needsPanel } from '../panel/room.ts';
import type { Member } from '../panel/state.ts';
import { themesDue } from '../themes/state.ts';
import { opinionRound, opinionsDue } from './state.ts';

/** An opinion may be returned while the meeting or the report is due. It is then filed again in that stage. */
export const whileReviewing = ['expertReview', 'meeting', 'report'] as const;

/** Every due opinion is filed or released, and every consultation is closed. Without a panel, an event is held or bodies are asked in writing. */
export function isReviewed(c: Commission): boolean {
  const isHeard = needsPanel(c)
    ? isPanelComplete(c) && opinionsDue(c).length === 0 && themesDue(c).length === 0
    : c.events.length + c.collections.length > 0;
  return isHeard && c.events.every((e) => e.closed !== null);
}

/** The opinions, the requests for more time, and the events that are owed now. */
export function reviewDuties(c: Commission): Duty[] {
  if (c.end !== null || !whileReviewing.some((s) => s === c.stage)) return [];
  const specialist = { organisation: c.parts.union, capability: 'unionSpecialist' as const, person: c.specialist?.person ?? null };
  const duties: Duty[] = opinionsDue(c).map((m) => opinionDuty(c, m));
  for (const t of c.timeRequests) {
    duties.push(
      duty(c, {
        kind: 'decideTime',
        about: t.person,
        stage: 'expertReview',
        owner: specialist,
        since: t.at,
        term: 'P12',
        commands: ['grantTime', 'refuseTime'],
      }),
    );
  }
  if (c.stage === 'expertReview' && !isReviewed(c) && !needsPanel(c) && c.events.length === 0) {
    duties.push(
      duty(c, {
        kind: 'announceEvent',
        stage: 'expertReview',
        owner: specialist,
        since: c.stageSince,
        term: 'P13',
        commands: ['announceEvent', 'openCollection'],
      }),
    );
  }
  for (const e of c.events.filter((x) => x.closed === null)) {
    const setOn = plusWorkingDays(e.on, termDays(c, 'D15'), c.calendar);
    duties.push(
      duty(c, {
        kind: 'closeEvent',
        of: [e.event],
        stage: 'expertReview',
        owner: specialist,
        since: e.at,
        term: 'D15',
        setOn,
        commands: ['closeEvent', 'recordContribution', 'filePaper'],
      }),
    );
  }
  return duties;
}

/** Whether the rule set says that law fixes the term for an opinion. Nobody then moves it. */
export const isOfLaw = (c: Commission, person: string) =>
  opinionsDue(c).some((m) => m.person === person && opinionDuty(c, m).due.status === 'law');

const opinionName = (c: Commission, person: string) => ({ kind: 'fileOpinion' as const, about: person, of: [opinionRound(c, person)] });
export const opinionKey = (c: Commission, person: string) => dutyKey(opinionName(c, person));

function opinionDuty(c: Commission, m: Member): Duty {
  const returned = c.opinions.filter((o) => o.person === m.person).at(-1)?.returned?.at ?? 0;
  const since = Math.max(m.declaration?.at ?? c.stageSince, c.stageSince, returned);
  const owner = { organisation: m.organisation, capability: 'expert' as const, person: m.person };
  return duty(c, {
    ...opinionName(c, m.person),
    stage: 'expertReview',
    owner,
    since,
    term: 'P11',
    commands: ['fileOpinion', 'requestMoreTime'],
  });
}

function termDays(c: Commission, code: Term): number {
  return Math.max(0, wholeDays(c.ruleSet.deadlines.find((d) => d.code === code)?.count ?? 0));
}
