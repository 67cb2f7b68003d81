import { dayOf, daysBetween, isAtOrAfter, startOfDay, type Day, type Instant } from '../calendar/day.ts';
import { deriveDeadline, type DeadlineInput, type DeadlineRule, type Derivation, type Pause } from '../calendar/deadline.ts';
import { isWorkingDay, plusWorkingDays } from '../calendar/working-days.ts';
import type { Capability } from './capabilities.ts';
import type { CaseState } from './case-state.ts';

/** Something that somebody owes: the owner, the start, the due day, and the commands that discharge it. The procedure defines the names. */
export interface Duty<Kind extends string = string, Stage extends string = string, Command extends string = string> {
  /** Unique inside the case. A new round of the same work has a new key. */
  key: string;
  kind: Kind;
  /** The person whom the duty is about. It need not be the person who owes it. */
  about: string | null;
  stage: Stage;
  owner: { organisation: string | null; capability: Capability; person: string | null };
  since: Instant;
  due: Derivation;
  /** Commands that discharge the duty. The first is the usual one. */
  commands: readonly [Command, ...Command[]];
}

export interface DutyOutline<
  Kind extends string = string,
  Stage extends string = string,
  Command extends string = string,
  Term extends string = string,
> extends DutyName<Kind> {
  stage: Stage;
  owner: { organisation: string | null; capability: Capability; person?: string | null };
  since: Instant;
  /** Deadline code in the pinned rule set. */
  term: Term;
  /** A due day that a person set for this duty. It replaces the term. */
  setOn?: Day | null;
  /** An order or a contract set the day, so a hold by one side does not move it. */
  isSetByOrder?: boolean;
  commands: readonly [Command, ...Command[]];
}

/** The parts of a duty's key. They distinguish it from every other duty of the case. */
export interface DutyName<Kind extends string = string> {
  kind: Kind;
  about?: string;
  /** Distinguishes duties of the same kind: a round or a number. */
  of?: readonly (string | number)[];
}

/** The key of a duty: its kind, the person it is about, and the round or number. */
export const dutyKey = ({ kind, about, of = [] }: DutyName): string => [kind, ...(about === undefined ? [] : [about]), ...of].join('/');

/** A duty with its deadline, derived from the pinned rules, the current calendar, the pauses and the granted extension. */
export function duty<Kind extends string, Stage extends string, Command extends string>(
  c: CaseState,
  outline: DutyOutline<Kind, Stage, Command>,
): Duty<Kind, Stage, Command> {
  const key = dutyKey(outline);
  const set = outline.setOn ?? null;
  const days = set === null ? 0 : daysBetween(dayOf(outline.since), set);
  const rule = set === null ? term(c, outline.term) : namedDay(term(c, outline.term), days);
  const granted = Object.hasOwn(c.extensions, key) ? c.extensions[key] : undefined;
  return {
    key,
    kind: outline.kind,
    about: outline.about ?? null,
    stage: outline.stage,
    owner: {
      organisation: outline.owner.organisation,
      capability: outline.owner.capability,
      person: (Object.hasOwn(c.assignees, key) ? c.assignees[key] : null) ?? outline.owner.person ?? null,
    },
    since: outline.since,
    due: dueOf(c, outline, {
      startedAt: set === null || days > 0 ? outline.since : startOfDay(set),
      rule,
      calendar: c.calendar,
      pauses: pausesOf(c, outline, rule),
      countedPauseDay: c.ruleSet.holdDays?.counted,
      extendedTo: granted?.until,
      extendedAt: granted?.at,
    }),
    commands: outline.commands,
  };
}

/** The due day of a term that starts at this instant, without pauses and extensions. */
export function termFrom(c: Pick<CaseState, 'ruleSet' | 'calendar'>, code: string, startedAt: Instant): Derivation {
  return deriveDeadline({ startedAt, rule: term(c, code), calendar: c.calendar });
}

/** The pauses that move this term. A hold moves neither a term of law nor the day of an order. */
function pausesOf(c: CaseState, { since, isSetByOrder }: DutyOutline, { status }: DeadlineRule): Pause[] {
  const isFixed = isSetByOrder === true || status === 'law';
  return c.pauses.filter((p) => (p.to === null || p.to > since) && !(isFixed && p.reason === 'hold'));
}

/** The due day. What arrived after office hours counts as received on the next working day, where the rule set says so for the term. */
function dueOf(c: CaseState, { term: code, setOn }: DutyOutline, input: DeadlineInput): Derivation {
  const { officeHours } = c.ruleSet;
  const on = dayOf(input.startedAt);
  const isLate = setOn == null && officeHours?.terms.includes(code) === true && isAtOrAfter(input.startedAt, officeHours.until);
  if (officeHours === undefined || !isLate || !isWorkingDay(on, c.calendar)) return deriveDeadline(input);
  const due = deriveDeadline({ ...input, startedAt: startOfDay(plusWorkingDays(on, 1, c.calendar)) });
  return { ...due, steps: [{ kind: 'afterHours', on, until: officeHours.until }, ...due.steps] };
}

function term(c: Pick<CaseState, 'ruleSet'>, code: string): DeadlineRule {
  const rule = c.ruleSet.deadlines.find((r) => r.code === code);
  // A rule set without the term must not stop its cases. The duty is due at once, so that somebody notices.
  if (!rule)
    return {
      code,
      unit: 'workingDays',
      count: 0,
      status: 'proposed',
      source: `rule set ${c.ruleSet.id} has no term ${code}`,
      rollForward: true,
    };
  return { ...rule, count: Math.max(0, wholeDays(rule.count)) };
}

/** A hundred years. A longer term in a rule set is a mistake, and counting it must not hold up the procedure. */
const longestTermDays = 36_525;

/** A whole number of days within a hundred years either way. NaN becomes 0. */
export const wholeDays = (count: number): number =>
  Number.isNaN(count) ? 0 : Math.min(longestTermDays, Math.max(-longestTermDays, Math.trunc(count)));

/** The rule for a day that a person set in place of the term: that day or the next working day. Pauses before it move it later. */
function namedDay(rule: DeadlineRule, days: number): DeadlineRule {
  return { ...rule, unit: 'calendarDays', count: Math.max(0, days), form: 'after', rollForward: true };
}
