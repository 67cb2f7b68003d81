import type { Commission, Recommendation, Report } from '../api/types.ts';

/** The latest report that has its number. */
export function latestIssuedReport(commission: Pick<Commission, 'reports'>): Report | undefined {
  return commission.reports?.findLast((one) => one.status === 'issued');
}

/** Recommendations without an answer in words: either no answer at all, or recorded silence. */
export function unanswered(recommendations: readonly Recommendation[]): Recommendation[] {
  return recommendations.filter(({ answer }) => answer == null || answer.answer === 'noResponse');
}

type AnswerKind = NonNullable<Recommendation['answer']>['answer'];

/** The number of recommendations for each kind of answer, in the order of the vocabulary. */
export function countAnswers(recommendations: readonly Recommendation[]): Record<AnswerKind, number> {
  const counts = { adopted: 0, partlyAdopted: 0, notAdopted: 0, noResponse: 0 };
  for (const { answer } of recommendations) if (answer) counts[answer.answer] += 1;
  return counts;
}
