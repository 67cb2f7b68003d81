import { z } from 'zod';
import { day, signedPaper, text } from '../../case/values.ts';

/** Commands of the stage `order`. */
export const orderCommands = {
  issueOrder: z.object({ paper: signedPaper, content: text, deliverOn: day }),
  countersign: z.object({ on: day, signer: text }),
};
