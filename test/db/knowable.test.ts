import { sql } from 'kysely';
import { knowableOf, type Seat } from '../../domain/commission/reading.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { usual } from '../support/drafts.ts';
import { walk } from '../support/walk.ts';
import { useFreshDatabase } from './fresh.ts';

const fresh = useFreshDatabase();

test('the database finds the same seats in a state as the rule of reading, wherever a commission comes to', async () => {
  const states: Commission[] = [];
  for (const seed of [1, 2, 3, 4, 5]) {
    walk({ seed, plan: usual, freeVnd: 1_000_000_000 }, { onState: (d) => states.push(d.c) });
  }
  const seats = states.map((c) => knowableOf(c).seats);
  expect(seats.flat().some((seat) => seat.isConflicted)).toBe(true);
  expect(seats.flat().some((seat) => !seat.isInvited)).toBe(true);
  for (const flag of ['isCleared', 'isIndependent', 'owesIndependence', 'isWalledOff'] as const) {
    expect([seats.flat().some((seat) => seat[flag]), seats.flat().some((seat) => !seat[flag])]).toEqual([true, true]);
  }
  const { rows } = await sql<{ seats: Seat[] }>`
    select seats_in(state) as seats from jsonb_array_elements(${JSON.stringify(states)}::jsonb) with ordinality as s(state, n) order by n`.execute(
    fresh.db,
  );
  expect(rows.map((row) => row.seats)).toEqual(seats);
});
