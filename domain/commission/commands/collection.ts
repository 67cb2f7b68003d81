import { z } from 'zod';
import { day, distinct, documents, id, itself, line, ordinal, text } from '../../case/values.ts';

/** Commands of a written collection of opinions. */
export const collectionCommands = {
  /** Asks named bodies for their opinions in writing. Each answers by itself, or by a paper that the clerk enters. */
  openCollection: z.object({
    subject: line(500),
    question: text,
    documents: documents.default([]),
    bodies: distinct(z.array(id).min(1).max(100), itself),
    dueOn: day,
  }),
  answerCollection: z.object({ collection: ordinal, opinion: text, documents: documents.default([]) }),
};
