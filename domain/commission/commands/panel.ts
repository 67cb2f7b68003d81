import { z } from 'zod';
import { interestCategories, panelRoles } from '../names.ts';
import { mostSeats } from './meeting.ts';
import { day, distinct, id, ownPaper, text } from '../../case/values.ts';

const member = z.object({ person: id, role: z.enum(panelRoles) });

/** Commands of the stage `panel`. */
export const panelCommands = {
  proposePanel: z.object({
    members: distinct(z.array(member).min(1).max(mostSeats), ({ person }) => person),
    meetingOn: day.optional(),
    /** Why the panel is larger than the rule set says, or has an even number of members. */
    sizeReason: text.optional(),
  }),
  appointPanel: z.object({ decision: ownPaper }),
  answerInvitation: z.object({ accepts: z.boolean(), reason: text.optional() }),
  declareInterests: z.object({
    /** Empty: none declared. */
    interests: distinct(z.array(z.object({ category: z.enum(interestCategories), statement: text })).max(10), (i) => [
      i.category,
      i.statement,
    ]),
    /** The undertaking of independence and confidentiality. */
    undertakes: z.literal(true),
  }),
  clearConflict: z.object({ person: id, cleared: z.boolean(), reason: text }),
  replaceMember: z.object({ leaving: id, joining: member.optional(), reason: text }),
};
