import { z } from 'zod';
import { formsOfWork, urgencies } from '../names.ts';
import { day, distinct, documents, id, line, ordinal, text } from '../../case/values.ts';

/** Commands of the stage `intake`. */
export const intakeCommands = {
  register: z.object({
    arrivedOn: day,
    urgency: z.enum(urgencies).default('normal'),
    sameLetterReason: text.optional(),
    duplicateReason: text.optional(),
  }),
  assignSpecialist: z.object({ specialist: id, instruction: text, dueOn: day.optional() }),
  requestSupplement: z.object({
    items: distinct(
      z
        .array(z.object({ what: line(300), why: text }))
        .min(1)
        .max(30),
      ({ what }) => what,
    ),
  }),
  supplyDocuments: z.object({
    items: distinct(
      z
        .array(z.object({ item: ordinal, documents: documents.default([]), explanation: text.optional() }))
        .min(1)
        .max(30),
      ({ item }) => item,
    ),
  }),
  accept: z.object({
    formOfWork: z.enum(formsOfWork),
    deliverOn: day,
    note: text.optional(),
    /** Whether the host owes an answer to each recommendation. When absent, it follows from the kinds of service. */
    isAnswerOwed: z.boolean().optional(),
    /** Only for a written comment: the specialist who drafts it, named in the same act. */
    specialist: id.optional(),
  }),
  decline: z.object({ reason: text, documents: documents.default([]) }),
  refer: z.object({ to: id, reason: text, documents: documents.default([]) }),
};
