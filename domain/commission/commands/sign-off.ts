import { z } from 'zod';
import { acceptanceRoles } from '../names.ts';
import { distinct, dong, id, ordinal, signedPaper, text } from '../../case/values.ts';

/** What is accepted of single costs, by the position of the estimate line. Costs that are not listed are accepted in full. */
export const acceptedLines = distinct(
  z.array(z.object({ line: ordinal, acceptedVnd: dong })).max(200),
  ({ line: place }) => place,
).optional();

/** Who sat in the council that accepted the product, as its minutes list them, and whether each filed a form. */
const acceptanceCouncil = distinct(
  z.array(z.object({ person: id, role: z.enum(acceptanceRoles), hasFiled: z.boolean().default(false) })).max(30),
  ({ person }) => person,
).optional();

/** Commands of the stage `signOff`. */
export const signOffCommands = {
  signOff: z.object({ minutes: signedPaper, acceptedVnd: dong, lines: acceptedLines, acceptanceCouncil }),
  askRework: z.object({ reason: text }),
  rejectProduct: z.object({ minutes: signedPaper, reason: text, payableVnd: dong.default(0), lines: acceptedLines, acceptanceCouncil }),
};
