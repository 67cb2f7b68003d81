import type { Commission } from './commission.ts';
import type { Duty } from './duty.ts';
import { rooms } from './rooms.ts';

/**
 * Who owes what, since when, by when. The inbox, the reminders, the escalations and the stage bar are all this one list, in the
 * order of the procedure.
 */
export function duties(c: Commission): Duty[] {
  return rooms.flatMap((room) => room.duties(c));
}
