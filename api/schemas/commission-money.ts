import { z } from 'zod';
import { feeItems, paidItems, priceForms } from '../../domain/commission/names.ts';
import { exemptGrounds, withholdingReasons } from '../../domain/money/withholding.ts';
import { shownDay, instant, uuid } from './common.ts';

/** Shapes of a commission's money in answers. */

const dong = z.int();

/** One version of the estimate, with the amounts asked for and the result of the appraisal. */
export const estimate = z.object({
  at: instant,
  by: uuid,
  lines: z.array(
    z.object({
      item: z.enum(feeItems),
      content: z.string(),
      unit: z.string(),
      quantity: z.int(),
      unitPriceVnd: dong,
      normId: z.string().nullable(),
      maxVnd: dong.nullable().describe('The ceiling that the norm sets.'),
      aboveNorm: z
        .object({ number: z.string(), notation: z.string(), on: shownDay, document: uuid })
        .nullable()
        .describe('The higher decision that allows more than the norm.'),
      asked: z.object({ quantity: z.int(), unitPriceVnd: dong }).nullable().describe('What was submitted, where the appraisal changed it.'),
    }),
  ),
  totalVnd: dong,
  workOn: shownDay,
  status: z.enum(['submitted', 'appraised', 'approving', 'approved', 'returned', 'refused']),
  appraisedVnd: dong.nullable(),
  appraisedAt: instant.nullable(),
  appraisedBy: uuid.nullable(),
});

/** Value, price and terms of payment of a contract. */
export const contractTerms = {
  valueVnd: dong,
  priceForm: z.enum(priceForms).nullable(),
  priceLines: z.array(z.object({ content: z.string(), unit: z.string(), quantity: z.int(), unitPriceVnd: dong })),
  instalments: z
    .array(
      z.object({
        after: z.enum(['signing', 'acceptance']),
        withinDays: z.int(),
        percent: z.int().optional(),
        amountVnd: dong.optional(),
      }),
    )
    .describe('Empty: the whole value is paid once, after the acceptance.'),
};

export const contract = z
  .object({
    ...contractTerms,
    isStated: z.boolean().describe('Whether the contract states its value and terms. Otherwise they are those of the approved funding.'),
  })
  .nullable()
  .describe('The terms of the contract as they are now, with every annex that both sides have signed.');

const sums = z.object({
  valueVnd: dong,
  acceptedVnd: dong,
  advancedVnd: dong,
  clearedVnd: dong.describe('The part of the advances that payments have cleared.'),
  paidVnd: dong.describe('All payments to the Union, with what cleared advances.'),
  owedToUnionVnd: dong,
  toReturnVnd: dong.describe('Advanced, and neither cleared nor returned.'),
});

/** Shapes that need those of texts and papers. */
export const contractPapers = (text: z.ZodType, signedPaper: z.ZodType) => ({
  annexes: z.array(
    z.object({
      annex: z.int(),
      at: instant,
      by: uuid,
      organisation: uuid.describe('The side that proposed it.'),
      paper: signedPaper,
      reason: text,
      terms: z.object(contractTerms).nullable(),
      deliverOn: shownDay.nullable(),
      content: text.nullable(),
      status: z.enum(['proposed', 'agreed', 'refused', 'withdrawn', 'lapsed']),
      answeredAt: instant.nullable(),
      answeredBy: uuid.nullable(),
      consent: signedPaper.nullable().describe('The annex as the other side signed it.'),
      answer: text.nullable(),
      before: z.object({ valueVnd: dong, deliverOn: shownDay }).nullable().describe('What the annex replaced.'),
    }),
  ),
  liquidation: z
    .object({
      at: instant,
      by: uuid,
      paper: signedPaper,
      sums,
      signed: z.object({ at: instant, by: uuid, on: shownDay, signer: text }).nullable(),
    })
    .nullable()
    .describe('The minutes that liquidate the contract. Their sums are computed from what is on record.'),
});

export const paymentStatus = z.enum(['prepared', 'returned', 'checked', 'approved', 'disbursing', 'disbursed', 'rejected']);
/** The amounts of a commission's money. */
export const money = z.object({
  funding: z.object({ at: instant, reservedVnd: dong, budgetLine: uuid.nullable(), fiscalYear: z.int().nullable() }).nullable(),
  reservedVnd: dong,
  contractValueVnd: dong.nullable().describe('The value of the contract now; null without a contract.'),
  committedVnd: dong,
  advancedVnd: dong,
  outstandingAdvanceVnd: dong,
  acceptedVnd: dong,
  paidVnd: dong,
  returnedVnd: dong,
  advances: z.array(
    z.object({
      advance: z.int(),
      at: instant,
      by: uuid,
      amountVnd: dong,
      status: z.enum(['requested', 'approved', 'disbursing', 'disbursed', 'rejected']),
      approvedAt: instant.nullable(),
      approvedBy: uuid.nullable(),
      treasuryReference: z.string().nullable(),
      paidOn: shownDay.nullable(),
      clearedVnd: dong,
      returnedVnd: dong,
      restoredVnd: dong.describe('Returned while the work goes on, and reserved again.'),
    }),
  ),
  payments: z.array(
    z.object({
      payment: z.int(),
      at: instant,
      by: uuid,
      payOn: shownDay,
      paidOn: shownDay.nullable(),
      isCarriedOver: z.boolean(),
      paidBy: z.enum(['funder', 'union']).describe('The Union pays its people itself, out of what a contract brings it.'),
      grossVnd: dong,
      withheldVnd: dong,
      plannedWithheldVnd: dong.nullable().describe('What the sheet withheld, where the tax was reckoned again for the actual day.'),
      taxDifference: z
        .object({ at: instant, by: uuid, on: shownDay, voucher: z.string() })
        .optional()
        .describe('How the difference of tax was settled with the payees.'),
      status: paymentStatus,
      checkedAt: instant.nullable(),
      checkedBy: uuid.nullable(),
      approvedAt: instant.nullable(),
      approvedBy: uuid.nullable(),
      treasuryReference: z.string().nullable(),
    }),
  ),
  settlement: z.object({ at: instant, by: uuid, actualVnd: dong, approvedAt: instant.nullable() }).nullable(),
  comparison: z
    .array(z.object({ item: z.enum(paidItems), estimatedVnd: dong, paidVnd: dong }))
    .describe('Estimate in force and payments made, item by item.'),
});

/** An amount due or paid to one person for one item. */
export const feeLine = z.object({
  key: z.string(),
  item: z.enum(paidItems),
  person: uuid.nullable(),
  attendee: z.object({ event: z.int(), invitee: z.int() }).optional().describe('Somebody on the list of an event who is in no register.'),
  paidBy: z.literal('union').optional().describe('The Union pays it. Absent: the funder does.'),
  grossVnd: dong,
  withheldVnd: dong,
  netVnd: dong,
  ratePercent: z.number(),
  withholdingRule: z.string().nullable(),
  withholdingReason: z.enum(withholdingReasons).optional().describe('Absent while no payment is prepared, and for costs of the Union.'),
  exemptGround: z.enum(exemptGrounds).optional().describe('Where the reason is `exempt`.'),
});
