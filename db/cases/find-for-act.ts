import { type SqlBool, sql } from 'kysely';
import type { CaseKey } from '../../domain/case/case-key.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepare-statements.ts';
import type { StoredReceipt } from './find-receipt.ts';
import { withContents } from './pinned-contents.ts';

/**
 * Reads everything that an act on a case needs, in one round trip: its stored state, the head of its journal, the act's receipt, and the
 * revision of the registers. That number grows with every change of a register. Undefined when the procedure has no such case. The caller
 * checks who may know of it.
 */
export async function findForAct(db: Database, { procedure, id }: CaseKey, updateId: string) {
  const row = await db
    .selectFrom('cases')
    .modifyFront(prepared)
    .leftJoin('journalStreams as j', (join) => join.on('j.kind', '=', sql.ref('cases.procedure')).on(sql<SqlBool>`j.id = cases.id::text`))
    .select(['cases.procedure', 'cases.state', 'cases.snapshot', 'cases.stateVersion', 'j.revision as headRevision', 'j.headHash'])
    .select(sql<Told | null>`(select to_jsonb(r) from receipts r where r.update_id = ${updateId})`.as('receipt'))
    .select(sql<number>`(select coalesce(sum(revision), 0) from journal_streams where kind = 'masterData')::int`.as('registers'))
    .where('cases.id', '=', id)
    .where('cases.procedure', '=', procedure)
    .executeTakeFirst();
  if (!row) return undefined;
  const { headRevision, headHash, receipt, registers, ...stored } = row;
  const head = headHash === null ? null : { revision: headRevision ?? 0, hash: headHash };
  const [whole] = await withContents(db, [stored]);
  return { row: whole!, head, registers, receipt: receipt === null ? undefined : receiptIn(receipt, procedure) };
}

/** A row of `receipts` as JSON. */
interface Told extends Pick<StoredReceipt, 'person' | 'command' | 'revision' | 'stage' | 'outcome'> {
  update_id: string;
  case_id: string;
  idempotency_key: string;
  body_digest: string;
  at: string;
}

function receiptIn(
  { update_id: updateId, case_id: caseId, idempotency_key: idempotencyKey, body_digest: bodyDigest, at, ...rest }: Told,
  procedure: string,
): StoredReceipt {
  return { procedure, updateId, caseId, idempotencyKey, bodyDigest, at: new Date(at), ...rest };
}
