import { z } from 'zod';
import { feeItems } from '../names.ts';
import { day, distinct, documents, dong, id, line, signedPaper, text } from './values.ts';

const estimateLine = z.object({
  item: z.enum(feeItems),
  content: line(300),
  unit: line(60),
  quantity: z.int().min(1).max(100_000),
  unitPriceVnd: dong,
  /** The higher decision that allows a price above the norm (domain.md §8, invariant 5). */
  aboveNormBasis: line(500).optional(),
});

const estimate = {
  lines: distinct(z.array(estimateLine).min(1).max(200), (l) => [l.item, l.content, l.unit, l.unitPriceVnd]),
  /** The day of the work: norms valid on it apply. */
  workOn: day,
  documents: documents.default([]),
};

/** Commands of the stage `funding`. */
export const fundingCommands = {
  submitEstimate: z.object(estimate),
  appraiseEstimate: z.object({ appraisedVnd: dong, comment: text }),
  approveFunding: z.object({
    decision: signedPaper,
    /** The year's budget line to reserve; left out for sources that are not the state budget. */
    budgetLine: id.optional(),
  }),
  returnEstimate: z.object({ reason: text }),
  refuseFunding: z.object({ reason: text, documents: documents.default([]) }),
  adjustEstimate: z.object({ ...estimate, reason: text }),
};
