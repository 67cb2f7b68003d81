import { yearOf, type Day } from '../calendar/day.ts';
import { nothingPaid, withholdOnDay, type DaySum } from '../money/day-tax.ts';
import { sumDong } from '../money/dong.ts';
import type { ExemptGround, PayeeChoice, WithholdingRule } from '../money/withholding.ts';
import type { Commission } from './commission.ts';
import type { Payment, PayeeTax, FeeLine } from './stages/payment/state.ts';
import type { SealedInput } from './commands.ts';
import type { Attested } from './facts.ts';
import type { RejectionCode } from './rejections.ts';
import { choiceOf, hasEffect, type Statement } from '../money/statements.ts';

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

/** A payment to be taxed on a day: what payees state, and which lines are no taxable income. */
export interface Sheet {
  on: Day;
  attested: Attested | undefined;
  statements?: readonly Statement[] | undefined;
  exemption?: SealedInput<'preparePayment'>['exemption'];
  /** Whether payments that are only planned elsewhere count too. They do until the day of payment has come. */
  countsPlanned: boolean;
}

/** The rule and the choice of one payee on the day; null when nobody attested a rule. */
function termsOf(person: string, { on, attested, statements }: Sheet): { rule: WithholdingRule; choice: PayeeChoice } | null {
  const known = attested?.withholding?.find((w) => w.person === person);
  if (!known?.rule) return null;
  const own = (statements ?? []).filter((one) => one.person === person);
  return { rule: known.rule, choice: choiceOf(known.choice ?? {}, own, known.rule, on) };
}

/** Why what payees state cannot be taken into account; null when it can. */
export function whyNotStated(lines: readonly FeeLine[], sheet: Sheet): RejectionCode | null {
  for (const one of sheet.statements ?? []) {
    if (!lines.some((l) => l.person === one.person)) return 'UNKNOWN_PAYEE';
    const terms = termsOf(one.person, sheet);
    if (terms !== null && !hasEffect(one, terms.rule, sheet.on)) return 'STATEMENT_WITHOUT_EFFECT';
  }
  return null;
}

const groundOf = (line: FeeLine, { exemption }: Sheet): ExemptGround | undefined =>
  exemption?.keys.includes(line.key) ? exemption.ground : line.exemptGround;

/** Why the lines named as exempt are not; null when they are. */
export function whyNotExempt(lines: readonly FeeLine[], { exemption, attested }: Sheet): RejectionCode | null {
  if (!exemption) return null;
  // Costs of the Union are nobody's income.
  const named = lines.filter((l) => (l.person !== null || l.attendee !== undefined) && exemption.keys.includes(l.key));
  if (named.length !== exemption.keys.length) return 'UNKNOWN_FEE_LINE';
  const isGround = (rule: WithholdingRule | null | undefined) =>
    rule?.exemptions?.some(({ ground }) => ground === exemption.ground) === true;
  const ruleFor = (l: FeeLine) =>
    l.person === null ? attested?.listedRule : attested?.withholding?.find((w) => w.person === l.person)?.rule;
  return named.every((l) => isGround(ruleFor(l))) ? null : 'EXEMPTION_UNKNOWN';
}

/**
 * The lines with their tax on the day of payment, or why they cannot be taxed. Everything taxable that a payee receives on one day is taxed
 * as one sum, over all payments and commissions.
 */
export function taxed(c: Commission, lines: readonly FeeLine[], sheet: Sheet): FeeLine[] | RejectionCode {
  const done = new Map<string, FeeLine>();
  const taxable = lines.filter((line) => {
    const ground = groundOf(line, sheet);
    if (ground !== undefined) done.set(line.key, { ...untaxed(line), withholdingReason: 'exempt', exemptGround: ground });
    return ground === undefined;
  });
  for (const person of new Set(taxable.flatMap((l) => l.person ?? []))) {
    const own = taxable.filter((l) => l.person === person);
    const terms = termsOf(person, sheet);
    if (terms === null) return 'WITHHOLDING_UNKNOWN';
    const { paid, planned } = receivedOn(c, person, sheet.on, sheet.attested);
    const shares = sharesOf(own, terms, sheet.countsPlanned ? sumOf([paid, planned]) : paid);
    if (shares === null) return 'TAX_EXCEEDS_PAYMENT';
    for (const line of shares) done.set(line.key, line);
  }
  const listed = taxedByList(taxable, sheet);
  if (typeof listed === 'string') return listed;
  for (const line of listed) done.set(line.key, line);
  return lines.map((l) => done.get(l.key) ?? l);
}

