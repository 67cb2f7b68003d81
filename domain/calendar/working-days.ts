import { dayFromNumber, dayNumber, isCalendarOver, weekdayOfNumber, yearOf, type Day } from './day.ts';

/**
 * Why a day differs from the plain week:
 * - `holiday`: a public holiday (ngày lễ, tết);
 * - `compensation`: a day off for a holiday that fell on a weekend (nghỉ bù);
 * - `swapOff`: a working day that was moved (nghỉ hoán đổi), and `swapWork`: the Saturday on which it is made up (làm bù).
 */
export type DayKind = 'holiday' | 'compensation' | 'swapOff' | 'swapWork';

/** One entry of the table. `source` cites the decision; `unconfirmed` means that no decision was seen (it still counts, with a warning). */
export interface CalendarDay {
  on: Day;
  kind: DayKind;
  name: string;
  source: string;
  status: 'confirmed' | 'unconfirmed';
}

/**
 * The working-time calendar: a table with provenance, since the Prime Minister fixes Tết and 2/9 each year (Labour Code Art. 112.3).
 * `confirmedYears` are those whose decisions are all known; a term that touches another year carries a warning.
 * Treat it as immutable: its index is built once per object. An edit is a new object with a higher `version`.
 */
export interface Calendar {
  version: number;
  days: CalendarDay[];
  confirmedYears: number[];
}

const indexes = new WeakMap<Calendar, Map<number, CalendarDay>>();

/** The table by day number. Of two entries for one day, the one that makes it a day off is used, in whatever order. */
function indexOf(calendar: Calendar): Map<number, CalendarDay> {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const index = new Map<number, CalendarDay>();
  for (const entry of calendar.days) {
    const key = dayNumber(entry.on);
    const present = index.get(key);
    if (present === undefined || present.kind === 'swapWork') index.set(key, entry);
  }
  indexes.set(calendar, index);
  return index;
}

function isWorkingNumber(day: number, index: Map<number, CalendarDay>): boolean {
  const entry = index.get(day);
  return entry === undefined ? weekdayOfNumber(day) <= 5 : entry.kind === 'swapWork';
}

/** The table's entry for the day, or null when the plain week applies. */
export function calendarDayOn(day: Day, calendar: Calendar): CalendarDay | null {
  return indexOf(calendar).get(dayNumber(day)) ?? null;
}

/** Monday to Friday except the days off in the table, and the make-up Saturdays (state offices rest on Saturday and Sunday). */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return isWorkingNumber(dayNumber(day), indexOf(calendar));
}

/** The day itself if it is a working day, otherwise the next working day, or the last day of the calendar. */
export function nextWorkingDay(day: Day, calendar: Calendar): Day {
  const index = indexOf(calendar);
  let current = dayNumber(day);
  while (!isWorkingNumber(current, index) && !isCalendarOver(current, 1)) current += 1;
  return dayFromNumber(current);
}

/**
 * The n-th working day after `from`; the start day is not counted (Civil Code Art. 147). n = 0 gives `nextWorkingDay(from)`; a negative n
 * counts back (the n-th working day before). A count that reaches beyond the calendar ends on its first or last day. Throws RangeError unless
 * n is a whole number.
 */
export function plusWorkingDays(from: Day, n: number, calendar: Calendar): Day {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number of working days: ${n}`);
  if (n === 0) return nextWorkingDay(from, calendar);
  const index = indexOf(calendar);
  const step = n > 0 ? 1 : -1;
  let current = dayNumber(from);
  for (let left = Math.abs(n); left > 0 && !isCalendarOver(current, step);) {
    current += step;
    if (isWorkingNumber(current, index)) left -= 1;
  }
  return dayFromNumber(current);
}

/** Counts Mondays to Fridays up to and including the day, from an arbitrary start: use differences only. */
function plainWeekdaysUpTo(day: number): number {
  const sinceMonday = day + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}

/** Working days after `a` up to and including `b`; negative when `b` is earlier (those after `b` up to `a`); 0 on the same day. */
export function workingDaysBetween(a: Day, b: Day, calendar: Calendar): number {
  const from = dayNumber(a);
  const to = dayNumber(b);
  if (to < from) {
    const back = workingDaysBetween(b, a, calendar);
    return back === 0 ? 0 : -back;
  }
  let count = plainWeekdaysUpTo(to) - plainWeekdaysUpTo(from);
  for (const [day, entry] of indexOf(calendar)) {
    if (day <= from || day > to) continue;
    const isPlainWeekday = weekdayOfNumber(day) <= 5;
    if (isPlainWeekday && entry.kind !== 'swapWork') count -= 1;
    if (!isPlainWeekday && entry.kind === 'swapWork') count += 1;
  }
  return count;
}

/** The years from `from` to `to` (both included) whose decisions are not all known: warn, do not guess. */
export function unconfirmedYearsTouched(from: Day, to: Day, calendar: Calendar): number[] {
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.confirmedYears.includes(year)) years.push(year);
  }
  return years;
}
