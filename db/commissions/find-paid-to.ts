import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { hasSeat } from './known-to.ts';

/** Commissions in which a person has a part, or a line of a payment, with their snapshots; the last begun first. */
export async function findPaidTo(db: Database, person: string, limit: number) {
  return db
    .selectFrom('commissions')
    .select(['id', 'code', 'title', 'state', 'organisations', 'snapshot'])
    .where((eb) =>
      eb.or([
        hasSeat(person),
        sql<SqlBool>`jsonb_path_query_array(snapshot, '$.payments[*].lines[*].person') @> to_jsonb(${person}::text)`,
      ]),
    )
    .where('state', '<>', 'imported')
    .orderBy('openedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export type PaidTo = Awaited<ReturnType<typeof findPaidTo>>[number];
