import type { Day, Instant } from '../calendar/day.ts';
import type { Pause } from '../calendar/deadline.ts';
import type { CountedPauseDay, DeadlineRule } from '../calendar/deadline-rule.ts';
import type { Calendar } from '../calendar/working-days.ts';
import { type EffectIntent, isDeciding } from './effects.ts';

/** The part of a case's pinned rules that every procedure uses. */
export interface CaseRules {
  id: string;
  /** Terms by their codes. */
  deadlines: readonly DeadlineRule[];
  /** Rungs of a missed duty, in working days after its due day. */
  ladder: { reminderAfter: number; escalationAfter: number; lapseAfter: number };
  /** Which end of a hold counts as a day of the term. Absent: the last, the day of resumption. */
  holdDays?: { counted: CountedPauseDay } | undefined;
  /** What arrives at or after `until` (`HH:MM`, Viet Nam) counts as received on the next working day, for these terms. Absent: none. */
  officeHours?: { until: string; terms: readonly string[] } | undefined;
}

/** The part of the state that every case has, whatever its procedure. The state is only the fold of the case's facts. */
export interface CaseState {
  revision: number;
  /** The last revision made by a person. `If-Match` is compared with it. */
  personRevision: number;
  /** When the last fact was recorded. */
  lastAt: Instant;
  /** The number from the register, `07/2026`; null until the register assigns it. */
  code: string | null;
  openedAt: Instant;
  ruleSet: CaseRules;
  calendar: Calendar;
  stage: string | null;
  stageSince: Instant;
  /** The ending of the case; null while it has none. */
  end: { kind: string; at: Instant } | null;
  closedAt: Instant | null;
  effects: { next: number; pending: EffectIntent[]; lastOutcome: 'done' | 'refused'; lastReason: string | null };
  hold: { at: Instant } | null;
  pauses: Pause[];
  /** Later due days that were granted, by duty key. */
  extensions: Record<string, { until: Day; at: Instant; times: number }>;
  /** The person to whom a duty was assigned, by duty key. */
  assignees: Record<string, string>;
  /** The last rung passed, by duty key. */
  rungs: Record<string, number>;
}

/** The stage shown to people: `archived` once the file is closed. */
export function stageTold(c: Pick<CaseState, 'stage' | 'closedAt'>, firstStage: string): string {
  return c.closedAt === null ? (c.stage ?? firstStage) : 'archived';
}

/** The case with this effect pending. Other acts on scarce things wait for its result. */
export function withEffect<State extends CaseState>(c: State, effect: EffectIntent | undefined): State {
  if (!effect) return c;
  return { ...c, effects: { ...c.effects, next: effect.n + 1, pending: [...c.effects.pending, effect] } };
}

/** Whether an effect is pending whose result decides what becomes of its act. */
export function isDecisionPending(c: Pick<CaseState, 'effects'>): boolean {
  return c.effects.pending.some(isDeciding);
}
