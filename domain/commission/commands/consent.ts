import { z } from 'zod';
import { instruments } from '../names.ts';
import { id, signedPaper, text } from '../../case/values.ts';

/** Commands of the stage `consent` (proposed by the Union only). */
export const consentCommands = {
  grantConsent: z.object({
    letter: signedPaper,
    host: id,
    orderIssuer: id.optional(),
    instrument: z.enum(instruments),
  }),
  refuseConsent: z.object({ letter: signedPaper, reason: text }),
};
