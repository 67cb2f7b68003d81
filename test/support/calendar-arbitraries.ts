import fc from 'fast-check';
import { dayFromNumber, dayNumber, startOfDay, type Day } from '../../domain/calendar/day.ts';
import type { DeadlineRule, Pause } from '../../domain/calendar/deadline.ts';
import type { Calendar, CalendarDay, DayKind } from '../../domain/calendar/working-days.ts';
import { calendarDays, confirmedYears } from '../../local/seed/calendar.ts';

/** The calendar of the demonstration province. */
export const seeded: Calendar = { version: 1, days: calendarDays, confirmedYears };

const base = dayNumber('2026-01-01');

/** Days of one and a half years, narrow enough for off days and pauses to meet the terms. */
export const anyDay = fc.integer({ min: 0, max: 540 }).map((n): Day => dayFromNumber(base + n));

export const anyEntry: fc.Arbitrary<CalendarDay> = fc.record({
  on: anyDay,
  kind: fc.constantFrom<DayKind>('holiday', 'compensation', 'swapOff', 'swapWork'),
  name: fc.constant('x'),
  source: fc.constant('x'),
  status: fc.constantFrom<CalendarDay['status']>('confirmed', 'unconfirmed'),
});

/** Calendars with up to sixty odd days, two for one day included. */
export const anyCalendar: fc.Arbitrary<Calendar> = fc.record({
  version: fc.constant(1),
  days: fc.array(anyEntry, { maxLength: 60 }),
  confirmedYears: fc.subarray([2026, 2027]),
});

export const anyInstant = fc.tuple(anyDay, fc.integer({ min: 0, max: 86_399_999 })).map(([day, ms]) => startOfDay(day) + ms);

export const anyPause: fc.Arbitrary<Pause> = fc
  .tuple(anyInstant, fc.option(fc.integer({ min: 0, max: 20 * 86_400_000 }), { freq: 4 }))
  .map(([from, length]) => ({ from, to: length === null ? null : from + length, reason: 'x' }));

export const anyRule: fc.Arbitrary<DeadlineRule> = fc.record({
  code: fc.constant('D99'),
  unit: fc.constantFrom<DeadlineRule['unit']>('workingDays', 'calendarDays'),
  count: fc.integer({ min: 0, max: 60 }),
  status: fc.constant('proposed' as const),
  source: fc.constant('x'),
  rollForward: fc.boolean(),
});

/** The slow reference: a plain week unless the table says otherwise; a day off is stronger than a make-up day. */
export function oracleWorks(day: Day, calendar: Calendar): boolean {
  const kinds = calendar.days.filter((entry) => entry.on === day).map((entry) => entry.kind);
  if (kinds.some((kind) => kind !== 'swapWork')) return false;
  if (kinds.length > 0) return true;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The next day, by the platform's own calendar. */
export function oracleNext(day: Day): Day {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
