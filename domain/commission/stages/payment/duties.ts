import { startOfDay, type Day } from '../../../calendar/day.ts';
import type { Commission } from '../../commission.ts';
import { hasStatedTerms, instalmentDueOn } from '../../contract.ts';
import { duty, type Duty } from '../../duty.ts';
import { occasionIn } from '../../fee-key.ts';
import { isPaid, linesOfNextPayment } from '../../fees.ts';
import { payerOf } from '../../payers.ts';
import { openAdvance } from '../advance/state.ts';
import { openPayment, withTaxDifference } from './state.ts';

/** The day that the contract sets for the next instalment; null where it sets none, and for what the Union pays its people. */
function nextInstalmentOn(c: Commission): Day | null {
  const [next] = linesOfNextPayment(c);
  const occasion = next?.item === 'contractValue' ? occasionIn(next.key) : null;
  return hasStatedTerms(c) && occasion?.of === 'line' ? instalmentDueOn(c, occasion.n) : null;
}

/** What is owed about payments. */
export function paymentDuties(c: Commission): Duty[] {
  return [...nextStep(c), ...taxDuties(c)];
}

/** A difference of tax belongs to the Union's accountant until it is settled with the payees. The archive waits for it. */
function taxDuties(c: Commission): Duty[] {
  if (c.closedAt !== null) return [];
  return withTaxDifference(c).map((p) =>
    duty(c, {
      kind: 'settleTaxDifference',
      of: [p.payment],
      stage: 'payment',
      owner: { organisation: c.parts.union, capability: 'unionAccountant' },
      since: startOfDay(p.paidOn ?? p.payOn),
      term: 'P34',
      commands: ['settleTaxDifference'],
    }),
  );
}

/** The next step of the payment under way, or a payment to be prepared. */
function nextStep(c: Commission): Duty[] {
  if (c.stage !== 'payment') return [];
  const union = { organisation: c.parts.union };
  const open = openPayment(c);
  const n = c.payments.length;
  const of = ['payment', n];
  if (!open) {
    // The payer first pays or rejects an advance that is under way.
    if (isPaid(c) || openAdvance(c)) return [];
    const since = Math.max(c.stageSince, c.payments.at(-1)?.checkedAt ?? 0, c.payments.at(-1)?.approvedAt ?? 0);
    return [
      duty(c, {
        kind: 'preparePayment',
        of: [n + 1],
        stage: 'payment',
        owner: { ...union, capability: 'unionAccountant' },
        since,
        term: 'D18',
        setOn: nextInstalmentOn(c),
        commands: ['preparePayment'],
      }),
    ];
  }
  if (open.status === 'prepared') {
    return [
      duty(c, {
        kind: 'checkPayment',
        of,
        stage: 'payment',
        owner: { ...union, capability: 'unionChiefAccountant' },
        since: open.at,
        term: 'P19',
        commands: ['checkPayment'],
      }),
    ];
  }
  if (open.status === 'checked') {
    return [
      duty(c, {
        kind: 'approvePayment',
        of,
        stage: 'payment',
        owner: { ...union, capability: 'unionLeader' },
        since: open.checkedAt ?? open.at,
        term: 'P20',
        commands: ['approvePayment', 'returnPayment'],
      }),
    ];
  }
  if (open.status !== 'approved') return [];
  return [
    duty(c, {
      kind: 'confirmDisbursement',
      of,
      stage: 'payment',
      owner: payerOf(c),
      since: open.approvedAt ?? open.at,
      term: 'P18',
      commands: ['confirmDisbursement', 'reportRejected'],
    }),
  ];
}
