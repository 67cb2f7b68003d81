import { z } from 'zod';
import { day, documents, id, line, ordinal, text } from './values.ts';

const ballot = z.object({
  question: line(500),
  inFavour: z.int().min(0).max(100),
  against: z.int().min(0).max(100),
  abstained: z.int().min(0).max(100),
  invalid: z.int().min(0).max(100),
});

/** Commands of the stage `meeting` (councils only). */
export const meetingCommands = {
  conveneMeeting: z.object({ on: day, place: line(300), agenda: text.optional() }),
  recordMeeting: z.object({
    meeting: ordinal,
    heldOn: day,
    present: z.array(id).max(30),
    /** The vice-chair who led in the chair's absence, with the written delegation. */
    delegation: z.object({ to: id, document: id }).optional(),
    ballots: z.array(ballot).max(30),
    conclusion: text,
    dissents: z
      .array(z.object({ person: id, opinion: text }))
      .max(30)
      .default([]),
    minutes: documents.default([]),
  }),
};
