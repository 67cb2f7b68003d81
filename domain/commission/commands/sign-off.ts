import { z } from 'zod';
import { distinct, dong, ordinal, signedPaper, text } from '../../case/values.ts';

/** What is accepted of single costs, by the position of the estimate line. Costs that are not listed are accepted in full. */
export const acceptedLines = distinct(
  z.array(z.object({ line: ordinal, acceptedVnd: dong })).max(200),
  ({ line: place }) => place,
).optional();

/** Commands of the stage `signOff`. */
export const signOffCommands = {
  signOff: z.object({ minutes: signedPaper, acceptedVnd: dong, lines: acceptedLines }),
  askRework: z.object({ reason: text }),
  rejectProduct: z.object({ minutes: signedPaper, reason: text, payableVnd: dong.default(0), lines: acceptedLines }),
};
