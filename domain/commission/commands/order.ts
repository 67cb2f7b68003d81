import { z } from 'zod';
import { day, distinct, dong, line, signedPaper, text } from '../../case/values.ts';
import { priceForms } from '../names.ts';

/** A part of the price: a share of the value in percent, or a sum. */
const instalment = z.object({
  after: z.enum(['signing', 'acceptance']),
  withinDays: z.int().min(1).max(365),
  percent: z.int().min(1).max(100).optional(),
  amountVnd: dong.min(1).optional(),
});

const priceLine = z.object({
  content: line(),
  unit: line(50),
  quantity: z.int().min(1).max(100_000),
  unitPriceVnd: dong.min(1).max(1_000_000_000_000),
});

/** Value, price and terms of payment of a contract. Without instalments the whole value is paid once, after the acceptance. */
export const contractTerms = z.object({
  valueVnd: dong.min(1),
  priceForm: z.enum(priceForms).optional(),
  priceLines: distinct(z.array(priceLine).max(100), ({ content, unit }) => [content, unit]).optional(),
  instalments: distinct(z.array(instalment).max(20), ({ after, withinDays }) => [after, withinDays]).optional(),
});

/** Commands of the stage `order`. */
export const orderCommands = {
  issueOrder: z.object({
    paper: signedPaper,
    content: text,
    deliverOn: day,
    /** When absent, the value of a contract is what the funding approved, and the payment is made once. */
    contract: contractTerms.optional(),
  }),
  countersign: z.object({ on: day, signer: text }),
};
