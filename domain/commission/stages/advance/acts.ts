import type { Acts } from '../../act-entry.ts';
import { accountant, unionLeader } from '../../right.ts';

/** The acts about advances. */
export const advanceActs = {
  requestAdvance: { by: [accountant], fact: 'advanceRequested', section: 'moneyTotals', area: 'money' },
  approveAdvance: { by: [unionLeader], fact: 'advanceApproved', section: 'moneyTotals', area: 'money' },
  returnAdvance: { by: [unionLeader], fact: 'advanceReturned', section: 'moneyTotals', area: 'money' },
} as const satisfies Acts;
