import { z } from 'zod';
import { fundingSources, instruments, obligations, secrecies, serviceKinds } from '../names.ts';
import { day, distinct, documents, id, itself, line, signedPaper, text } from '../../case/values.ts';

const proposal = z.object({
  /** Code of a proposal type (master data: the areas of work). */
  type: line(60),
  title: line(500),
  /** The day on which the proposal itself goes to the authority that decides on it. */
  submissionOn: day.optional(),
});

const asked = {
  serviceKinds: distinct(z.array(z.enum(serviceKinds)).min(1).max(3), itself),
  obligation: z.enum(obligations),
  proposal,
  legalBasis: distinct(z.array(line(500)).max(50), itself).default([]),
  questions: distinct(z.array(text).max(50), itself).default([]),
  dossier: documents,
  wantedOn: day,
  /** The reason when the same letter, already received, asks for one more thing. */
  sameLetterReason: text.optional(),
  /** Why the request goes on although another of the same host and year has a like title. */
  duplicateReason: text.optional(),
  secrecy: z.enum(secrecies).default('none'),
};

/** Commands of the stage `request`. */
export const requestCommands = {
  submitRequest: z.object({
    letter: signedPaper,
    instrument: z.enum(instruments),
    ...asked,
    parts: z.object({
      requester: id,
      host: id,
      orderIssuer: id.optional(),
      decidingAuthority: id,
    }),
    funding: z.object({ source: z.enum(fundingSources), funder: id.optional() }),
    /** Why the request comes later before the submission of the proposal than the rule set asks for. */
    shortNoticeReason: text.optional(),
  }),
  proposeByUnion: z.object({
    letter: signedPaper,
    ...asked,
    /** The authority that is asked for consent. It becomes the requester. */
    addressedTo: id,
    decidingAuthority: id,
    funding: z.object({ source: z.enum(fundingSources), funder: id.optional() }),
    /** A memo of the Union's own accord. It asks for no consent, no money and no panel. */
    isMemo: z.boolean().optional(),
  }),
  withdraw: z.object({ reason: text, documents: documents.default([]) }),
};
