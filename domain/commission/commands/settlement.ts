import { z } from 'zod';
import { day, documents, dong, line, text } from './values.ts';

/** Commands of the stage `settlement`. */
export const settlementCommands = {
  settle: z.object({ note: text.optional(), documents: documents.default([]) }),
  recordReturn: z.object({ amountVnd: dong.min(1), treasuryReference: line(60), on: day }),
  approveSettlement: z.object({ note: text.optional() }),
  archive: z.object({ fileCode: line(60), shelf: line(120).optional() }),
};
