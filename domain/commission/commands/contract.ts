import { z } from 'zod';
import { day, documents, ordinal, signedPaper, text } from '../../case/values.ts';
import { contractTerms } from './order.ts';

/** Commands about a contract that binds both sides: its annexes, and the minutes that liquidate it. */
export const contractCommands = {
  proposeAnnex: z.object({
    paper: signedPaper,
    reason: text,
    /** New terms as a whole, when value, price or instalments change. */
    contract: contractTerms.optional(),
    deliverOn: day.optional(),
    /** What changes in the scope of the work. */
    content: text.optional(),
  }),
  answerAnnex: z.object({
    annex: ordinal,
    agrees: z.boolean(),
    /** The annex as this side signed it. Required when it agrees. */
    paper: signedPaper.optional(),
    /** Required when it refuses. */
    reason: text.optional(),
  }),
  withdrawAnnex: z.object({ annex: ordinal, reason: text }),
  draftLiquidation: z.object({ paper: signedPaper }),
  signLiquidation: z.object({ on: day, signer: text, documents: documents.default([]) }),
};
