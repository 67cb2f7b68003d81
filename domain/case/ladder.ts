import type { Day } from '../calendar/day.ts';
import { rungAt } from '../calendar/deadline.ts';
import type { CaseState } from './case-state.ts';
import type { Instant } from '../calendar/day.ts';
import { wholeDays, type Duty } from './duty.ts';
import type { CaseFact } from './facts.ts';

/** The next step for a missed duty: a reminder, an escalation, or for some duties a lapse, which records the silence as an answer. */
export interface Rung {
  duty: string;
  dueOn: Day;
  rung: 1 | 2 | 3;
  at: Instant;
  kind: 'reminder' | 'escalation' | 'lapse';
  /** The organisation that is notified at an escalation. */
  to: string;
}

/** A procedure's rules for missed duties: its duties, the organisation to notify, and the duties that lapse after escalation. */
export interface Chase<State extends CaseState> {
  duties(c: State): Duty[];
  /** The organisation that is notified of a missed duty. */
  escalatesTo(c: State, duty: Duty): string;
  /** Whether silence after the escalation is recorded as an answer. */
  lapses(c: State, duty: Duty): boolean;
}

/** The earliest rung that an open duty has not passed; null when nothing can fall due, for example on hold. A paused duty has no rung. */
export function nextRung<State extends CaseState>(c: State, chase: Chase<State>): Rung | null {
  let next: Rung | null = null;
  for (const duty of chase.duties(c)) {
    const rung = rungOf(c, duty, chase);
    if (rung && (next === null || rung.at < next.at)) next = rung;
  }
  return next;
}

function rungOf<State extends CaseState>(c: State, d: Duty, chase: Chase<State>): Rung | null {
  if (d.due.paused || c.hold !== null) return null;
  const passed = c.rungs[d.key] ?? 0;
  const ladder = c.ruleSet.ladder;
  if (passed >= (chase.lapses(c, d) ? 3 : 2)) return null;
  const after = [ladder.reminderAfter, ladder.escalationAfter, ladder.lapseAfter][passed] ?? 0;
  return {
    duty: d.key,
    dueOn: d.due.dueOn,
    rung: (passed + 1) as Rung['rung'],
    // A duty may be late when it arises. Its rung is then due now and not earlier, so that facts stay in order of time.
    at: Math.max(rungAt(d.due.dueOn, wholeDays(after), c.calendar), c.lastAt),
    kind: (['reminder', 'escalation', 'lapse'] as const)[passed] ?? 'lapse',
    to: chase.escalatesTo(c, d),
  };
}

export type ChasedFact = Extract<CaseFact, { kind: 'dutyReminded' | 'dutyEscalated' }>;

/** The fact that records a reminder or an escalation. */
export function chasedFact({ kind, duty, dueOn, rung, to }: Rung & { kind: 'reminder' | 'escalation' }): ChasedFact {
  return kind === 'reminder' ? { kind: 'dutyReminded', duty, dueOn, rung } : { kind: 'dutyEscalated', duty, dueOn, rung, to };
}
