import { z } from 'zod';
import { day, distinct, documents, id, itself, line, ordinal, text } from '../../case/values.ts';

const ballot = z.object({
  question: line(500),
  inFavour: z.int().min(0).max(100),
  against: z.int().min(0).max(100),
  abstained: z.int().min(0).max(100),
  invalid: z.int().min(0).max(100),
});

/** Commands of the stage `meeting` (councils only). */
export const meetingCommands = {
  conveneMeeting: z.object({
    on: day,
    place: line(300),
    agenda: text.optional(),
    /** Why the members get less notice than the rule set asks for. */
    shortNoticeReason: text.optional(),
  }),
  recordMeeting: z.object({
    meeting: ordinal,
    heldOn: day,
    present: distinct(z.array(id).max(30), itself),
    /** Invited guests who have no seat. */
    guests: distinct(z.array(id).max(100), itself).optional(),
    /** The vice-chair who led in the chair's absence, with the written delegation. */
    delegation: z.object({ to: id, document: id }).optional(),
    ballots: distinct(z.array(ballot).max(30), ({ question }) => question),
    conclusion: text,
    dissents: distinct(z.array(z.object({ person: id, opinion: text })).max(30), ({ person }) => person).default([]),
    minutes: documents.default([]),
  }),
};
