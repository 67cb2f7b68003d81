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

/** The name of who came for an invited body. */
const delegate = z.object({ invitee: ordinal, name: text });

const session = z.object({
  on: day,
  session: z.enum(daySessions),
  /** Who chaired this session; the event's chair when both are absent. */
  chair: id.optional(),
  chairInvitee: ordinal.optional(),
  secretary: id.optional(),
  present: distinct(z.array(ordinal).max(300), itself),
});

/** Somebody who spoke at an event without an invitation. Where they work and as what is public, their name is not. */
const speaker = z.object({ name: text, body: line(300).optional(), position: line(200).optional(), opinion: text.optional() });

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
    /** The bodies that hold the event together with the Union. */
    coOrganisers: distinct(z.array(id).max(20), itself).optional(),
  }),
  filePaper: z.object({ event: ordinal, invitee: ordinal, title: line(500), presented: z.boolean(), documents: documents.default([]) }),
  recordContribution: z.object({ event: ordinal, invitee: ordinal, opinion: text, documents: documents.default([]) }),
  closeEvent: z.object({
    event: ordinal,
    heldOn: day,
    /** Who chaired: a person of the registers, or an invitee who is in none (`chairInvitee`). Exactly one of the two. */
    chair: id.optional(),
    chairInvitee: ordinal.optional(),
    /** Numbers of the invitees who were present. */
    present: distinct(z.array(ordinal).max(300), itself),
    /** Who kept the record of the event. */
    secretary: id.optional(),
    /** The attendance of each session, where the event had several. Morning and afternoon are two. */
    sessions: distinct(z.array(session).max(20), (one) => [one.on, one.session]).optional(),
    /** Who came for the invited bodies. Nobody is paid without a name. */
    delegates: distinct(z.array(delegate).max(300), (one) => one.invitee).optional(),
    /** Those who spoke and were on no list, with what they said. */
    speakers: distinct(z.array(speaker).max(100), (one) => [one.name, one.body]).optional(),
    conclusion: text,
    minutes: documents.default([]),
  }),
  nameDelegate: z.object({ event: ordinal, ...delegate.shape }),
};
