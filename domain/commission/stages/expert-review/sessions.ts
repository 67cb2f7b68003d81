import type { SealedInput } from '../../commands.ts';
import type { Commission } from '../../commission.ts';
import { judgedBy } from '../../independence.ts';
import { firstOf } from '../../rule.ts';
import type { ConsultationEvent } from './state.ts';

type Closing = SealedInput<'closeEvent'>;
type Invitee = ConsultationEvent['invited'][number];
interface Chaired {
  chair?: string | undefined;
  chairInvitee?: number | undefined;
}

/** Every person of the registers who chaired the event or one of its sessions. */
export const chairsOf = ({ chair, sessions = [] }: Closing): string[] =>
  [chair, ...sessions.map((one) => one.chair)].flatMap((one) => one ?? []);

/** The list of each session names invitees, and all sessions together give the attendance of the event. */
export function whyNotSessions({ sessions = [], present }: Closing) {
  if (sessions.length === 0) return null;
  const listed = new Set(sessions.flatMap((one) => one.present));
  return listed.size !== present.length || present.some((n) => !listed.has(n)) ? 'SESSIONS_DIFFER' : null;
}

/** Why nobody can have chaired as it is said. An invitee who chairs was present, has a name, and comes from no body that is judged. */
export function whyNotChaired(c: Commission, event: ConsultationEvent | undefined, input: Closing) {
  const chairs: Chaired[] = [input, ...(input.sessions ?? []).filter(isChaired)];
  const named = new Set((input.delegates ?? []).map(({ invitee }) => invitee));
  return firstOf(
    chairs.some(({ chair, chairInvitee }) => (chair === undefined) === (chairInvitee === undefined)) && 'CHAIR_NEEDED',
    ...chairs.map(({ chairInvitee }) => {
      if (chairInvitee === undefined) return null;
      const invitee = event?.invited.find((one) => one.invitee === chairInvitee);
      if (!invitee || invitee.person !== null || !input.present.includes(chairInvitee)) return 'CHAIR_NEEDED';
      if (invitee.organisation !== null && judgedBy(c).includes(invitee.organisation)) return 'MEMBER_OF_HOST';
      return invitee.organisation !== null && !named.has(chairInvitee) ? 'DELEGATE_UNNAMED' : null;
    }),
  );
}

const isChaired = ({ chair, chairInvitee }: Chaired): boolean => chair !== undefined || chairInvitee !== undefined;

/** Whether somebody may have come for this invitee: a body that was present. */
export const hasDelegate = (invitee: Invitee | undefined, present: readonly number[]): boolean =>
  invitee !== undefined && invitee.organisation !== null && present.includes(invitee.invitee);

/** Whether this invitee is a body for which somebody came whose name is not on record. */
export const isUnnamed = ({ organisation, delegate, present }: Invitee): boolean => organisation !== null && present && delegate === null;

/** Whether a payment under way or made pays this invitee. */
export const isInPayment = (c: Commission, { event, invitee }: { event: number; invitee: number }): boolean =>
  c.payments.some(
    (p) =>
      p.status !== 'returned' &&
      p.status !== 'rejected' &&
      p.lines.some(({ attendee }) => attendee?.event === event && attendee.invitee === invitee),
  );

const chairOf = ({ chair, chairInvitee }: Chaired) => ({ chair: chair ?? null, chairInvitee: chairInvitee ?? null });

/** The event as it was held. A session without a chair or secretary of its own has those of the event. */
export function heldAs({ heldOn, secretary, sessions = [], speakers = [], conclusion, ...whole }: Closing) {
  const each = sessions.map((one) => ({
    on: one.on,
    session: one.session,
    present: one.present,
    ...chairOf(isChaired(one) ? one : whole),
    secretary: one.secretary ?? secretary ?? null,
  }));
  const heard = speakers.map(({ name, body = null, position = null, opinion = null }, n) => ({
    speaker: n + 1,
    name,
    body,
    position,
    opinion,
  }));
  return { heldOn, ...chairOf(whole), secretary: secretary ?? null, sessions: each, speakers: heard, conclusion };
}
