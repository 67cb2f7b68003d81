import { z } from 'zod';
import { capabilities } from '../../domain/case/capabilities.ts';
import { day, distinct, id, itself, line, text } from '../../domain/case/values.ts';

/** The evidence of an act that somebody else entered: the paper's scan, its day and the day on which it arrived. */
export const paperSchema = z.strictObject({
  documents: distinct(z.array(id).min(1).max(20), itself).describe('The scan of the paper, at least one file.'),
  on: day.describe('The day on the paper.'),
  arrivedOn: day.describe('The day on which the paper arrived. Not before the day on it.'),
  signer: text.optional().describe('The name under the paper.'),
  number: line(80).optional().describe('The number and notation of the paper.'),
});

/** The envelope of an act that is entered from a paper for a body or an expert. */
export const onBehalfSchema = z.strictObject({
  organisation: id.describe('The body in whose name the paper speaks. For an expert: the Union.'),
  person: id.optional().describe('The person who signed, where the registers know them. Required for an expert.'),
  capability: z.enum(capabilities).optional().describe("The capacity of the signature. Without it, the body's leader, or the expert."),
  paper: paperSchema,
});

/** The field of a body that may hold the envelope. */
export const onBehalfOf = onBehalfSchema
  .optional()
  .describe(
    'The act is entered from a paper. The one who signed has given it; the caller is named beside them, and may be asked about it.',
  );
