import type { Acts } from '../../act-entry.ts';
import { accountant, unionLeader } from '../../right.ts';

/** The acts of the stage `payment`. */
export const paymentActs = {
  preparePayment: { by: [accountant], fact: 'paymentPrepared', section: 'payments', area: 'money' },
  checkPayment: { by: [{ capability: 'unionChiefAccountant', of: 'union' }], fact: 'paymentChecked', section: 'payments', area: 'money' },
  approvePayment: { by: [unionLeader], fact: 'paymentApproved', section: 'payments', area: 'money' },
  returnPayment: { by: [unionLeader], fact: 'paymentReturned', section: 'payments', area: 'money' },
  confirmDisbursement: { by: ['payer'], fact: 'disbursementConfirmed', section: 'moneyTotals', area: 'money' },
  settleTaxDifference: { by: [accountant], fact: 'taxDifferenceSettled', section: 'payments', area: 'money' },
  reportRejected: { by: ['payer'], fact: 'disbursementRejected', section: 'moneyTotals', area: 'money' },
} as const satisfies Acts;
