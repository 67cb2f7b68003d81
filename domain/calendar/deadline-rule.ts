/** Where a number comes from: a text that binds, the text of a neighbouring regime, or a proposal of this product. */
export type SourceStatus = 'law' | 'analogue' | 'proposed';

/**
 * What `count` measures:
 * - `after` (the default): days after the start. Only this form stops for a pause; the others are tied to a date of the calendar.
 * - `before`: days back from the start, which is then the event that must not come sooner (documents to members before a meeting).
 * - `monthsAfter`: that many months after the start.
 * - `endOfMonthsAfter`: the last day of the month that many months after the start's month.
 * - `endOfYearsAfter`: the last day of the year that many years after the start's year.
 */
export const deadlineForms = ['after', 'before', 'monthsAfter', 'endOfMonthsAfter', 'endOfYearsAfter'] as const;
type DeadlineForm = (typeof deadlineForms)[number];

/** One term of a rule set (docs/sources.md §4). */
export interface DeadlineRule {
  /** D01 … D23, or a code of the rule set's own. */
  code: string;
  unit: 'workingDays' | 'calendarDays';
  /** Days in `unit`, or months or years when `form` says so; a whole number ≥ 0. */
  count: number;
  status: SourceStatus;
  /** The citation, or that there is none. */
  source: string;
  /** A term in calendar days or months that ends on an off day moves to the next working day. No effect on `before`. */
  rollForward: boolean;
  /** Defaults to `after`. */
  form?: DeadlineForm | undefined;
}

/**
 * Which end of a pause counts as a day of the term. No text says it, so a rule set does (docs/sources.md §4). The other end does not count.
 */
export type CountedPauseDay = 'first' | 'last';

/** The clock was stopped from `from` to `to` (epoch ms). `to` is null while it is stopped. */
export interface Pause {
  from: number;
  to: number | null;
  reason: string;
}
