import { z } from 'zod';
import { day, distinct, dong, line, ordinal, text } from './values.ts';

/** Commands of the stage `payment` and of the advance lane. */
export const paymentCommands = {
  requestAdvance: z.object({ amountVnd: dong.min(1), purpose: text }),
  approveAdvance: z.object({ advance: ordinal }),
  preparePayment: z.object({
    payOn: day,
    /** Leave out to pay every line that is due, in full. */
    lines: distinct(
      z
        .array(z.object({ key: line(200), amountVnd: dong.min(1) }))
        .min(1)
        .max(300),
      ({ key }) => key,
    ).optional(),
  }),
  checkPayment: z.object({ payment: ordinal, correct: z.boolean(), reason: text.optional() }),
  approvePayment: z.object({ payment: ordinal }),
  confirmDisbursement: z.object({
    of: z.enum(['advance', 'payment']),
    number: ordinal,
    treasuryReference: line(60),
    paidOn: day,
  }),
  reportRejected: z.object({ of: z.enum(['advance', 'payment']), number: ordinal, reason: text }),
};
