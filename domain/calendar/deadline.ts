import {
  dayFromNumber,
  dayNumber,
  dayOf,
  dayWithin,
  endOfDay,
  isCalendarOver,
  lastDayOfMonth,
  lastDayOfYear,
  lastYear,
  plusMonths,
  startOfDay,
  type Day,
  yearOf,
} from './day.ts';
import {
  isWorkingDay,
  nextWorkingDay,
  plusWorkingDays,
  unconfirmedYearsTouched,
  workingDaysBetween,
  type Calendar,
} from './working-days.ts';
import type { CountedPauseDay, DeadlineRule, Pause, SourceStatus } from './deadline-rule.ts';
import { explainCounting, type Step } from './deadline-steps.ts';

export type { CountedPauseDay, DeadlineRule, Pause, SourceStatus } from './deadline-rule.ts';
export type { Step } from './deadline-steps.ts';

/** The values from which a due day is derived. */
export interface DeadlineInput {
  /** Epoch ms of the fact that starts the term (for `before`: of the event it leads up to). */
  startedAt: number;
  rule: DeadlineRule;
  calendar: Calendar;
  pauses?: readonly Pause[] | undefined;
  /** Defaults to `last`: the day of resumption counts, the day on which the clock stopped does not. */
  countedPauseDay?: CountedPauseDay | undefined;
  /** The granted new due day. It never shortens the term. */
  extendedTo?: Day | undefined;
  /** Epoch ms of the grant. Later pauses move the granted day by calendar days. Without it nothing moves the granted day. */
  extendedAt?: number | undefined;
  /** Epoch ms at which an open pause counts as ended. Without it, an open pause moves nothing yet. */
  asOf?: number | undefined;
}

/** A due day with everything that explains it to a person. Plain JSON, stored with the duty. */
export interface Derivation {
  code: string;
  dueOn: Day;
  /** Epoch ms, exclusive: the end of the due day, which counts in full. */
  dueAt: number;
  status: SourceStatus;
  source: string;
  /** Years the term touches whose days off are not all decided. */
  unconfirmedYears: number[];
  /** Days of the table inside the term that no decision confirms. */
  unconfirmedDays: Day[];
  /** The clock is stopped now: the due day moves until the open pause ends. */
  paused: boolean;
  steps: Step[];
}

/** The days on which the clock was stopped, as ranges of day numbers [from, to), sorted and disjoint. */
type Still = readonly (readonly [number, number])[];

