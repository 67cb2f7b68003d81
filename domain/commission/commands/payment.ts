import { z } from 'zod';
import { payeeStatements } from '../../money/statements.ts';
import { exemptGrounds } from '../../money/withholding.ts';
import { day, distinct, dong, id, itself, line, ordinal, signedPaper, text } from '../../case/values.ts';

/** The treasury slip's number as typed, and the reason when another entry already has the same slip. */
export const treasurySlip = { treasuryReference: line(60), sameReferenceReason: text.optional() };

/** The decision that carries a year's money over into the next (chuyển nguồn). */
const carryOver = signedPaper.optional();

/** A payee's signed paper about their tax (domain/money/statements.ts). */
const statement = z.object({
  person: id,
  states: z.enum(payeeStatements),
  /** The day of the paper. For a labour contract, its first day. */
  signedOn: day,
  /** The last day of a labour contract that has one. */
  until: day.optional(),
  document: id,
});

/** Lines that are no taxable income, with the ground and the paper that shows it. */
const exemption = z.object({
  ground: z.enum(exemptGrounds),
  keys: distinct(z.array(line(200)).min(1).max(300), itself),
  document: id,
});

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
    /** Signed papers of payees about their tax, kept with the vouchers. */
    statements: distinct(z.array(statement).max(300), ({ person, states }) => [person, states]).optional(),
    exemption: exemption.optional(),
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
    /** The tax is reckoned again for the day on which the treasury in fact paid. */
    isTaxRecalculated: z.boolean().optional(),
  }),
  /** How the difference between the tax of the sheet and that of the actual day was settled with the payees. */
  settleTaxDifference: z.object({ payment: ordinal, on: day, voucher: line(60), note: text.optional() }),
  reportRejected: z.object({ of: z.enum(['advance', 'payment']), number: ordinal, reason: text }),
};
