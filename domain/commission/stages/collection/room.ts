import type { Room } from '../../room.ts';
import type { collectionActs } from './acts.ts';
import { emptyCollection, questionsTo, type Asked, type Collection } from './state.ts';
import { dayOf, type Instant } from '../../../calendar/day.ts';
import type { SealedInput } from '../../commands.ts';
import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import { officerOf } from '../../organisation.ts';
import { passedOn } from '../../passed-on.ts';
import { firstOf } from '../../rule.ts';
import { openReport } from '../report/state.ts';

/** Opinions are asked for and come in until the report is submitted. */
const untilReport = ['expertReview', 'meeting', 'report'] as const;
const reportSubmitted = (c: Commission) => openReport(c) && 'REPORT_OPEN';

/** Whether a body that is named is still asked the same. */
const isAskedAlready = (c: Commission, { subject, bodies }: SealedInput<'openCollection'>): boolean =>
  c.collections.some(
    (one) => one.subject === subject && one.asked.some(({ organisation, reply }) => reply === null && bodies.includes(organisation)),
  );

/** Written collections of opinions: named bodies are asked, and each answers by itself or by a paper. */
export const collection = {
  empty: emptyCollection,
  rules: {
    openCollection: {
      stages: untilReport,
      now: (c) => firstOf(reportSubmitted(c)),
      input: (c, { input }) => firstOf(input.bodies.includes(c.parts.union) && 'UNION_ASKED', isAskedAlready(c, input) && 'ALREADY_DONE'),
    },
    answerCollection: {
      stages: untilReport,
      now: (c, by) =>
        firstOf(reportSubmitted(c), questionsTo(c, by.organisation).every(({ own }) => own.reply !== null) && 'ALREADY_FILED'),
      input: (c, { input, actor }) => {
        const question = questionsTo(c, actor.organisation).find((one) => one.collection === input.collection);
        return firstOf(!question && 'UNKNOWN_COLLECTION', question?.own.reply && 'ALREADY_FILED');
      },
    },
  },
  changes: {
    openCollection: (c, { input, actor, at, attested }) => ({
      ...c,
      organisations: { ...c.organisations, ...Object.fromEntries((attested?.organisations ?? []).map((one) => [one.id, one])) },
      collections: [
        ...c.collections,
        {
          collection: c.collections.length + 1,
          at,
          by: actor.person,
          subject: input.subject,
          question: input.question,
          documents: input.documents,
          dueOn: input.dueOn,
          asked: input.bodies.map((organisation) => ({ organisation, reply: null, silentAt: null })),
        },
      ],
      documents: withPapers(c, input.documents, at),
    }),
    answerCollection: (c, { input, actor, at, onBehalfOf }) => {
      const asked = c.collections.find((one) => one.collection === input.collection);
      const arrivedOn = onBehalfOf?.paper.arrivedOn ?? dayOf(at);
      const isLate = asked !== undefined && arrivedOn > answerDuty(c, asked, actor.organisation).due.dueOn;
      const reply = { at, by: actor.person, opinion: input.opinion, documents: input.documents, isLate };
      return {
        ...withAsked(c, (one, { collection: n }) =>
          n === input.collection && one.organisation === actor.organisation ? { ...one, reply, silentAt: null } : one,
        ),
        documents: withPapers(c, input.documents, at),
      };
    },
  },
  duties: (c) => {
    if (c.end !== null || !untilReport.some((stage) => stage === c.stage) || openReport(c)) return [];
    return c.collections.flatMap((one) =>
      one.asked.filter(({ reply }) => reply === null).map(({ organisation }) => answerDuty(c, one, organisation)),
    );
  },
} satisfies Room<keyof typeof collectionActs>;

/** What one asked body owes. The due day is the specialist's. It moves with the calendar. */
function answerDuty(c: Commission, { collection: n, at, dueOn }: Collection, organisation: string): Duty {
  return duty(c, {
    kind: 'answerCollection',
    of: [n, organisation],
    stage: c.stage ?? 'expertReview',
    owner: { organisation, capability: officerOf(c, organisation) },
    since: at,
    term: 'P25',
    setOn: dueOn,
    commands: ['answerCollection'],
  });
}

const withPapers = (c: Commission, given: readonly string[], at: Instant): Commission['documents'] => [
  ...c.documents,
  ...given
    .filter((document) => !c.documents.some((one) => one.document === document))
    .map((document) => ({ document, kind: 'collectionPaper' as const, at })),
];

const withAsked = (c: Commission, change: (asked: Asked, of: Collection) => Asked): Commission => ({
  ...c,
  collections: c.collections.map((one) => ({ ...one, asked: one.asked.map((asked) => change(asked, one)) })),
});

/** The report is submitted: the bodies that did not answer are recorded as silent. */
export const withSilence = (c: Commission, at: Instant): Commission =>
  withAsked(c, (asked) => (asked.reply === null && asked.silentAt === null ? { ...asked, silentAt: at } : asked));

/** The open questions to a closed body go to its successor. */
export const askedSucceeded = (c: Commission, from: string, to: string): Commission => ({
  ...c,
  collections: c.collections.map((one) => ({
    ...one,
    asked: passedOn(one.asked, { from, to, isOpen: ({ reply }) => reply === null }),
  })),
});

/** The bodies that still owe an answer. */
export const bodiesAsked = (c: Commission): string[] =>
  c.collections.flatMap(({ asked }) => asked.filter(({ reply }) => reply === null).map(({ organisation }) => organisation));
