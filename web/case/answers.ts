import type { Commission, Recommendation, Report } from '../api/types.ts';
import { organisationIn } from './names.ts';

/** The latest report that has its number. */
export function latestIssuedReport(commission: Pick<Commission, 'reports'>): Report | undefined {
  return commission.reports?.findLast((one) => one.status === 'issued');
}

type Addressee = NonNullable<Recommendation['addressees']>[number];

/** An addressee by its name: a body of the register, or what the report calls it. */
export function addresseeName(
  commission: Pick<Commission, 'organisations'>,
  { organisation, name }: Pick<Addressee, 'organisation' | 'name'>,
): string {
  return organisation === null ? (name?.text ?? '') : organisationIn(commission, organisation);
}

type Given = NonNullable<Recommendation['answer']>;

/** What one body owes an answer to, and what it answered. The host is meant where the report names nobody. */
export interface OwedAnswer {
  body: string;
  answer: Given | null;
}

/** The bodies that owe an answer to a recommendation, each with what it answered. */
export function answersOf({ addressees, answer }: Recommendation, host: string): OwedAnswer[] {
  if (addressees === undefined) return [{ body: host, answer: answer ?? null }];
  return addressees.flatMap((one) => (one.organisation === null ? [] : [{ body: one.organisation, answer: one.answer ?? null }]));
}

const isOpen = (answer: Given | null): boolean => answer === null || answer.answer === 'noResponse';

/** The recommendations to a body without an answer in words: either no answer at all, or recorded silence. */
export function unanswered(recommendations: readonly Recommendation[], host: string, body: string): Recommendation[] {
  return recommendations.filter((one) => answersOf(one, host).some((owed) => owed.body === body && isOpen(owed.answer)));
}

/** The number of answers of each kind, in the order of the vocabulary, and of all that are owed. */
export function countAnswers(
  recommendations: readonly Recommendation[],
  host: string,
): { owed: number; counts: Record<Given['answer'], number> } {
  const counts = { adopted: 0, partlyAdopted: 0, notAdopted: 0, noResponse: 0 };
  const all = recommendations.flatMap((one) => answersOf(one, host));
  for (const { answer } of all) if (answer) counts[answer.answer] += 1;
  return { owed: all.length, counts };
}
