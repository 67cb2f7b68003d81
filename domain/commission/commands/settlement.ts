import { z } from 'zod';
import { treasurySlip } from './payment.ts';
import { day, documents, dong, line, text } from '../../case/values.ts';

/** Commands of the stage `settlement`. */
export const settlementCommands = {
  settle: z.object({ note: text.optional(), documents: documents.default([]) }),
  recordReturn: z.object({ amountVnd: dong.min(1), ...treasurySlip, on: day }),
  approveSettlement: z.object({ note: text.optional() }),
  archive: z.object({ fileCode: line(60), shelf: line(120).optional() }),
};
