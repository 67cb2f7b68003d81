import type { StageRoom } from '../../room.ts';
import type { responseActs } from './acts.ts';
import { issuedReport } from '../report/state.ts';
import type { Instant } from '../../../calendar/day.ts';
import { recommendationsTo, responders, respondersOwing, unanswered, withAnswers } from './addressees.ts';
import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import { officerOf } from '../../organisation.ts';
import { firstOf } from '../../rule.ts';
import { withReport } from '../report/room.ts';

/** Late answers stay possible until the file is archived. */
const untilArchive = ['response', 'signOff', 'payment', 'settlement'] as const;

/** The answer that one body owes. The host's has no body in its key. */
const responseName = (c: Commission, body: string) => ({
  kind: 'answerRecommendations' as const,
  of: [c.reports.length, ...(body === c.parts.host ? [] : [body])],
});

/** Whether an answer was taken back. The stage stays passed, and the body owes the answer again. */
export const isAnswerTakenBack = (c: Commission): boolean => issuedReport(c)?.respondedAt != null && respondersOwing(c).length > 0;

/** Whether the bodies owe an answer. It is chosen at acceptance; until then the stage may still come. */
export const isAnswerOwed = (c: Commission): boolean => c.acceptance?.isAnswerOwed !== false;

/** Stage `response`: each addressee answers its recommendations. Silence is recorded as silence, but only where an answer is owed. */
export const response = {
  stage: 'response',
  empty: {},
  isNeeded: isAnswerOwed,
  isDischarged: (c) => issuedReport(c)?.respondedAt != null,
  rules: {
    acknowledgeReport: {
      stages: untilArchive,
      now: (c) => firstOf(!issuedReport(c) && 'NO_REPORT', issuedReport(c)?.acknowledgedAt != null && 'ALREADY_DONE'),
    },
    answerRecommendations: {
      stages: untilArchive,
      now: (c, by) => {
        if (!issuedReport(c)) return 'NO_REPORT';
        const own = recommendationsTo(c, by.organisation);
        if (own.length === 0) return 'NOTHING_DUE';
        return own.every(({ answer }) => answer !== null && answer.answer !== 'noResponse') ? 'ALREADY_DONE' : null;
      },
      input: (c, { input, actor }) => {
        const own = recommendationsTo(c, actor.organisation);
        const known = new Set(own.map((r) => r.number));
        const answered = new Set(input.answers.map((a) => a.recommendation));
        const missing = own.some((r) => (r.answer === null || r.answer.answer === 'noResponse') && !answered.has(r.number));
        return firstOf(
          (input.answers.some((a) => !known.has(a.recommendation)) || answered.size !== input.answers.length) && 'UNKNOWN_RECOMMENDATION',
          input.answers.some((a) => a.answer !== 'adopted' && a.explanation === undefined) && 'EXPLANATION_NEEDED',
          missing && 'ANSWERS_INCOMPLETE',
        );
      },
    },
  },
  changes: {
    // Where no body owes an answer, acknowledging the receipt is the whole response.
    acknowledgeReport: (c, { at }) => {
      const isWhole = issuedReport(c) !== undefined && responders(c).length === 0;
      return withReport(c, { acknowledgedAt: at, respondedAt: issuedReport(c)?.respondedAt ?? (isWhole ? at : null) });
    },
    answerRecommendations: (c, { input, actor, at }) => {
      const given = new Map(input.answers.map((a) => [a.recommendation, { answer: a.answer, explanation: a.explanation ?? null, at }]));
      const recommendations = withAnswers(c, actor.organisation, (number) => given.get(number));
      const isHost = actor.organisation === c.parts.host;
      const acknowledgedAt = issuedReport(c)?.acknowledgedAt ?? (isHost ? at : null);
      const answered = settledBy(withReport(c, { recommendations, acknowledgedAt }), at);
      return {
        ...answered,
        documents: [...c.documents, ...input.letter.documents.map((document) => ({ document, kind: 'responseLetter' as const, at }))],
      };
    },
  },
  duties: (c) => {
    if (c.end === null && isAnswerTakenBack(c)) return respondersOwing(c).map((body) => owedAgain(c, body));
    if (c.end !== null || c.stage !== 'response') return [];
    const report = issuedReport(c);
    if (!report || report.respondedAt !== null) return [];
    const since = report.forwardedAt ?? report.issuedAt ?? c.stageSince;
    const host = ownerOf(c, c.parts.host);
    const owing = respondersOwing(c);
    const acknowledged: Duty[] =
      report.acknowledgedAt === null
        ? [
            duty(c, {
              kind: 'acknowledgeReport',
              of: [c.reports.length],
              stage: 'response',
              owner: host,
              since,
              term: 'D02',
              commands: owing.includes(c.parts.host) ? ['acknowledgeReport', 'answerRecommendations'] : ['acknowledgeReport'],
            }),
          ]
        : [];
    // When this duty lapses, silence counts as the response. This also holds for a report that asks nobody for an answer.
    const [bodies, command] =
      responders(c).length === 0 ? ([[c.parts.host], 'acknowledgeReport'] as const) : ([owing, 'answerRecommendations'] as const);
    const answers = bodies.map((body) =>
      duty(c, { ...responseName(c, body), stage: 'response', owner: ownerOf(c, body), since, term: 'D16', commands: [command] }),
    );
    return [...acknowledged, ...answers];
  },
} satisfies StageRoom<keyof typeof responseActs>;

/** The answer that is owed again, since the one on record was entered by mistake. */
function owedAgain(c: Commission, body: string): Duty {
  const takenBack = c.entries.filter((entry) => entry.command === 'answerRecommendations' && entry.takenBack !== null);
  return duty(c, {
    kind: 'answerRecommendations',
    of: [c.reports.length, takenBack.length, ...(body === c.parts.host ? [] : [body])],
    stage: c.stage ?? 'response',
    owner: ownerOf(c, body),
    since: takenBack.at(-1)?.takenBack?.at ?? c.stageSince,
    term: 'D16',
    commands: ['answerRecommendations'],
  });
}

const ownerOf = (c: Commission, organisation: string) => ({ organisation, capability: officerOf(c, organisation) });

/** The response is on record once no body owes an answer any more. */
const settledBy = (c: Commission, at: Instant): Commission =>
  respondersOwing(c).length > 0 ? c : withReport(c, { respondedAt: issuedReport(c)?.respondedAt ?? at });

/** The fact that a body that owes an answer stayed silent. It names every body but the host. */
export function lapsedFact(c: Commission, key: string): { kind: 'responseLapsed'; recommendations: number[]; of?: string } {
  const body = response.duties(c).find((owed) => owed.key === key)?.owner.organisation ?? c.parts.host;
  return { kind: 'responseLapsed', recommendations: unanswered(c, body), ...(body === c.parts.host ? {} : { of: body }) };
}

/** The duty lapsed. Every unanswered recommendation to this body is recorded as having had no response. */
export function responseLapsed(c: Commission, lapsed: { recommendations: number[]; of?: string; at: Instant }): Commission {
  const { recommendations: numbers, of = c.parts.host, at } = lapsed;
  const silent = { answer: 'noResponse' as const, explanation: null, at };
  const recommendations = withAnswers(c, of, (number) => (numbers.includes(number) ? silent : undefined));
  return settledBy(withReport(c, { recommendations }), at);
}
