import { z } from 'zod';
import { feeItems } from '../names.ts';
import { day, distinct, documents, dong, id, line, ordinal, signedPaper, text } from '../../case/values.ts';

const estimateLine = z.object({
  item: z.enum(feeItems),
  content: line(300),
  unit: line(60),
  quantity: z.int().min(1).max(100_000),
  unitPriceVnd: dong,
  /** Explains `aboveNormPaper`. By itself it allows nothing. */
  aboveNormBasis: line(500).optional(),
  /** The higher decision that allows a price above the norm (docs/sources.md §7, rule 5). */
  aboveNormPaper: z.object({ number: line(50), notation: line(50), on: day, document: id }).optional(),
});

/** The appraised values of one estimate line, by its position. A line that was removed has the quantity 0. */
const appraisedLine = z.object({ line: ordinal, quantity: z.int().min(0).max(100_000), unitPriceVnd: dong });

const estimate = {
  lines: distinct(z.array(estimateLine).min(1).max(200), (l) => [l.item, l.content, l.unit, l.unitPriceVnd]),
  /** The day of the work. The norms valid on it apply. */
  workOn: day,
  documents: documents.default([]),
};

/** Commands of the stage `funding`. */
export const fundingCommands = {
  submitEstimate: z.object(estimate),
  appraiseEstimate: z.object({
    appraisedVnd: dong,
    comment: text,
    /** The lines that were cut. They are required when the total is cut. A line that is not listed stays as submitted. */
    lines: distinct(z.array(appraisedLine).max(200), ({ line: place }) => place).optional(),
  }),
  approveFunding: z.object({
    decision: signedPaper,
    /** The year's budget line to reserve. It is absent for sources other than the state budget. */
    budgetLine: id.optional(),
  }),
  returnEstimate: z.object({ reason: text }),
  refuseFunding: z.object({ reason: text, documents: documents.default([]) }),
  adjustEstimate: z.object({ ...estimate, reason: text }),
};
