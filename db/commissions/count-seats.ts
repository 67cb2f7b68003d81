import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** In how many open commissions each of these people sits on the panel, or is invited to; who sits on none is left out. Numbers only. */
export async function countSeats(db: Database, people: readonly string[]): Promise<Map<string, number>> {
  if (people.length === 0) return new Map();
  const ids = sql<string>`${[...people]}::uuid[]`;
  const { rows } = await sql<{ person: string; open: number }>`
    select seat ->> 'person' as person, count(*)::integer as open
      from commissions cross join lateral jsonb_array_elements(seats) as seat
     where state = 'open' and people && ${ids}
       and (seat -> 'isInvited')::boolean and (seat ->> 'person')::uuid = any(${ids})
     group by 1`.execute(db);
  return new Map(rows.map(({ person, open }) => [person, open]));
}
