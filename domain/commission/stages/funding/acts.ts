import type { Acts } from '../../act-entry.ts';
import { accountant } from '../../right.ts';

/** The acts of the stage `funding`. */
export const fundingActs = {
  submitEstimate: { by: ['assignedSpecialist', accountant], fact: 'estimateSubmitted', section: 'estimate', area: 'money' },
  adjustEstimate: { by: ['assignedSpecialist', accountant], fact: 'estimateAdjusted', section: 'estimate', area: 'money' },
  appraiseEstimate: {
    by: ['appraiser'],
    fact: 'estimateAppraised',
    section: 'estimate',
    area: 'money',
  },
  approveFunding: { by: ['fundingApprover'], fact: 'fundingApproved', section: 'moneyTotals', area: 'money' },
  returnEstimate: {
    by: ['fundingApprover', 'appraiser'],
    fact: 'estimateReturned',
    section: 'estimate',
    area: 'money',
  },
  refuseFunding: { by: ['fundingApprover'], fact: 'fundingRefused', section: 'moneyTotals', area: 'money' },
} as const satisfies Acts;
