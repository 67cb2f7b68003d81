import { z } from 'zod';
import { daySessions, meetingPurposes } from '../names.ts';
import { day, distinct, documents, id, itself, line, ordinal, text } from '../../case/values.ts';

/** No council is larger. The rule set says how large one usually is. */
export const mostSeats = 60;

const ballot = z.object({
  question: line(500),
  inFavour: z.int().min(0).max(100),
  against: z.int().min(0).max(100),
  abstained: z.int().min(0).max(100),
  invalid: z.int().min(0).max(100),
});

/** A guest who is in no register of people. What they are and where they work is public, their name is private text. */
const namedGuest = z.object({
  name: text,
  title: line(200).optional(),
  /** Where they work: a body of the register, or a name in `body`, and not both. */
  organisation: id.optional(),
  body: line(300).optional(),
});

/** Commands of the stage `meeting` (councils only). The first session may come before that stage. */
export const meetingCommands = {
  conveneMeeting: z.object({
    on: day,
    place: line(300),
    agenda: text.optional(),
    /** What the session is for; `conclusion` when absent. Only a `study` comes before the opinions. */
    purpose: z.enum(meetingPurposes).optional(),
    /** The half of the day. Two sessions on one day need one each. */
    session: z.enum(daySessions).optional(),
    /** Why the members get less notice than the rule set asks for. */
    shortNoticeReason: text.optional(),
    /** Bodies that are asked to send a delegate. */
    invitedBodies: distinct(z.array(id).max(30), itself).optional(),
  }),
  /** An invited body says who comes for it, or why nobody does. The clerk enters its letter with the same act. */
  nameSessionDelegate: z.object({
    meeting: ordinal,
    attends: z.boolean(),
    name: text.optional(),
    title: line(200).optional(),
    reason: text.optional(),
  }),
  /** A session that was convened and does not take place. Another may be convened instead. */
  cancelMeeting: z.object({ meeting: ordinal, reason: text }),
  recordMeeting: z.object({
    meeting: ordinal,
    heldOn: day,
    /** The half of the day in which it was held; the one for which it was convened when absent. */
    session: z.enum(daySessions).optional(),
    present: distinct(z.array(id).max(mostSeats), itself),
    /** Invited guests who have no seat. */
    guests: distinct(z.array(id).max(100), itself).optional(),
    /** Guests who are in no register. */
    namedGuests: distinct(z.array(namedGuest).max(100), (one) => [one.name, one.organisation, one.body]).optional(),
    /** The invited bodies whose delegates came. */
    delegatesPresent: distinct(z.array(id).max(30), itself).optional(),
    /** The vice-chair who led in the chair's absence, with the written delegation. */
    delegation: z.object({ to: id, document: id }).optional(),
    ballots: distinct(z.array(ballot).max(30), ({ question }) => question),
    conclusion: text,
    dissents: distinct(z.array(z.object({ person: id, opinion: text })).max(mostSeats), ({ person }) => person).default([]),
    minutes: documents.default([]),
  }),
};
