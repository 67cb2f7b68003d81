import { z } from 'zod';
import { day, distinct, dong, line, ordinal, signedPaper, text } from '../../case/values.ts';

/** The treasury slip's number as typed, and the reason when another entry already has the same slip. */
export const treasurySlip = { treasuryReference: line(60), sameReferenceReason: text.optional() };

/** The decision that carries a year's money over into the next (chuyển nguồn). */
const carryOver = signedPaper.optional();

/** Commands of the stage `payment` and of the advance lane. */
export const paymentCommands = {
  requestAdvance: z.object({ amountVnd: dong.min(1), purpose: text }),
  approveAdvance: z.object({ advance: ordinal }),
  returnAdvance: z.object({ advance: ordinal, reason: text }),
  preparePayment: z.object({
    payOn: day,
    carryOver,
    /** When absent, every due line is paid in full. */
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
  returnPayment: z.object({ payment: ordinal, reason: text }),
  confirmDisbursement: z.object({
    of: z.enum(['advance', 'payment']),
    number: ordinal,
    ...treasurySlip,
    paidOn: day,
    carryOver,
  }),
  reportRejected: z.object({ of: z.enum(['advance', 'payment']), number: ordinal, reason: text }),
};
