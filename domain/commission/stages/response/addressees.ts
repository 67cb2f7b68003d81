import type { Instant } from '../../../calendar/day.ts';
import type { Commission } from '../../commission.ts';
import type { SealedInput } from '../../commands.ts';
import { passedOn } from '../../passed-on.ts';
import { issuedReport, type Addressee, type Recommendation } from '../report/state.ts';

/** Who is asked to follow a recommendation: the host, unless the report names other bodies, or somebody outside the register. */

const recommendations = (c: Commission): Recommendation[] => issuedReport(c)?.recommendations ?? [];

/** The bodies that owe an answer to a recommendation. An addressee outside the register is named, and owes none here. */
const owingFor = (c: Commission, { addressees }: Recommendation): string[] =>
  addressees === undefined ? [c.parts.host] : addressees.flatMap(({ organisation }) => organisation ?? []);

/** What this body answered; null while it did not. */
const answerOf = ({ addressees, answer }: Recommendation, body: string): Addressee['answer'] =>
  addressees === undefined ? answer : (addressees.find(({ organisation }) => organisation === body)?.answer ?? null);

/** The recommendations of the issued report to this body, with its answers. */
export const recommendationsTo = (c: Commission, body: string) =>
  recommendations(c)
    .filter((one) => owingFor(c, one).includes(body))
    .map((one) => ({ ...one, answer: answerOf(one, body) }));

/** Numbers of the recommendations to this body without an answer. */
export const unanswered = (c: Commission, body: string): number[] =>
  recommendationsTo(c, body).flatMap(({ number, answer }) => (answer === null ? [number] : []));

/** Every body that a recommendation of the issued report is addressed to, the host first. */
export function responders(c: Commission): string[] {
  const owing = new Set(recommendations(c).flatMap((one) => owingFor(c, one)));
  return [...owing].sort((a, b) => Number(b === c.parts.host) - Number(a === c.parts.host));
}

/** The bodies that still owe an answer. */
export const respondersOwing = (c: Commission): string[] => responders(c).filter((body) => unanswered(c, body).length > 0);

type Given = NonNullable<Addressee['answer']>;

/** The recommendations with the answers of one body. The host's stand beside each recommendation too. */
export function withAnswers(c: Commission, body: string, given: (number: number) => Given | undefined): Recommendation[] {
  return recommendations(c).map((one) => {
    const answer = owingFor(c, one).includes(body) ? given(one.number) : undefined;
    if (answer === undefined) return one;
    const addressees = one.addressees?.map((to) => (to.organisation === body ? { ...to, answer } : to));
    return { ...one, ...(addressees ? { addressees } : {}), answer: body === c.parts.host ? answer : one.answer };
  });
}

/** The recommendations without what this body answered at this instant. `isHost` says whether it answered as the host. */
export const withoutAnswers = (c: Commission, { body, isHost, at }: AnswerAt): Recommendation[] =>
  recommendations(c).map((one) => ({
    ...one,
    ...(one.addressees ? { addressees: one.addressees.map((to) => (isGiven(to, body, at) ? { ...to, answer: null } : to)) } : {}),
    answer: isHost && one.answer?.at === at ? null : one.answer,
  }));

/** The answer of one body at an instant. Two bodies may answer at the same one. */
export interface AnswerAt {
  body: string;
  isHost: boolean;
  at: Instant;
}

/** Whether an answer of this body at this instant is on record. */
export const isAnsweredAt = (c: Commission, { body, isHost, at }: AnswerAt): boolean =>
  recommendations(c).some(({ addressees = [], answer }) => (isHost && answer?.at === at) || addressees.some((to) => isGiven(to, body, at)));

const isGiven = ({ organisation, answer }: Addressee, body: string, at: Instant): boolean => organisation === body && answer?.at === at;

/** The addressees as the report names them. Undefined when it names none, so that the host is meant. */
export const addresseesOf = ({ addressees }: SealedInput<'submitReport'>['recommendations'][number]): Addressee[] | undefined =>
  addressees === undefined || addressees.length === 0
    ? undefined
    : addressees.map(({ organisation = null, name = null }) => ({ organisation, name, answer: null }));

/** The open answers of a closed body become its successor's. */
export const addresseeSucceeded = (c: Commission, from: string, to: string): Commission => ({
  ...c,
  reports: c.reports.map((report) => ({
    ...report,
    recommendations: report.recommendations.map((one) =>
      one.addressees ? { ...one, addressees: passedOn(one.addressees, { from, to, isOpen: ({ answer }) => answer === null }) } : one,
    ),
  })),
});
