import type { StageRoom } from '../../room.ts';
import type { responseActs } from './acts.ts';
import { issuedReport } from '../report/state.ts';
import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import { officerOf } from '../../organisation.ts';
import { firstOf } from '../../rule.ts';
import { withReport } from '../report/room.ts';

/** Late answers stay possible until the file is archived. */
const untilArchive = ['response', 'signOff', 'payment', 'settlement'] as const;

/** Numbers of the recommendations without an answer. */
export function unanswered(c: Commission): number[] {
  return (issuedReport(c)?.recommendations ?? []).filter((r) => r.answer === null).map((r) => r.number);
}

/** Whether an answer was taken back. The stage stays passed, and the host owes the answer again. */
export const isAnswerTakenBack = (c: Commission): boolean => issuedReport(c)?.respondedAt != null && unanswered(c).length > 0;

const responseName = (c: Commission) => ({ kind: 'answerRecommendations' as const, of: [c.reports.length] });

/** Whether the host owes an answer. It is chosen at acceptance; until then the stage may still come. */
export const isAnswerOwed = (c: Commission): boolean => c.acceptance?.isAnswerOwed !== false;

/** Stage `response`: the host answers each recommendation. Silence is recorded as silence, but only of a host that owes an answer. */
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
      now: (c) => {
        const report = issuedReport(c);
        if (!report) return 'NO_REPORT';
        if (report.recommendations.length === 0) return 'NOTHING_DUE';
        const settled = report.recommendations.every((r) => r.answer !== null && r.answer.answer !== 'noResponse');
        return report.respondedAt !== null && settled ? 'ALREADY_DONE' : null;
      },
      input: (c, { input }) => {
        const recommendations = issuedReport(c)?.recommendations ?? [];
        const known = new Set(recommendations.map((r) => r.number));
        const answered = new Set(input.answers.map((a) => a.recommendation));
        const missing = recommendations.some((r) => (r.answer === null || r.answer.answer === 'noResponse') && !answered.has(r.number));
        return firstOf(
          (input.answers.some((a) => !known.has(a.recommendation)) || answered.size !== input.answers.length) && 'UNKNOWN_RECOMMENDATION',
          input.answers.some((a) => a.answer !== 'adopted' && a.explanation === undefined) && 'EXPLANATION_NEEDED',
          missing && 'ANSWERS_INCOMPLETE',
        );
      },
    },
  },
  changes: {
    // For a report without recommendations, acknowledging its receipt is the whole response.
    acknowledgeReport: (c, { at }) =>
      withReport(c, {
        acknowledgedAt: at,
        respondedAt: issuedReport(c)?.respondedAt ?? (issuedReport(c)?.recommendations.length === 0 ? at : null),
      }),
    answerRecommendations: (c, { input, at }) => {
      const recommendations = (issuedReport(c)?.recommendations ?? []).map((r) => {
        const given = input.answers.find((a) => a.recommendation === r.number);
        return given ? { ...r, answer: { answer: given.answer, explanation: given.explanation ?? null, at } } : r;
      });
      const answered = withReport(c, {
        recommendations,
        respondedAt: issuedReport(c)?.respondedAt ?? at,
        acknowledgedAt: issuedReport(c)?.acknowledgedAt ?? at,
      });
      return {
        ...answered,
        documents: [...c.documents, ...input.letter.documents.map((document) => ({ document, kind: 'responseLetter' as const, at }))],
      };
    },
  },
  duties: (c) => {
    if (c.end === null && isAnswerTakenBack(c)) return [owedAgain(c)];
    if (c.end !== null || c.stage !== 'response') return [];
    const report = issuedReport(c);
    if (!report || report.respondedAt !== null) return [];
    const owner = { organisation: c.parts.host, capability: officerOf(c, c.parts.host) };
    const since = report.forwardedAt ?? report.issuedAt ?? c.stageSince;
    const duties: Duty[] = [];
    if (report.acknowledgedAt === null) {
      duties.push(
        duty(c, {
          kind: 'acknowledgeReport',
          of: [c.reports.length],
          stage: 'response',
          owner,
          since,
          term: 'D02',
          commands: report.recommendations.length === 0 ? ['acknowledgeReport'] : ['acknowledgeReport', 'answerRecommendations'],
        }),
      );
    }
    // When this duty lapses, silence counts as the response. This also holds for a report without recommendations.
    const answer = report.recommendations.length === 0 ? 'acknowledgeReport' : 'answerRecommendations';
    duties.push(duty(c, { ...responseName(c), stage: 'response', owner, since, term: 'D16', commands: [answer] }));
    return duties;
  },
} satisfies StageRoom<keyof typeof responseActs>;

/** The answer that is owed again, since the one on record was entered by mistake. */
function owedAgain(c: Commission): Duty {
  const takenBack = c.entries.filter((entry) => entry.command === 'answerRecommendations' && entry.takenBack !== null);
  return duty(c, {
    kind: 'answerRecommendations',
    of: [c.reports.length, takenBack.length],
    stage: c.stage ?? 'response',
    owner: { organisation: c.parts.host, capability: officerOf(c, c.parts.host) },
    since: takenBack.at(-1)?.takenBack?.at ?? c.stageSince,
    term: 'D16',
    commands: ['answerRecommendations'],
  });
}

/** The duty lapsed. Every unanswered recommendation is recorded as having had no response. */
export function responseLapsed(c: Commission, recommendations: number[], at: number): Commission {
  const lapsed = (issuedReport(c)?.recommendations ?? []).map((r) =>
    recommendations.includes(r.number) ? { ...r, answer: { answer: 'noResponse' as const, explanation: null, at } } : r,
  );
  return withReport(c, { recommendations: lapsed, respondedAt: at });
}
