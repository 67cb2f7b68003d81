import { rungAt } from '../calendar/deadline.ts';
import type { Day, Instant } from '../calendar/day.ts';
import type { Commission } from './commission.ts';
import { duties } from './duties.ts';
import { wholeDays, type Duty } from './duty.ts';
import type { FactBody } from './facts.ts';
import { responseKey, unanswered } from './stages/response/room.ts';

/** The next step of chasing a missed duty: a reminder, an escalation, and for a silent host the record of its silence. */
export interface Rung {
  duty: string;
  dueOn: Day;
  rung: 1 | 2 | 3;
  at: Instant;
  kind: 'reminder' | 'escalation' | 'lapse';
  /** The organisation told at an escalation. */
  to: string;
  /** The recommendations without an answer, for a lapse. */
  recommendations: number[];
}

/** The earliest rung that no open duty has passed yet; null while nothing can fall due, as on hold. A paused duty has no rung. */
export function nextRung(c: Commission): Rung | null {
  let next: Rung | null = null;
  for (const d of duties(c)) {
    const rung = rungOf(c, d);
    if (rung && (next === null || rung.at < next.at)) next = rung;
  }
  return next;
}

function rungOf(c: Commission, d: Duty): Rung | null {
  if (d.due.paused || c.hold !== null) return null;
  const passed = c.rungs[d.key] ?? 0;
  const ladder = c.ruleSet.ladder;
  const isResponse = d.key === responseKey(c);
  if (passed >= (isResponse ? 3 : 2)) return null;
  const after = [ladder.reminderAfter, ladder.escalationAfter, ladder.lapseAfter][passed] ?? 0;
  return {
    duty: d.key,
    dueOn: d.due.dueOn,
    rung: (passed + 1) as Rung['rung'],
    // A duty that is late when it arises is chased at once, not in the past: facts stand in the order of their times.
    at: Math.max(rungAt(d.due.dueOn, wholeDays(after), c.calendar), c.lastAt),
    kind: (['reminder', 'escalation', 'lapse'] as const)[passed] ?? 'lapse',
    to: d.owner.organisation === c.parts.union ? c.parts.union : c.parts.decidingAuthority,
    recommendations: isResponse ? unanswered(c) : [],
  };
}

/** What the passing of a rung leaves on record. */
export function rungFact({ kind, duty, dueOn, rung, to, recommendations }: Rung): FactBody {
  if (kind === 'reminder') return { kind: 'dutyReminded', duty, dueOn, rung };
  if (kind === 'escalation') return { kind: 'dutyEscalated', duty, dueOn, rung, to };
  return { kind: 'responseLapsed', recommendations };
}
