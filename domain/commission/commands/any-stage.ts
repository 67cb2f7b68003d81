import { z } from 'zod';
import { acceptedLines } from './sign-off.ts';
import { documentKinds, obstacleCategories } from '../names.ts';
import { day, dong, id, line, ordinal, signedPaper, text } from '../../case/values.ts';

/** Commands that are not tied to one stage. */
export const anyStageCommands = {
  extendDeadline: z.object({
    duty: line(200),
    until: day,
    reason: text,
    /** The annex or letter by which the issuer of the order moves the day that it set. */
    annex: signedPaper.optional(),
  }),
  reassign: z.object({ duty: line(200), to: id, reason: text }),
  hold: z.object({ reason: text }),
  resume: z.object({ note: text.optional() }),
  attachDocument: z.object({
    document: id,
    kind: z.enum(documentKinds),
    /** Who wrote an independent expert's report. It earns that person the fee of one. */
    author: id.optional(),
  }),
  addNote: z.object({ note: text }),
  raiseObstacle: z.object({ category: z.enum(obstacleCategories), obstacle: text }),
  /** `entry` is the revision of the act that was entered in one's name. */
  contestEntry: z.object({ entry: z.int().min(1), reason: text }),
  answerContest: z.object({ entry: z.int().min(1), answer: text }),
  /** Those in whose name it was entered have looked at it. */
  noteEntry: z.object({ entry: z.int().min(1) }),
  /** An entry made by mistake is taken back. It stays on record, without effect. */
  takeBackEntry: z.object({ entry: z.int().min(1), reason: text }),
  terminate: z.object({ paper: signedPaper, reason: text, acceptedVnd: dong.default(0), lines: acceptedLines }),
};

/**
 * Commands that the HTTP API takes at a commission and gives to another case: the obstacle that the commission began. They are no commands
 * of the commission.
 */
export const forwardedCommands = {
  answerObstacle: z.object({ obstacle: ordinal, outcome: z.enum(['guided', 'escalated', 'directed']), answer: text }),
};
