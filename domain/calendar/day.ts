/**
 * A calendar day in Viet Nam (Asia/Ho_Chi_Minh), written 'YYYY-MM-DD', years 0001 to 9999. Viet Nam is +07:00 all year, so plain
 * arithmetic is exact. Without `Intl` and `Date` the result is the same in a browser, in Node and in a workflow.
 * Days compare correctly as strings. Every function that takes a Day throws RangeError on a text that is not one.
 */
export type Day = string;

/** A moment: epoch milliseconds of the workflow's clock. */
export type Instant = number;

/** Milliseconds of one day. */
const dayMs = 86_400_000;
/** Viet Nam is seven hours ahead of UTC all year. */
const offsetMs = 7 * 3_600_000;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

interface Civil {
  year: number;
  month: number;
  day: number;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function parse(text: string): Civil | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return { year, month, day };
}

function civil(day: Day): Civil {
  const parsed = parse(day);
  if (parsed === null) throw new RangeError(`not a calendar day: ${JSON.stringify(day)}`);
  return parsed;
}

function write(year: number, month: number, day: number): Day {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`year out of range: ${year}`);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether `text` names a day that exists ('2026-02-30' does not). */
export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && parse(text) !== null;
}

/**
 * Days since 1970-01-01 (day 0, a Thursday). Loops count in this form.
 * Source of the arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function dayNumber(day: Day): number {
  const { year, month, day: dayOfMonth } = civil(day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day with that many days since 1970-01-01; the inverse of `dayNumber`. Throws RangeError outside the years 1 to 9999. */
export function dayFromNumber(days: number): Day {
  if (!Number.isSafeInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth);
}

/** The last year of the calendar. */
export const lastYear = 9999;
/** The numbers of the first and the last day of the calendar. */
const firstNumber = dayNumber('0001-01-01');
const lastNumber = dayNumber('9999-12-31');

/** Whether a count in this direction has reached the end of the calendar. */
export function isCalendarOver(days: number, step: 1 | -1): boolean {
  return step > 0 ? days >= lastNumber : days <= firstNumber;
}

/** The day of that number, or the first or last of the calendar: a term that reaches beyond it ends with it. */
export function dayWithin(days: number): Day {
  return dayFromNumber(Math.min(lastNumber, Math.max(firstNumber, days)));
}

/** The day in Viet Nam at the instant `at` (epoch milliseconds). */
export function dayOf(at: number): Day {
  if (!Number.isFinite(at)) throw new RangeError(`not an instant: ${at}`);
  return dayFromNumber(Math.floor((at + offsetMs) / dayMs));
}

/** The first instant of the day in Viet Nam (epoch milliseconds, inclusive). */
export function startOfDay(day: Day): number {
  return dayNumber(day) * dayMs - offsetMs;
}

/** The end of the day in Viet Nam (epoch milliseconds, exclusive): the first instant of the next day. */
export function endOfDay(day: Day): number {
  return startOfDay(day) + dayMs;
}

/** Whether the clock in Viet Nam shows `time` (`HH:MM`) or later at the instant `at`, on whatever day. */
export function isAtOrAfter(at: number, time: string): boolean {
  const [hours = '0', minutes = '0'] = time.split(':');
  return at - startOfDay(dayOf(at)) >= (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** `count` calendar days later; a negative count goes back. */
export function plusDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** `count` months later, on the same day of the month, or on the last day of a shorter month (31 January + 1 month = 28 or 29 February). */
export function plusMonths(day: Day, count: number): Day {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number of months: ${count}`);
  const from = civil(day);
  const months = from.year * 12 + from.month - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return write(year, month, Math.min(from.day, monthLength(year, month)));
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday (thứ Hai) to 7 for Sunday (Chủ nhật), ISO 8601. */
export function weekday(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return weekdayOfNumber(dayNumber(day));
}

/** `weekday` of a day given by its number. */
export function weekdayOfNumber(days: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((days + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The calendar year. */
export function yearOf(day: Day): number {
  return civil(day).year;
}

/** 31 December of a year. */
export const lastDayOfYear = (year: number): Day => write(year, 12, 31);

/** The last day of the month that `day` lies in. */
export function lastDayOfMonth(day: Day): Day {
  const { year, month } = civil(day);
  return write(year, month, monthLength(year, month));
}
