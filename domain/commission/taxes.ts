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

/** Payments to this payee on this day apart from the payment in question: those made here and elsewhere, and those planned elsewhere. */
function receivedOn(c: Commission, person: string, on: Day, attested: Attested | undefined): { paid: DaySum; planned: DaySum } {
  const here = c.payments.filter((p) => p.status === 'disbursed' && p.paidOn === on).flatMap((p) => p.taxes);
  const elsewhere = attested?.withholding?.find((w) => w.person === person);
  const paid = sumOf([...here.filter((t) => t.person === person), elsewhere?.sameDay ?? nothingPaid]);
  return { paid, planned: elsewhere?.planned ?? nothingPaid };
}

/**
 * The lines with their tax on the planned day of payment, or why they cannot be taxed. Everything that a payee receives on one day is taxed
 * as one sum, over all payments and commissions.
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

/** The gross and the tax of each payee of a payment, with the rule and the choice attested when it was prepared. */
export function taxesOf(lines: readonly FeeLine[], attested: Attested | undefined): PayeeTax[] {
  return (attested?.withholding ?? []).flatMap(({ person, rule, choice = {} }) => {
    const own = lines.filter((l) => l.person === person);
    return rule === null || own.length === 0 ? [] : [{ person, rule, choice, grossVnd: grossOf(own), withheldVnd: withheldOf(own) }];
  });
}

/**
 * Whether the tax still fits what the payee has already received on the day, with or without the payments that are still planned. The
 * planned ones count because a payment prepared later may be confirmed first.
 */
export function isTaxOf(tax: Omit<PayeeTax, 'person'>, paid: DaySum, planned: DaySum): boolean {
  const line = { id: 'all', grossVnd: tax.grossVnd };
  return [paid, sumOf([paid, planned])].some(
    (before) => withholdOnDay([line], tax.rule, tax.choice, before)?.withheldVnd === tax.withheldVnd,
  );
}

/** Why a payment cannot have been paid on this day with its recorded tax; null when the tax fits the day. */
export function whyNotPaidOn(c: Commission, payment: Payment | undefined, paidOn: Day, attested: Attested | undefined) {
  for (const tax of payment?.taxes ?? []) {
    const { validFrom, validTo } = tax.rule;
    if (paidOn < validFrom || (validTo !== null && paidOn > validTo)) return 'WITHHOLDING_CHANGED';
    const { paid, planned } = receivedOn(c, tax.person, paidOn, attested);
    if (!isTaxOf(tax, paid, planned)) return 'PAYEE_DAY_CHANGED';
  }
  return null;
}
