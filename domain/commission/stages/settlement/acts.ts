import type { Acts } from '../../act-entry.ts';
import { accountant, unionClerk } from '../../right.ts';

/** The acts of the stage `settlement`. */
export const settlementActs = {
  settle: { by: [accountant], fact: 'settled', section: 'moneyTotals', area: 'money' },
  recordReturn: { by: [accountant], fact: 'returnRecorded', section: 'moneyTotals', area: 'money' },
  approveSettlement: { by: ['payerLeader'], fact: 'settlementApproved', section: 'moneyTotals', area: 'money' },
  archive: { by: [unionClerk], fact: 'archived', section: 'status', area: 'all' },
} as const satisfies Acts;
