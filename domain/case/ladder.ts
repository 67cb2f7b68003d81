import type { Day } from '../calendar/day.ts';
import { rungAt } from '../calendar/deadline.ts';
import type { CaseState } from './case-state.ts';
import type { Instant } from '../calendar/day.ts';
import { wholeDays, type Duty } from './duty.ts';
import type { CaseFact } from './facts.ts';

/** The next step of chasing a missed duty: a reminder, an escalation, and for some duties what the silence itself brings about. */
export interface Rung {
  duty: string;
  dueOn: Day;
  rung: 1 | 2 | 3;
  at: Instant;
  kind: 'reminder' | 'escalation' | 'lapse';
  /** The organisation told at an escalation. */
  to: string;
}

/** How a procedure chases: which duties it has, whom it tells, and which duties lapse after their escalation. */
export interface Chase<State extends CaseState> {
  duties(c: State): Duty[];
  /** The organisation that hears of a missed duty. */
  escalatesTo(c: State, duty: Duty): string;
  /** Whether silence after the escalation is put on record as an answer. */
  lapses(c: State, duty: Duty): boolean;
}

/** The earliest rung that no open duty has passed yet; null while nothing can fall due, as on hold. A paused duty has no rung. */
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
    // A duty that is late when it arises is chased at once, not in the past: facts keep the order of their times.
    at: Math.max(rungAt(d.due.dueOn, wholeDays(after), c.calendar), c.lastAt),
    kind: (['reminder', 'escalation', 'lapse'] as const)[passed] ?? 'lapse',
    to: chase.escalatesTo(c, d),
  };
}

export type ChasedFact = Extract<CaseFact, { kind: 'dutyReminded' | 'dutyEscalated' }>;

/** What the passing of a reminder or an escalation leaves on record. */
export function chasedFact({ kind, duty, dueOn, rung, to }: Rung & { kind: 'reminder' | 'escalation' }): ChasedFact {
  return kind === 'reminder' ? { kind: 'dutyReminded', duty, dueOn, rung } : { kind: 'dutyEscalated', duty, dueOn, rung, to };
}
