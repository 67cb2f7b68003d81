import { z } from 'zod';
import { day, distinct, documents, id, itself, line, ownPaper, text } from '../../case/values.ts';

/**
 * The source of a recommendation or a reserved opinion: `opinion/<person>`, `contribution/<event>/<invitee>`, `paper/<event>/<invitee>`, `speaker/<event>/<n>`,
 * `reply/<collection>/<body>`, `dissent/<meeting>/<person>`; `union` for a remark of the Union itself.
 */
export const opinionSource = line(120).regex(
  /^(opinion\/[0-9a-f-]{36}|theme\/\d+|(?:contribution|paper|speaker)\/\d+\/\d+|(?:reply|dissent)\/\d+\/[0-9a-f-]{36}|union)$/,
);

/** Commands of the stage `report`. */
export const reportCommands = {
  submitReport: z.object({
    assessment: text,
    /** Numbered from 1 in this order. */
    recommendations: distinct(
      z
        .array(
          z.object({
            recommendation: text,
            from: distinct(z.array(opinionSource).min(1).max(100), itself),
            /** Those asked to follow it, where it is not the host alone. One outside the register is a name, stored as private text. */
            addressees: distinct(z.array(z.object({ organisation: id.optional(), name: text.optional() })).max(20), (one) => [
              one.organisation,
              one.name,
            ]).optional(),
          }),
        )
        .max(200),
      ({ recommendation }) => recommendation,
    ),
    reserved: distinct(z.array(z.object({ opinion: text, from: opinionSource })).max(100), (r) => [r.from, r.opinion]).default([]),
    documents: documents.default([]),
  }),
  /** A leader leaves the approval to somebody else of the Union, by a signed paper. Whoever sits on the panel has to. */
  delegateApproval: z.object({ to: id, on: day, document: id }),
  returnReport: z.object({ reason: text }),
  approveReport: z.object({ note: text.optional() }),
  /** Takes the number of the approved report, or of the decision on the panel. `on` is the day that the paper will have. */
  takePaperNumber: z.object({ on: day }),
  issueReport: z.object({ paper: ownPaper, recipients: distinct(z.array(id).min(1).max(50), itself) }),
  forwardReport: z.object({ on: day, note: text.optional() }),
};
