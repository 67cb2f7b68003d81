import { z } from 'zod';
import { capabilities } from '../../domain/case/capabilities.ts';
import { day, distinct, id, itself, line, text } from '../../domain/case/values.ts';
import { instant, shownDay, uuid } from './common.ts';

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

/** The acts of a case that were entered from papers. `said` is the shape of a private text in the answer. */
export const paperEntriesOf = <Said extends z.ZodType>(said: Said) =>
  z.array(
    z.object({
      revision: z.int(),
      at: instant,
      command: z.string(),
      by: uuid,
      organisation: uuid,
      capability: z.enum(capabilities),
      person: uuid.nullable(),
      paper: z.object({
        documents: z.array(uuid),
        on: shownDay,
        arrivedOn: shownDay,
        signer: said.optional(),
        number: z.string().optional(),
      }),
      contests: z.array(
        z.object({
          at: instant,
          by: uuid,
          reason: said,
          answer: z.object({ at: instant, by: uuid, answer: said }).nullable(),
        }),
      ),
      noted: z.object({ at: instant, by: uuid }).nullable().describe('When those concerned took note of it.'),
      takenBack: z.object({ at: instant, by: uuid, reason: said }).nullable().describe('Taken back: it has no effect any more.'),
    }),
  );

/** Those for whom the reader may enter an act. */
export const enteredFor = z
  .array(z.object({ organisation: uuid, person: uuid.optional() }))
  .optional()
  .describe('Those for whom I may enter it from a paper now, by `onBehalfOf`. Absent where there are none.');
