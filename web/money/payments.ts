import { occasionIn } from '../../domain/commission/fee-key.ts';
import type { Sentence } from '../../locale/language.ts';
import { paymentWords } from '../../locale/web/payment.ts';
import type { Commission } from '../api/types.ts';

export type LineDue = NonNullable<Commission['linesDue']>[number];
export type PaymentTotal = NonNullable<Commission['money']>['payments'][number];
export type Advance = NonNullable<Commission['money']>['advances'][number];

const occasions = {
  line: paymentWords.occasionLine,
  meeting: paymentWords.occasionMeeting,
  event: paymentWords.occasionEvent,
  expertReport: paymentWords.occasionExpertReport,
  themeReport: paymentWords.occasionThemeReport,
};

/** The occasion of a fee line in words. Null where the item already says it. */
export function occasionText(key: string): Sentence | null {
  const occasion = occasionIn(key);
  if (occasion === null || !('n' in occasion)) return null;
  const { vi, en } = key.startsWith('contractValue/') ? paymentWords.occasionInstalment : occasions[occasion.of];
  const said = { vi: vi.replace('{n}', String(occasion.n)), en: en.replace('{n}', String(occasion.n)) };
  if (occasion.of !== 'event' || occasion.session === undefined) return said;
  const session = String(occasion.session);
  const add = paymentWords.occasionSession;
  return { vi: `${said.vi}, ${add.vi.replace('{n}', session)}`, en: `${said.en}, ${add.en.replace('{n}', session)}` };
}

/** The lines that the next payment pays: what the funder owes, and after it what the Union owes its people. */
export function linesOfNextPayment({ linesDue = [] }: Commission): readonly LineDue[] {
  const ofFunder = linesDue.filter(({ paidBy }) => paidBy !== 'union');
  return ofFunder.length > 0 ? ofFunder : linesDue;
}

export interface Totals {
  grossVnd: number;
  withheldVnd: number;
  netVnd: number;
}

export function totalsOf(lines: readonly Totals[]): Totals {
  const sum = (name: keyof Totals) => lines.reduce((all, line) => all + line[name], 0);
  return { grossVnd: sum('grossVnd'), withheldVnd: sum('withheldVnd'), netVnd: sum('netVnd') };
}

/** The payment that is under way: prepared, checked or approved. */
export function openPayment(commission: Commission): PaymentTotal | undefined {
  return commission.money?.payments.findLast(({ status }) => ['prepared', 'checked', 'approved', 'disbursing'].includes(status));
}

/** The lines of a payment. Undefined where they are closed to the reader. */
export function linesOf(commission: Commission, payment: number): readonly LineDue[] | undefined {
  return commission.payments?.find((one) => one.payment === payment)?.lines;
}

/** A payment or advance that the treasury was asked to pay and nobody has confirmed yet. */
export type ToConfirm = { of: 'advance'; number: number; advance: Advance } | { of: 'payment'; number: number; payment: PaymentTotal };

export function toConfirm({ money }: Commission): ToConfirm | undefined {
  const advance = money?.advances.find(({ status }) => status === 'approved');
  if (advance) return { of: 'advance', number: advance.advance, advance };
  const payment = money?.payments.find(({ status }) => status === 'approved');
  return payment && { of: 'payment', number: payment.payment, payment };
}
