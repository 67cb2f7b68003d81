import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { decodeCursor, encodeCursor } from '../paging.ts';

export interface ProposedChangesFilter {
  /** True for proposals that wait, false for decided ones. All when absent. */
  isWaiting?: boolean;
  cursor?: string;
  limit: number;
}

export type ProposedChange = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function select(db: Database) {
  return db
    .selectFrom('proposedChanges as c')
    .innerJoin('people as p', 'p.id', 'c.proposedBy')
    .leftJoin('people as d', 'd.id', 'c.decidedBy')
    .innerJoin('privateTexts as why', 'why.id', 'c.reasonText')
    .leftJoin('privateTexts as said', 'said.id', 'c.decisionText')
    .select(['c.id', 'c.kind', 'c.input', 'c.restsOn', 'c.state', 'c.proposedBy', 'c.proposedAt', 'c.decidedBy', 'c.decidedAt'])
    .select(['c.reasonText', 'p.fullName as proposerName', 'd.fullName as deciderName', 'why.body as reason', 'said.body as decision'])
    .select('why.digest as reasonDigest');
}

/** The proposals of administrators, the newest first, in pages. Throws InvalidCursor. */
export async function listProposedChanges(
  db: Database,
  { isWaiting, cursor, limit }: ProposedChangesFilter,
): Promise<{ items: ProposedChange[]; nextCursor: string | null }> {
  let query = select(db)
    .orderBy('c.proposedAt', 'desc')
    .orderBy('c.id')
    .limit(limit + 1);
  if (isWaiting !== undefined) query = query.where('c.state', isWaiting ? '=' : '!=', 'waiting');
  if (cursor !== undefined) {
    const [at, id] = decodeCursor(cursor, ['instant', 'uuid']);
    query = query.where(sql<SqlBool>`(c.proposed_at < ${at}::timestamptz or (c.proposed_at = ${at}::timestamptz and c.id > ${id}::uuid))`);
  }
  const rows = await query.execute();
  const items = rows.slice(0, limit);
  const last = items[items.length - 1];
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.proposedAt.toISOString(), last.id]) : null };
}

/** One proposal. Undefined when there is none. */
export async function findProposedChange(db: Database, id: string): Promise<ProposedChange | undefined> {
  return select(db).where('c.id', '=', id).executeTakeFirst();
}

/** Locks a proposal until the transaction ends, so that another decision on it has to wait. Returns whether it exists. */
export async function lockProposedChange(trx: Database, id: string): Promise<boolean> {
  if (!trx.isTransaction) throw new TypeError('lockProposedChange needs a transaction');
  return (await trx.selectFrom('proposedChanges').select('id').where('id', '=', id).forUpdate().executeTakeFirst()) !== undefined;
}
