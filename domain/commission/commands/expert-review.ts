import { z } from 'zod';
import { daySessions, eventKinds, opinionConclusions } from '../names.ts';
import { day, distinct, documents, id, itself, line, ordinal, text } from '../../case/values.ts';

const invitee = z.object({
  /** The invited body or person. A guest outside the registers is a name, stored as private text. */
  organisation: id.optional(),
  person: id.optional(),
  name: text.optional(),
  /** Whether a paper was ordered from this invitee. */
  paperOrdered: z.boolean().default(false),
});

const session = z.object({
  on: day,
  session: z.enum(daySessions),
  /** Who chaired this session; the event's chair when absent. */
  chair: id.optional(),
  secretary: id.optional(),
  present: distinct(z.array(ordinal).max(300), itself),
});

/** Commands of the stage `expertReview`. */
export const expertReviewCommands = {
  fileOpinion: z.object({
    conclusion: z.enum(opinionConclusions),
    necessity: text.optional(),
    legality: text.optional(),
    soundness: text.optional(),
    feasibility: text.optional(),
    impact: text.optional(),
    assessment: text,
    recommendations: distinct(z.array(text).max(100), itself).default([]),
    documents: documents.default([]),
  }),
  requestMoreTime: z.object({ until: day, reason: text }),
  grantTime: z.object({ person: id, until: day }),
  refuseTime: z.object({ person: id, reason: text }),
  returnOpinion: z.object({ person: id, reason: text }),
  announceEvent: z.object({
    kind: z.enum(eventKinds),
    on: day,
    place: line(300),
    topic: line(500),
    invited: distinct(z.array(invitee).min(1).max(300), (i) => [i.organisation, i.person, i.name]),
  }),
  filePaper: z.object({ event: ordinal, invitee: ordinal, title: line(500), presented: z.boolean(), documents: documents.default([]) }),
  recordContribution: z.object({ event: ordinal, invitee: ordinal, opinion: text, documents: documents.default([]) }),
  closeEvent: z.object({
    event: ordinal,
    heldOn: day,
    chair: id,
    /** Numbers of the invitees who were present. */
    present: distinct(z.array(ordinal).max(300), itself),
    /** Who kept the record of the event. */
    secretary: id.optional(),
    /** The attendance of each session, where the event had several. Morning and afternoon are two. */
    sessions: distinct(z.array(session).max(20), (one) => [one.on, one.session]).optional(),
    conclusion: text,
    minutes: documents.default([]),
  }),
};
