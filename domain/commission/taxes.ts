import type { Day } from '../calendar/day.ts';
import { nothingPaid, withholdOnDay, type DaySum } from '../money/day-tax.ts';
import { sumDong } from '../money/dong.ts';
import type { Commission } from './commission.ts';
import type { Payment, PayeeTax, FeeLine } from './stages/payment/state.ts';
import type { Attested } from './facts.ts';
import type { RejectionCode } from './rejections.ts';

const grossOf = (lines: readonly { grossVnd: number }[]) => sumDong(lines.map((l) => l.grossVnd));
const withheldOf = (lines: readonly { withheldVnd: number }[]) => sumDong(lines.map((l) => l.withheldVnd));

const sumOf = (sums: readonly DaySum[]): DaySum => ({ grossVnd: grossOf(sums), withheldVnd: withheldOf(sums) });

/** What this payee has received on this day besides the payment in question, here and elsewhere; and what is planned elsewhere. */
function receivedOn(c: Commission, person: string, on: Day, attested: Attested | undefined): { paid: DaySum; planned: DaySum } {
  const here = c.payments.filter((p) => p.status === 'disbursed' && p.paidOn === on).flatMap((p) => p.taxes);
  const elsewhere = attested?.withholding?.find((w) => w.person === person);
  const paid = sumOf([...here.filter((t) => t.person === person), elsewhere?.sameDay ?? nothingPaid]);
  return { paid, planned: elsewhere?.planned ?? nothingPaid };
}

/**
 * The lines with the tax of the day on which they are to be paid: all that a payee receives on one day, over payments and
 * commissions, is one sum. Or why they cannot be taxed.
 */
export function taxed(c: Commission, lines: readonly FeeLine[], on: Day, attested: Attested | undefined): FeeLine[] | RejectionCode {
  const shares = new Map<string, FeeLine>();
  for (const person of new Set(lines.flatMap((l) => l.person ?? []))) {
    const own = lines.filter((l) => l.person === person);
    const known = attested?.withholding?.find((w) => w.person === person);
    if (!known?.rule) return 'WITHHOLDING_UNKNOWN';
    const tax = withholdOnDay(
      own.map((l) => ({ id: l.key, grossVnd: l.grossVnd })),
      known.rule,
      known.choice,
      sumOf(Object.values(receivedOn(c, person, on, attested))),
    );
    if (tax === null) return 'TAX_EXCEEDS_PAYMENT';
    own.forEach((line, n) => {
      const { withheldVnd = 0, netVnd = line.grossVnd } = tax.lines[n] ?? {};
      const { ratePercent, reason } = tax;
      shares.set(line.key, { ...line, withheldVnd, netVnd, ratePercent, withholdingRule: known.rule!.id, withholdingReason: reason });
    });
  }
  return lines.map((l) => shares.get(l.key) ?? l);
}

/** What each payee of a payment gets, with the rule and the choice that were attested when it was prepared. */
export function taxesOf(lines: readonly FeeLine[], attested: Attested | undefined): PayeeTax[] {
  return (attested?.withholding ?? []).flatMap(({ person, rule, choice = {} }) => {
    const own = lines.filter((l) => l.person === person);
    return rule === null || own.length === 0 ? [] : [{ person, rule, choice, grossVnd: grossOf(own), withheldVnd: withheldOf(own) }];
  });
}

/**
 * Whether tax reckoned by this rule holds after what the payee has been paid on the day already; or after what other payments on their
 * way will pay on it too, since of several the later prepared may be confirmed first.
 */
export function isTaxOf(tax: Omit<PayeeTax, 'person'>, paid: DaySum, planned: DaySum): boolean {
  const line = { id: 'all', grossVnd: tax.grossVnd };
  return [paid, sumOf([paid, planned])].some(
    (before) => withholdOnDay([line], tax.rule, tax.choice, before)?.withheldVnd === tax.withheldVnd,
  );
}

/** Why a payment cannot have been paid on this day as it was reckoned; null when its tax is that of the day. */
export function whyNotPaidOn(c: Commission, payment: Payment | undefined, paidOn: Day, attested: Attested | undefined) {
  for (const tax of payment?.taxes ?? []) {
    const { validFrom, validTo } = tax.rule;
    if (paidOn < validFrom || (validTo !== null && paidOn > validTo)) return 'WITHHOLDING_CHANGED';
    const { paid, planned } = receivedOn(c, tax.person, paidOn, attested);
    if (!isTaxOf(tax, paid, planned)) return 'PAYEE_DAY_CHANGED';
  }
  return null;
}
