import { dayNumber, plusDays, startOfDay, type Day } from '../calendar/day.ts';
import { deriveDeadline, type DeadlineRule } from '../calendar/deadline.ts';
import { workingDaysBetween, type Calendar } from '../calendar/working-days.ts';
import type { NoticeTerm, Term } from './duty-kinds.ts';

/**
 * The terms of a rule set, added up along the usual ways from the arrival of the letter to the report that leaves. Nobody is then early or
 * late, nothing is returned, and there is no conflict to decide. D07 runs from the arrival and covers registration and assignment.
 */
const money = ['P02', 'P03', 'P04'] as const;
const contract = ['P05', 'P06'] as const;
const panel = ['P07', 'D09', 'P08', 'P09', 'P11'] as const;
const meeting = ['D12', 'D10', 'D13'] as const;
const report = ['P14', 'P15', 'D03', 'P16'] as const;

type Counted = Term | NoticeTerm;

interface Course {
  terms: readonly Counted[];
  /** The term of the whole work, with which the sum is compared. */
  whole: string;
}

export const courses = {
  councilByContract: { terms: ['D07', ...money, ...contract, ...panel, ...meeting, ...report], whole: 'D14b' },
  councilByLetter: { terms: ['D07', ...money, ...panel, ...meeting, ...report], whole: 'D14b' },
  groupByContract: { terms: ['D07', ...money, ...contract, ...panel, ...report], whole: 'D14b' },
  groupWithoutMoney: { terms: ['D07', ...panel, ...report], whole: 'D14' },
  consultation: { terms: ['D07', 'P13', 'D15', ...report], whole: 'D14' },
  comment: { terms: ['D07', ...report], whole: 'D14c' },
} as const satisfies Record<string, Course>;
export type CourseName = keyof typeof courses;
export const courseNames = Object.keys(courses) as CourseName[];

/** A course under a rule set. Days are those of weeks without holidays, from the most favourable weekday of arrival to the least. */
export interface CourseSum {
  terms: DeadlineRule[];
  /** Codes of the course that the rule set lacks. */
  lacking: string[];
  workingDays: number;
  calendarDays: { from: number; to: number };
  whole: DeadlineRule | null;
  /** Whether the terms fit the whole, on whatever weekday the letter arrives. Null when the rule set has no term for the whole. */
  fits: boolean | null;
}

const plainWeeks: Calendar = { version: 0, days: [], confirmedYears: [] };
/** A Monday. */
const monday = '2026-03-02';

export function courseSum(deadlines: readonly DeadlineRule[], name: CourseName): CourseSum {
  const { terms: codes, whole: wholeCode }: Course = courses[name];
  const ruleOf = (code: string) => deadlines.find((rule) => rule.code === code);
  const terms = codes.flatMap((code) => ruleOf(code) ?? []);
  const whole = ruleOf(wholeCode) ?? null;
  const ways = [0, 1, 2, 3, 4].map((n) => {
    const start = plusDays(monday, n);
    return { start, end: terms.reduce(after, start) };
  });
  const days = ways.map(({ start, end }) => dayNumber(end) - dayNumber(start));
  return {
    terms,
    lacking: codes.filter((code) => ruleOf(code) === undefined),
    workingDays: Math.max(...ways.map(({ start, end }) => workingDaysBetween(start, end, plainWeeks))),
    calendarDays: { from: Math.min(...days), to: Math.max(...days) },
    whole,
    fits: whole && ways.every(({ start, end }) => end <= after(start, whole)),
  };
}

/** The day on which a term that starts on this day ends. A term of notice passes between its act and the planned day. */
const after = (start: Day, rule: DeadlineRule): Day =>
  deriveDeadline({
    startedAt: startOfDay(start),
    rule: rule.form === 'before' ? { ...rule, form: 'after' } : rule,
    calendar: plainWeeks,
  }).dueOn;
