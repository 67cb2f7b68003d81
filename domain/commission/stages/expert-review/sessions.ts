import type { SealedInput } from '../../commands.ts';

type Closing = SealedInput<'closeEvent'>;

/** Everybody who chaired the event or one of its sessions. */
export const chairsOf = ({ chair, sessions = [] }: Closing): string[] => [chair, ...sessions.flatMap((one) => one.chair ?? [])];

/** The list of each session names invitees, and all sessions together give the attendance of the event. */
export function whyNotSessions({ sessions = [], present }: Closing) {
  if (sessions.length === 0) return null;
  const listed = new Set(sessions.flatMap((one) => one.present));
  return listed.size !== present.length || present.some((n) => !listed.has(n)) ? 'SESSIONS_DIFFER' : null;
}

/** The event as it was held. A session without a chair or secretary of its own has those of the event. */
export function heldAs({ heldOn, chair, secretary, sessions = [], conclusion }: Closing) {
  const each = sessions.map((one) => ({ ...one, chair: one.chair ?? chair, secretary: one.secretary ?? secretary ?? null }));
  return { heldOn, chair, secretary: secretary ?? null, sessions: each, conclusion };
}
