import { type DutyCounts, countDuties } from '../../db/cases/count-duties.ts';
import { countClosed, countOpen } from '../../db/commissions/count-commissions.ts';
import { findSeats, type Seat } from '../../db/commissions/find-seats.ts';
import type { Database } from '../../db/open-database.ts';
import { startOfDay, type Day } from '../../domain/calendar/day.ts';
import { stages, type Stage } from '../../domain/commission/names.ts';
import type { Who } from '../identity/who.ts';
import { openDuties } from '../presentation/duties.ts';
import { groundsByProcedure, groundsOf } from './grounds.ts';
import { commissionIn } from './load-commission.ts';
import { lookingAt } from './readers.ts';
import { mayKnowRow, ownerOf, partsOf, visibilityOf } from './visibility.ts';

/** The days that divide the counts. */
export interface CountDays {
  today: Day;
  /** The Sunday of this week. */
  weekEndsOn: Day;
  /** A commission is at risk when its next duty is due by this day. */
  riskUntil: Day;
}

export interface Counts {
  duties: DutyCounts;
  stages: { stage: Stage; open: number; overdue: number; atRisk: number }[];
  closed: { outcome: string; count: number }[];
  /** The counts are minimums because the person has more seats than `maxSeats`. */
  isAtLeast: boolean;
}

/** Seats are judged one by one. Only a test has more. */
export const maxSeats = 200;

/**
 * Counts what a person owes, what they wait for, and which commissions they know of. The counts match the rows that the lists show. Rows in
 * which the person has a seat are judged one by one. Three sums cover all others and take 23 to 46 ms over 100,000 commissions with 15,000
 * open duties.
 */
export async function countFor(db: Database, who: Who, days: CountDays): Promise<Counts> {
  const counter = new Counter(who, days);
  if (visibilityOf(who) === null) return counter.counts(false);
  const grounds = groundsOf(who);
  const yearBegan = new Date(startOfDay(`${days.today.slice(0, 4)}-01-01`));
  const { organisations } = partsOf(who);
  const [open, closed, duties, seats] = await Promise.all([
    countOpen(db, grounds, days),
    countClosed(db, grounds, yearBegan),
    countDuties(db, groundsByProcedure(who), { owner: ownerOf(who), organisations, ...days }),
    findSeats(db, grounds, { since: yearBegan, limit: maxSeats + 1 }),
  ]);
  for (const one of open) counter.addStage(one.stage, one);
  for (const { outcome, count } of closed) counter.addClosed(outcome, count);
  counter.addDuties(duties);
  for (const seat of seats.slice(0, maxSeats)) counter.judge(seat);
  return counter.counts(seats.length > maxSeats);
}

class Counter {
  readonly #who: Who;
  readonly #days: CountDays;
  readonly #stages = new Map<string, { open: number; overdue: number; atRisk: number }>();
  readonly #closed = new Map<string, number>();
  readonly #duties: DutyCounts = { overdue: 0, today: 0, thisWeek: 0, later: 0, ofOthers: 0 };

  constructor(who: Who, days: CountDays) {
    this.#who = who;
    this.#days = days;
  }

  addStage(stage: string, more: { open: number; overdue: number; atRisk: number }): void {
    const sum = this.#stages.get(stage) ?? { open: 0, overdue: 0, atRisk: 0 };
    const { open, overdue, atRisk } = more;
    this.#stages.set(stage, { open: sum.open + open, overdue: sum.overdue + overdue, atRisk: sum.atRisk + atRisk });
  }

  addClosed(outcome: string | null, count: number): void {
    const ending = outcome ?? 'completed';
    this.#closed.set(ending, (this.#closed.get(ending) ?? 0) + count);
  }

  addDuties(more: DutyCounts): void {
    for (const kind of Object.keys(this.#duties) as (keyof DutyCounts)[]) this.#duties[kind] += more[kind];
  }

  /** Counts a commission in which the person has a seat, as far as it is open to them. */
  judge(seat: Seat): void {
    const c = commissionIn(seat);
    if (c === null || !mayKnowRow(this.#who, seat)) return;
    const { today, riskUntil } = this.#days;
    if (seat.state !== 'open') return this.addClosed(seat.outcome, 1);
    const open = openDuties(c, lookingAt(this.#who, c));
    const due = open.map((duty) => duty.due.dueOn).sort()[0];
    const isOverdue = due !== undefined && due < today;
    const isAtRisk = due !== undefined && due >= today && due <= riskUntil;
    this.addStage(seat.stage, { open: 1, overdue: Number(isOverdue), atRisk: Number(isAtRisk) });
    for (const { owner, due: derived } of open) this.#duties[this.#kindOf(owner, derived.dueOn)] += 1;
  }

  #kindOf(owner: { person: string | null; organisation: string | null; capability: string }, dueOn: Day): keyof DutyCounts {
    const { today, weekEndsOn } = this.#days;
    const me = ownerOf(this.#who);
    const isOffice = me.offices.some((o) => o.organisation === owner.organisation && o.capability === owner.capability);
    const isMine = owner.person === null ? isOffice : owner.person === me.person;
    if (!isMine) return 'ofOthers';
    if (dueOn < today) return 'overdue';
    if (dueOn === today) return 'today';
    return dueOn <= weekEndsOn ? 'thisWeek' : 'later';
  }

  counts(isAtLeast: boolean): Counts {
    const none = { open: 0, overdue: 0, atRisk: 0 };
    return {
      duties: this.#duties,
      stages: stages.map((stage) => ({ stage, ...(this.#stages.get(stage) ?? none) })),
      closed: [...this.#closed].map(([outcome, count]) => ({ outcome, count })).sort((a, b) => (a.outcome < b.outcome ? -1 : 1)),
      isAtLeast,
    };
  }
}
