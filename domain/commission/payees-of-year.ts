import { sumDong, type Dong } from '../money/dong.ts';
import type { WithholdingReason } from '../money/withholding.ts';
import type { TextRef } from '../case/values.ts';
import { isPersonal } from './fees.ts';
import type { ConsultationEvent } from './stages/expert-review/state.ts';
import type { FeeLine, Payment } from './stages/payment/state.ts';

/** What one commission paid, as far as the list of a year needs it. */
export interface PaidCommission {
  id: string;
  code: string | null;
  payments: readonly Payment[];
  events: readonly ConsultationEvent[];
}

/** Who was paid: a person of the registers, or somebody on a list, with the body for which they came. */
export type ListedPayee = { person: string } | { person: null; name: TextRef | null; body: string | null };

/** All that one payee received in a year, in đồng. */
export interface PayeeOfYear {
  payee: ListedPayee;
  grossVnd: Dong;
  /** What is no taxable income. */
  exemptVnd: Dong;
  taxableVnd: Dong;
  withheldVnd: Dong;
  netVnd: Dong;
  /** Why this much was withheld, each reason once. */
  reasons: WithholdingReason[];
  commissions: string[];
}

interface PaidLine {
  key: string;
  payee: ListedPayee;
  line: FeeLine;
  code: string;
}

/** Every payee of the treasury's payments in a year. What goes to the Union for its costs is nobody's income, and is left out. */
export function payeesOfYear(year: number, commissions: readonly PaidCommission[]): PayeeOfYear[] {
  const groups = new Map<string, PaidLine[]>();
  for (const paid of commissions.flatMap((one) => linesPaidIn(year, one))) groups.set(paid.key, [...(groups.get(paid.key) ?? []), paid]);
  return [...groups.values()].map((lines) => {
    const exempt = lines.filter(({ line }) => line.withholdingReason === 'exempt');
    const grossVnd = sumDong(lines.map(({ line }) => line.grossVnd));
    const exemptVnd = sumDong(exempt.map(({ line }) => line.grossVnd));
    return {
      payee: lines[0]!.payee,
      grossVnd,
      exemptVnd,
      taxableVnd: grossVnd - exemptVnd,
      withheldVnd: sumDong(lines.map(({ line }) => line.withheldVnd)),
      netVnd: sumDong(lines.map(({ line }) => line.netVnd)),
      reasons: [...new Set(lines.flatMap(({ line }) => line.withholdingReason ?? []))],
      commissions: [...new Set(lines.map(({ code }) => code))],
    };
  });
}

function linesPaidIn(year: number, { id, code, payments, events }: PaidCommission): PaidLine[] {
  const paid = payments.filter(({ status, paidOn }) => status === 'disbursed' && paidOn?.startsWith(`${year}-`) === true);
  return paid
    .flatMap(({ lines }) => lines)
    .filter(isPersonal)
    .map((line): PaidLine => {
      const { person, attendee } = line;
      if (person !== null) return { key: person, payee: { person }, line, code: code ?? '' };
      const found = events.find(({ event }) => event === attendee!.event)?.invited.find(({ invitee }) => invitee === attendee!.invitee);
      const payee = { person: null, name: found?.delegate ?? found?.name ?? null, body: found?.organisation ?? null };
      return { key: `${id}/${attendee!.event}/${attendee!.invitee}`, payee, line, code: code ?? '' };
    });
}
