import { z } from 'zod';
import { dong, signedPaper, text } from '../../case/values.ts';

/** Commands of the stage `signOff`. */
export const signOffCommands = {
  signOff: z.object({ minutes: signedPaper, acceptedVnd: dong }),
  askRework: z.object({ reason: text }),
  rejectProduct: z.object({ minutes: signedPaper, reason: text, payableVnd: dong.default(0) }),
};
