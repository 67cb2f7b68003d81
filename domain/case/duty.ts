import { dayOf, daysBetween, startOfDay, type Day, type Instant } from '../calendar/day.ts';
import { deriveDeadline, type DeadlineRule, type Derivation } from '../calendar/deadline.ts';
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
    due: deriveDeadline({
      startedAt: set === null || days > 0 ? outline.since : startOfDay(set),
      rule,
      calendar: c.calendar,
      pauses: c.pauses.filter((p) => p.to === null || p.to > outline.since),
      extendedTo: granted?.until,
      extendedAt: granted?.at,
    }),
    commands: outline.commands,
  };
}

function term(c: CaseState, code: string): DeadlineRule {
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