/** Days covered by the pauses, without the end that counts. A pause within one day moves nothing. */
function stillDays(pauses: readonly Pause[], asOf: number | undefined, counted: CountedPauseDay): Still {
  const shift = counted === 'first' ? 1 : 0;
  const spans = pauses
    .map((pause): [number, number] => {
      const to = pause.to ?? Math.max(pause.from, asOf ?? pause.from);
      return [dayNumber(dayOf(pause.from)) + shift, dayNumber(dayOf(Math.max(pause.from, to))) + shift];
    })
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = merged[merged.length - 1];
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function isStill(day: number, still: Still): boolean {
  return still.some(([from, to]) => day >= from && day < to);
}

/** The first day from `day` on that may be the due day: the clock runs, and it is a working day if `mustWork`. */
function settle(day: Day, mustWork: boolean, calendar: Calendar, still: Still): Day {
  let current = dayNumber(day);
  while (!isCalendarOver(current, 1) && (isStill(current, still) || (mustWork && !isWorkingDay(dayFromNumber(current), calendar)))) {
    current += 1;
  }
  return dayFromNumber(current);
}

/** The same for days of any kind, without a loop over them: a day in a far year takes no longer than tomorrow. */
function daysLater(from: number, count: number, still: Still): number {
  let end = from + count;
  for (const [start, over] of still) {
    const first = Math.max(start, from + 1);
    if (first < over && first <= end) end += over - first;
  }
  return end;
}

/** The same day so many months later, within the calendar. */
function monthsLater(start: Day, count: number): Day {
  return plusMonths(start, Math.min(count, (lastYear - yearOf(start)) * 12));
}

/** The day on which `count` countable days after `from` are over. */
function advance(from: Day, count: number, onlyWorking: boolean, calendar: Calendar, still: Still): Day {
  if (!onlyWorking) return dayWithin(daysLater(dayNumber(from), count, still));
  let current = dayNumber(from);
  for (let left = count; left > 0 && !isCalendarOver(current, 1);) {
    current += 1;
    if (!isStill(current, still) && isWorkingDay(dayFromNumber(current), calendar)) left -= 1;
  }
  return dayFromNumber(current);
}

/** The end of the term before roll-forward and extension. */
function countedEnd(start: Day, rule: DeadlineRule, calendar: Calendar, still: Still): Day {
  const onlyWorking = rule.unit === 'workingDays';
  switch (rule.form ?? 'after') {
    case 'after':
      return settle(advance(start, rule.count, onlyWorking, calendar, still), onlyWorking, calendar, still);
    case 'before':
      if (!onlyWorking) return dayWithin(dayNumber(start) - rule.count);
      return rule.count === 0 ? previousWorkingDay(start, calendar) : plusWorkingDays(start, -rule.count, calendar);
    case 'monthsAfter':
      return monthsLater(start, rule.count);
    case 'endOfMonthsAfter':
      return lastDayOfMonth(monthsLater(start, rule.count));
    case 'endOfYearsAfter':
      return lastDayOfYear(Math.min(lastYear, yearOf(start) + rule.count));
  }
}

function previousWorkingDay(day: Day, calendar: Calendar): Day {
  return isWorkingDay(day, calendar) ? day : plusWorkingDays(day, -1, calendar);
}

/** The granted day, moved by the pauses after the grant. */
function extendedEnd(input: DeadlineInput, mustWork: boolean, still: Still): Day | null {
  const { extendedTo, extendedAt, calendar } = input;
  if (extendedTo === undefined) return null;
  const grantedOn = extendedAt === undefined ? extendedTo : dayOf(extendedAt);
  const days = dayNumber(extendedTo) - dayNumber(grantedOn);
  if (days <= 0) return settle(extendedTo, mustWork, calendar, []);
  return settle(advance(grantedOn, days, false, calendar, still), mustWork, calendar, still);
}

/**
 * Derives the due day of a term: a pure function of the start, the rule, the calendar, the pauses and the extension.
 * A later start, a higher count, a longer pause or one more day off never makes it earlier. The exception: a `before` term ends sooner
 * for a day off. Throws RangeError for a count that is negative or not whole.
 */
export function deriveDeadline(input: DeadlineInput): Derivation {
  const { startedAt, rule, calendar } = input;
  if (!Number.isSafeInteger(rule.count) || rule.count < 0) throw new RangeError(`${rule.code}: not a count of days: ${rule.count}`);
  const form = rule.form ?? 'after';
  const pauses = form === 'after' ? (input.pauses ?? []) : [];
  const counted = input.countedPauseDay ?? 'last';
  const still = stillDays(pauses, input.asOf, counted);
  const start = dayOf(startedAt);
  const countedOn = countedEnd(start, rule, calendar, still);
  const mustWork = form !== 'before' && (rule.unit === 'workingDays' || rule.rollForward);
  const rolledOn =
    rule.rollForward && mustWork && !isWorkingDay(countedOn, calendar) ? settle(countedOn, true, calendar, still) : countedOn;
  const extendedOn = extendedEnd(input, mustWork, still);
  const dueOn = extendedOn !== null && extendedOn > rolledOn ? extendedOn : rolledOn;
  const usesCalendar = rule.unit === 'workingDays' || rule.rollForward;
  const [first, last] = start <= dueOn ? [start, dueOn] : [dueOn, start];
  return {
    code: rule.code,
    dueOn,
    dueAt: endOfDay(dueOn),
    status: rule.status,
    source: rule.source,
    unconfirmedYears: usesCalendar ? unconfirmedYearsTouched(first, last, calendar) : [],
    unconfirmedDays: usesCalendar ? unconfirmedDaysIn(first, last, calendar) : [],
    paused: isPausedBy(pauses, dueOn, input.asOf),
    steps: explainCounting({ start, countedOn, rolledOn, extendedOn, dueOn, rule, calendar, pauses, counted, asOf: input.asOf }),
  };
}

/** An open pause stops the term only if it began before the term ended. */
function isPausedBy(pauses: readonly Pause[], dueOn: Day, asOf: number | undefined): boolean {
  return pauses.some((pause) => pause.to === null && pause.from <= (asOf ?? pause.from) && dayOf(pause.from) <= dueOn);
}

function unconfirmedDaysIn(from: Day, to: Day, calendar: Calendar): Day[] {
  const found = calendar.days.filter((entry) => entry.status === 'unconfirmed' && entry.on >= from && entry.on <= to);
  return [...new Set(found.map((entry) => entry.on))].sort();
}

/**
 * Working days that remain: 0 on the due day, positive before it, negative after it. A day off after the due day has the figure of the
 * next working day, so that an overdue term is always negative. When the due day is a day off, 0 means that no working day remains.
 */
export function workingDaysLeft(due: Derivation | Day, today: Day, calendar: Calendar): number {
  const dueOn = typeof due === 'string' ? due : due.dueOn;
  return workingDaysBetween(today > dueOn ? nextWorkingDay(today, calendar) : today, dueOn, calendar);
}

/** 08:00 in Viet Nam, after the office opens. */
const rungTimeMs = 8 * 3_600_000;

/**
 * The instant (epoch ms) of a reminder or escalation rung: 08:00 Viet Nam time of the n-th working day after the due day; n = 0 is the due
 * day (or the next working day), a negative n the n-th working day before it.
 */
export function rungAt(dueOn: Day, workingDaysAfter: number, calendar: Calendar): number {
  return startOfDay(plusWorkingDays(dueOn, workingDaysAfter, calendar)) + rungTimeMs;
}
