import { dayNumber, dayOf, plusDays, weekday, type Day } from './day.ts';
import type { CountedPauseDay, DeadlineRule, Pause } from './deadline-rule.ts';
import { calendarDayOn, isWorkingDay, type Calendar, type CalendarDay, type DayKind } from './working-days.ts';

/** One line of the explanation of a due day, in the order of telling. Plain JSON; days are inclusive. */
export type Step =
  | { kind: 'start'; on: Day }
  /** It came after office hours, so the term starts as if it had come on the next working day. */
  | { kind: 'afterHours'; on: Day; until: string }
  | { kind: 'count'; count: number; unit: DeadlineRule['unit'] | 'months' | 'years'; direction: 'after' | 'before'; to: Day }
  | { kind: 'skipped'; from: Day; to: Day; reason: 'weekend' | Exclude<DayKind, 'swapWork'>; name: string; status: CalendarDay['status'] }
  | { kind: 'madeUp'; on: Day; name: string; status: CalendarDay['status'] }
  | { kind: 'paused'; from: Day; to: Day; open: boolean; reason: string }
  | { kind: 'rolledForward'; from: Day; to: Day }
  | { kind: 'extended'; to: Day }
  | { kind: 'due'; on: Day };

/** The parts of a derivation that the explanation is made of. */
export interface Counting {
  start: Day;
  countedOn: Day;
  rolledOn: Day;
  extendedOn: Day | null;
  dueOn: Day;
  rule: DeadlineRule;
  calendar: Calendar;
  pauses: readonly Pause[];
  counted: CountedPauseDay;
  asOf: number | undefined;
}

type Skipped = Extract<Step, { kind: 'skipped' }>;

function stepOf(day: Day, calendar: Calendar): Step | null {
  const entry = calendarDayOn(day, calendar);
  if (entry === null) {
    return weekday(day) <= 5 ? null : { kind: 'skipped', from: day, to: day, reason: 'weekend', name: '', status: 'confirmed' };
  }
  if (entry.kind === 'swapWork') return { kind: 'madeUp', on: day, name: entry.name, status: entry.status };
  return { kind: 'skipped', from: day, to: day, reason: entry.kind, name: entry.name, status: entry.status };
}

function continues(last: Step | undefined, next: Skipped): last is Skipped {
  return (
    last?.kind === 'skipped' &&
    plusDays(last.to, 1) === next.from &&
    last.reason === next.reason &&
    last.name === next.name &&
    last.status === next.status
  );
}

/** Some five years of week ends. The explanation is stored with every duty, and nobody reads a longer one. */
const mostSteps = 300;

/** The first days off and make-up days after `from` up to `to`. Neighbours with the same reason are one step. */
function skippedDays(from: Day, to: Day, calendar: Calendar): Step[] {
  const steps: Step[] = [];
  for (let day = from; day < to && steps.length < mostSteps;) {
    day = plusDays(day, 1);
    const step = stepOf(day, calendar);
    if (step === null) continue;
    const last = steps[steps.length - 1];
    if (step.kind === 'skipped' && continues(last, step)) last.to = step.to;
    else steps.push(step);
  }
  return steps;
}

/** The pauses that move the term by at least a day, and the open ones. */
function pauseSteps({ pauses, start, dueOn, counted, asOf }: Counting): Step[] {
  const steps: Step[] = [];
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const open = pause.to === null;
    const from = dayOf(pause.from);
    const until = dayOf(Math.max(pause.from, pause.to ?? asOf ?? pause.from));
    if (from > dueOn || until <= start || (until === from && !open)) continue;
    // An open pause within one day has no days yet. Otherwise the end that counts is left out.
    const span =
      until === from ? { from, to: from } : counted === 'last' ? { from, to: plusDays(until, -1) } : { from: plusDays(from, 1), to: until };
    steps.push({ kind: 'paused', ...span, open, reason: pause.reason });
  }
  return steps;
}

/** Explains a derivation step by step. A term in calendar days or months lists no days off, because it counts them. */
export function explainCounting(counting: Counting): Step[] {
  const { start, countedOn, rolledOn, extendedOn, dueOn, rule, calendar } = counting;
  const form = rule.form ?? 'after';
  const direction = form === 'before' ? 'before' : 'after';
  const unit = form === 'after' || form === 'before' ? rule.unit : form === 'endOfYearsAfter' ? 'years' : 'months';
  const steps: Step[] = [{ kind: 'start', on: start }];
  if (unit === 'workingDays') {
    const isZero = rule.count === 0 && direction === 'after' && !isWorkingDay(start, calendar);
    const [from, to] = direction === 'after' ? [start, countedOn] : [plusDays(countedOn, -1), plusDays(start, -1)];
    steps.push(...skippedDays(isZero ? plusDays(from, -1) : from, to, calendar));
  }
  steps.push(...pauseSteps(counting), { kind: 'count', count: rule.count, unit, direction, to: countedOn });
  if (rolledOn !== countedOn) steps.push({ kind: 'rolledForward', from: countedOn, to: rolledOn });
  if (extendedOn !== null && dayNumber(extendedOn) > dayNumber(rolledOn)) steps.push({ kind: 'extended', to: extendedOn });
  steps.push({ kind: 'due', on: dueOn });
  return steps;
}