/** Attendees who are on a list only. No tax can be declared for them, so what reaches the threshold needs a person in the register. */
function taxedByList(taxable: readonly FeeLine[], { attested }: Sheet): FeeLine[] | RejectionCode {
  const listed = taxable.filter((l) => l.attendee !== undefined);
  if (listed.length === 0) return [];
  const rule = attested?.listedRule;
  if (!rule) return 'WITHHOLDING_UNKNOWN';
  const done: FeeLine[] = [];
  for (const payee of new Set(listed.map(attendeeKey))) {
    const shares = sharesOf(
      listed.filter((l) => attendeeKey(l) === payee),
      { rule, choice: {} },
      nothingPaid,
    );
    if (shares === null || withheldOf(shares) > 0) return 'PAYEE_UNREGISTERED';
    done.push(...shares);
  }
  return done;
}

const attendeeKey = ({ attendee }: FeeLine): string => `${attendee?.event}/${attendee?.invitee}`;

/** One payee's lines with their shares of the tax; null when the payment cannot bear it. */
function sharesOf(own: readonly FeeLine[], { rule, choice }: { rule: WithholdingRule; choice: PayeeChoice }, before: DaySum) {
  const tax = withholdOnDay(
    own.map((l) => ({ id: l.key, grossVnd: l.grossVnd })),
    rule,
    choice,
    before,
  );
  if (tax === null) return null;
  const { ratePercent, reason } = tax;
  return own.map((line, n): FeeLine => {
    const { withheldVnd = 0, netVnd = line.grossVnd } = tax.lines[n] ?? {};
    return { ...line, withheldVnd, netVnd, ratePercent, withholdingRule: rule.id, withholdingReason: reason };
  });
}

const untaxed = (line: FeeLine): FeeLine => ({ ...line, withheldVnd: 0, netVnd: line.grossVnd, ratePercent: 0, withholdingRule: null });

/** The taxable gross and the tax of each payee of a payment, with the rule and the choice that decided it. */
export function taxesOf(lines: readonly FeeLine[], sheet: Sheet): PayeeTax[] {
  return (sheet.attested?.withholding ?? []).flatMap(({ person }) => {
    const own = lines.filter((l) => l.person === person && l.withholdingReason !== 'exempt');
    const terms = termsOf(person, sheet);
    return terms === null || own.length === 0 ? [] : [{ person, ...terms, grossVnd: grossOf(own), withheldVnd: withheldOf(own) }];
  });
}

/**
 * The lines of a payment with the tax of the actual day, or why there is none. What payees stated when it was prepared still holds; its
 * choice is on record. What is only planned elsewhere no longer counts.
 */
export function taxedAgain(c: Commission, payment: Payment, on: Day, attested: Attested | undefined): FeeLine[] | RejectionCode {
  return taxed(c, payment.lines, sheetAgain(payment, on, attested));
}

/** The sheet of a payment for the day on which it was in fact paid. */
export function sheetAgain(payment: Payment, on: Day, attested: Attested | undefined): Sheet {
  const withholding = (attested?.withholding ?? []).map((one) => {
    const before = payment.taxes.find((t) => t.person === one.person)?.choice;
    if (before === undefined) return one;
    // A commitment is given for one year.
    const isSameYear = yearOf(payment.payOn) === yearOf(on);
    return { ...one, choice: { ...before, hasCommitment: (isSameYear ? before : one.choice)?.hasCommitment } };
  });
  return { on, attested: { ...attested, withholding }, countsPlanned: false };
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
    if (tax.choice.hasCommitment === true && yearOf(paidOn) !== yearOf(payment!.payOn)) return 'WITHHOLDING_CHANGED';
    const { paid, planned } = receivedOn(c, tax.person, paidOn, attested);
    if (!isTaxOf(tax, paid, planned)) return 'PAYEE_DAY_CHANGED';
  }
  return null;
}
