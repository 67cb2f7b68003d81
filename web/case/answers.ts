import type { Commission, Recommendation, Report } from '../api/types.ts';

/** The report that has its number and is the latest of those. */
export function latestIssuedReport(commission: Pick<Commission, 'reports'>): Report | undefined {
  return commission.reports?.findLast((one) => one.status === 'issued');
}

/** Recommendations that nobody has answered in words: none yet, or silence on record. */
export function unanswered(recommendations: readonly Recommendation[]): Recommendation[] {
  return recommendations.filter(({ answer }) => answer == null || answer.answer === 'noResponse');
}

type AnswerKind = NonNullable<Recommendation['answer']>['answer'];

/** How many recommendations were answered how, in the order of the vocabulary. */
export function countAnswers(recommendations: readonly Recommendation[]): Record<AnswerKind, number> {
  const counts = { adopted: 0, partlyAdopted: 0, notAdopted: 0, noResponse: 0 };
  for (const { answer } of recommendations) if (answer) counts[answer.answer] += 1;
  return counts;
}
