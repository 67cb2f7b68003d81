import type { Instant } from '../calendar/day.ts';
import { withAnswer, withContest, withNote } from '../case/paper-entries.ts';
import type { TextRef } from '../case/values.ts';
import type { ActCommand, BirthCommand } from './commands.ts';
import type { PersonFact } from './facts.ts';
import { emptyObstacle, type ObstacleCase, type Round, roundOf, type Said } from './obstacle.ts';

/** The obstacle after its first fact. */
export function born({ input, attested, actor, at, revision }: PersonFact<BirthCommand>): ObstacleCase {
  const birth = attested?.birth;
  if (!birth) throw new Error('a birth carries its attested rule set and calendar');
  return {
    ...emptyObstacle,
    revision,
    personRevision: revision,
    lastAt: at,
    openedAt: at,
    ruleSet: birth.ruleSet,
    calendar: birth.calendar,
    stageSince: at,
    category: input.category,
    obstacle: input.obstacle,
    proposal: input.proposal ?? null,
    raisedBy: actor.person,
    about: input.about ? { ...input.about, isEnded: false } : null,
    // An expert works for the Union, whatever body employs them.
    parts: { ...birth.parts, raiser: actor.capability === 'expert' ? null : actor.organisation },
    organisations: Object.fromEntries(birth.organisations.map((o) => [o.id, o])),
    documents: (input.documents ?? []).map((document) => ({ document, kind: 'obstacleRaised' as const, at })),
    rounds: [newRound(1, at, null)],
  };
}

const newRound = (n: number, openedAt: Instant, reopened: Said | null): Round => ({
  n,
  openedAt,
  reopened,
  triage: null,
  advice: null,
  report: null,
  guidance: null,
  direction: null,
  result: null,
});

/** The change that the fact of every act makes. */
export const changes: { readonly [C in ActCommand]: (c: ObstacleCase, fact: PersonFact<C>) => ObstacleCase } = {
  triageObstacle: (c, fact) => {
    const { path, note, category } = fact.input;
    const isReport = path === 'escalate' && note !== undefined;
    const triage = { at: fact.at, by: fact.actor.person, path, note: isReport ? null : (note ?? null) };
    return { ...inRound(c, { triage, ...(isReport ? { report: said(fact, note) } : {}) }), category: category ?? c.category };
  },
  adviseObstacle: (c, fact) => inRound(c, { advice: said(fact, fact.input.advice) }),
  guideObstacle: (c, fact) => withDocuments(inRound(c, { guidance: said(fact, fact.input.guidance) }), fact),
  escalateObstacle: (c, fact) => withDocuments(inRound(c, { report: said(fact, fact.input.report) }), fact),
  directObstacle: (c, fact) => withDocuments(inRound(c, { direction: said(fact, fact.input.direction) }), fact),
  closeObstacle: (c, fact) => inRound(c, { result: said(fact, fact.input.result) }),
  contestObstacleEntry: (c, { input, at, actor }) => ({
    ...c,
    entries: withContest(c.entries, input.entry, { at, by: actor.person, reason: input.reason }),
  }),
  answerObstacleContest: (c, { input, at, actor }) => ({
    ...c,
    entries: withAnswer(c.entries, input.entry, { at, by: actor.person, answer: input.answer }),
  }),
  noteObstacleEntry: (c, { input, at, actor }) => ({ ...c, entries: withNote(c.entries, input.entry, { at, by: actor.person }) }),
  reopenObstacle: (c, fact) => ({ ...c, rounds: [...c.rounds, newRound(c.rounds.length + 1, fact.at, said(fact, fact.input.reason))] }),
};

const said = ({ at, actor }: Pick<PersonFact<ActCommand>, 'at' | 'actor'>, text: TextRef): Said => ({ at, by: actor.person, text });

const inRound = (c: ObstacleCase, change: Partial<Round>): ObstacleCase => ({
  ...c,
  rounds: [...c.rounds.slice(0, -1), { ...roundOf(c), ...change }],
});

type WithDocuments = 'guideObstacle' | 'escalateObstacle' | 'directObstacle';

function withDocuments(c: ObstacleCase, { kind, input, at }: PersonFact<WithDocuments>): ObstacleCase {
  return { ...c, documents: [...c.documents, ...(input.documents ?? []).map((document) => ({ document, kind, at }))] };
}
