import { type SqlBool, sql } from 'kysely';
import type { StoredReceipt } from '../cases/find-receipt.ts';
import { withContents } from '../cases/pinned-contents.ts';
import type { Database } from '../open-database.ts';
import { commissionRows } from './find-commission.ts';

/**
 * Reads everything that an act on a commission needs, in one round trip: its rows, the head of its journal, and the act's receipt.
 * Undefined when there is no such commission. The caller checks who may know of it.
 */
export async function findForAct(db: Database, id: string, updateId: string) {
  const row = await commissionRows(db)
    .leftJoin('journalStreams as j', (join) => join.on('j.kind', '=', sql.ref('cases.procedure')).on(sql<SqlBool>`j.id = cases.id::text`))
    .select(['j.revision as headRevision', 'j.headHash'])
    .select(sql<Told | null>`(select to_jsonb(r) from receipts r where r.update_id = ${updateId})`.as('receipt'))
    .where('cases.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { headRevision, headHash, receipt, ...commission } = row;
  const head = headHash === null ? null : { revision: headRevision ?? 0, hash: headHash };
  const [whole] = await withContents(db, [commission]);
  return { row: whole!, head, receipt: receipt === null ? undefined : receiptIn(receipt) };
}

/** A row of `receipts` as JSON. */
interface Told extends Pick<StoredReceipt, 'person' | 'command' | 'revision' | 'stage' | 'outcome'> {
  update_id: string;
  case_id: string;
  idempotency_key: string;
  body_digest: string;
  at: string;
}

function receiptIn({
  update_id: updateId,
  case_id: caseId,
  idempotency_key: idempotencyKey,
  body_digest: bodyDigest,
  at,
  ...rest
}: Told): StoredReceipt {
  return { updateId, caseId, idempotencyKey, bodyDigest, at: new Date(at), ...rest };
}
