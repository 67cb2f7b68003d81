import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { commissionLine } from './line.ts';

/**
 * The commissions about proposals of this host that began in this year, newest first, at most `limit`. Those that never began, and those
 * that ended without a result, are left out: their work may be asked for again.
 */
export async function commissionsOfHost(db: Database, { host, year, limit }: { host: string; year: number; limit: number }) {
  return db
    .selectFrom('commissions')
    .innerJoin('cases', 'cases.id', 'commissions.caseId')
    .select(['cases.id', 'cases.procedure', 'cases.state', 'cases.organisations', 'cases.code', 'cases.title', 'cases.openedAt'])
    .select(commissionLine.as('line'))
    .where('commissions.hostId', '=', host)
    .where('cases.year', '=', year)
    .where(sql<SqlBool>`(cases.state = 'open' or cases.outcome = 'completed')`)
    .orderBy('cases.openedAt', 'desc')
    .orderBy('cases.id', 'desc')
    .limit(limit)
    .execute();
}
