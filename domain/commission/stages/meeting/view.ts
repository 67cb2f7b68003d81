import type { Capability } from '../../../case/capabilities.ts';
import type { Commission } from '../../commission.ts';
import type { Section } from '../../names.ts';
import { isOfOffice } from '../../organisation.ts';
import { isStudy, type Meeting } from './state.ts';

/** The reader, as far as invitations to sessions are concerned. */
interface Looking {
  sections: ReadonlySet<Section>;
  offices?: readonly { organisation: string; capability: Capability }[];
}

/** The section that opens a session. One before the opinions is open with the panel: a member who owes an opinion attends it. */
export const sectionOfSession = (session: Pick<Meeting, 'purpose'>): 'panel' | 'meetings' => (isStudy(session) ? 'panel' : 'meetings');

/**
 * The invitations of bodies to sessions. Whoever reads the session sees them all, and so does the Union's clerk, who enters the answers.
 * An invited body sees its own, with day, place and agenda.
 */
export function invitationsSeen(c: Commission, { sections: open, offices = [] }: Looking) {
  const isClerk = offices.some((one) => one.capability === 'unionClerk' && one.organisation === c.parts.union);
  const bodies = new Set(offices.filter((by) => isOfOffice(c, by)).map(({ organisation }) => organisation));
  const sessionInvitations = c.meetings.flatMap((m) => {
    const isAll = isClerk || open.has(sectionOfSession(m));
    const invited = isAll ? m.invited : m.invited.filter(({ organisation }) => bodies.has(organisation));
    if (invited.length === 0) return [];
    const { meeting, at, on, session, place, agenda } = m;
    const state = m.held !== null ? ('held' as const) : m.cancelled !== null ? ('cancelled' as const) : ('open' as const);
    return [{ meeting, at, on, session, place, agenda, state, invited }];
  });
  return sessionInvitations.length === 0 ? {} : { sessionInvitations };
}
