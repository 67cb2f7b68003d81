import type { Commission } from './commission.ts';
import type { Duty } from './duty.ts';
import { rooms } from './rooms.ts';

/**
 * The open duties: the owner, the start and the due day of each, in the order of the procedure. The inbox, the reminders, the escalations
 * and the stage bar all use this one list.
 */
export function duties(c: Commission): Duty[] {
  return rooms.flatMap((room) => room.duties(c));
}
