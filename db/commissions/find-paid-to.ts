import { type SqlBool, sql } from 'kysely';
import { withContents } from '../cases/pinned-contents.ts';
import type { Database } from '../open-database.ts';
import { hasSeat } from '../cases/known-to.ts';

/** Commissions in which a person has a part, or a line of a payment, with their snapshots. The last begun comes first. */
export async function findPaidTo(db: Database, person: string, limit: number) {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('commissions', 'commissions.caseId', 'cases.id')
    .select(['cases.id', 'cases.code', 'cases.title', 'cases.state', 'cases.organisations', 'cases.snapshot', 'cases.stateVersion'])
    .where((eb) => eb.or([hasSeat(person), sql<SqlBool>`commissions.payees @> array[${person}]::uuid[]`]))
    .where('cases.state', '<>', 'imported')
    .orderBy('cases.openedAt', 'desc')
    .orderBy('cases.id')
    .limit(limit)
    .execute();
  return withContents(db, rows);
}

export type PaidTo = Awaited<ReturnType<typeof findPaidTo>>[number];
