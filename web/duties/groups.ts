import type { InboxItem } from '../api/types.ts';
import { plusDays, weekday } from '../../domain/calendar/day.ts';

export const groups = ['overdue', 'today', 'thisWeek', 'later'] as const;
export type Group = (typeof groups)[number];

/** The part of the inbox that a duty belongs to. The week ends on its Sunday. `today` is a day in Viet Nam. */
export function groupOf(duty: Pick<InboxItem, 'dueOn'>, today: string): Group {
  if (duty.dueOn < today) return 'overdue';
  if (duty.dueOn === today) return 'today';
  return duty.dueOn <= sundayOf(today) ? 'thisWeek' : 'later';
}

function sundayOf(day: string): string {
  return plusDays(day, 7 - weekday(day));
}
