import { type OperationNodeSource, sql } from 'kysely';
import type { ReadModel } from '../../domain/case/read-model.ts';
import { fileDocuments } from '../documents/file-documents.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendFacts } from '../journal/append-facts.ts';
import type { RecordedFact } from '../journal/streams.ts';
import { jsonb } from '../jsonb.ts';
import type { Database } from '../open-database.ts';
import { storedProcedure } from '../procedures.ts';
import { type NamingSnapshot, restoreContents, withContentsStored } from './pinned-contents.ts';
import type { ReceiptRow } from './rows.ts';

export interface Projection extends ReadModel {
  caseId: string;
  /** New facts in order. Facts that are stored already may be among them. The read model is that after the last fact. */
  facts: RecordedFact[];
  /** The documents that these facts name, each under its kind in the file. */
  documents: readonly { id: string; kind: string }[];
  receipts: ReceiptRow[];
}

/** The same with a state that names its contents. */
export type StoredProjection = Omit<Projection, 'snapshot'> & { snapshot: NamingSnapshot };
type StoredModel = Omit<ReadModel, 'snapshot'> & { snapshot: NamingSnapshot };

/** `moved` is false when the read model was at this revision or later: a repeat, or a slower writer. */
export interface ProjectionResult {
  revision: number;
  moved: boolean;
}

/**
 * Puts facts on record in one transaction. It writes the journal, the read model (never backwards), the duties, the documents in the case's
 * file, and the receipts. Repeating it is harmless.
 * @throws ProjectionDiverged, JournalGap (see append-facts).
 */
export async function projectCase(db: Database, projection: Projection): Promise<ProjectionResult> {
  return withContentsStored(db, projection.snapshot, (snapshot) => projectStored(db, { ...projection, snapshot }));
}

function projectStored(db: Database, projection: StoredProjection): Promise<ProjectionResult> {
  const { caseId, facts, documents, receipts } = projection;
  return inTransaction(db, async (trx) => {
    const { revision } = await appendFacts(trx, { kind: projection.row.procedure, id: caseId }, facts);
    const moved = await moveReadModel(trx, caseId, projection);
    if (documents.length > 0) await fileDocuments(trx, { caseId, documents });
    if (receipts.length > 0) await insertReceipts(trx, caseId, receipts);
    return { revision, moved };
  });
}

/** Moves the read model to `row.revision` unless it is at that revision or later. Returns whether it moved. */
export async function writeReadModel(trx: Database, caseId: string, model: ReadModel): Promise<boolean> {
  return withContentsStored(trx, model.snapshot, (snapshot) => moveReadModel(trx, caseId, { ...model, snapshot }));
}

async function moveReadModel(trx: Database, caseId: string, { row, snapshot, ...rest }: StoredModel): Promise<boolean> {
  const values = { ...row, snapshot: jsonb<never>(snapshot) };
  const written = trx
    .insertInto('cases')
    .values({ id: caseId, ...values })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(excluded(values))
        .where('cases.revision', '<', sql<number>`excluded.revision`),
    )
    .returning('id');
  return writeBeside(trx, written, { row, ...rest });
}

/** Overwrites the read model and its contents with the given ones, also with an earlier revision. Only the rebuild calls it. */
export async function overwriteReadModel(trx: Database, caseId: string, model: ReadModel): Promise<void> {
  await restoreContents(trx, model.snapshot);
  await withContentsStored(trx, model.snapshot, (snapshot) => overwrite(trx, caseId, { ...model, snapshot }));
}

async function overwrite(trx: Database, caseId: string, { row, snapshot, ...rest }: StoredModel): Promise<void> {
  const values = { ...row, snapshot: jsonb<never>(snapshot) };
  const written = trx
    .insertInto('cases')
    .values({ id: caseId, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(excluded(values)))
    .returning('id');
  await writeBeside(trx, written, { row, ...rest });
}

/** Refers to the values of the insert instead of sending them twice: the snapshot alone has some 16 KB. */
function excluded<Column extends string>(values: Record<Column, unknown>) {
  return (eb: { ref: (column: `excluded.${Column}`) => unknown }) =>
    Object.fromEntries((Object.keys(values) as Column[]).map((column) => [column, eb.ref(`excluded.${column}`)]));
}

/** Writes a case, and what is kept beside it if the case was written. One statement. Returns whether the case was written. */
async function writeBeside(trx: Database, written: OperationNodeSource, model: Omit<ReadModel, 'snapshot'>): Promise<boolean> {
  const { rows } = await sql<{ written: boolean }>`
    with written as (${written}),
    ${besideWritten(model)}
    select exists (select from written) as written`.execute(trx);
  return rows[0]!.written;
}

/**
 * The parts of a statement that follow `written`, the id of the case it wrote: the row of the procedure's own table, and the duties. Most
 * projections close one duty and open another, and leave the rest unchanged.
 */
export function besideWritten({ row, own, duties }: Omit<ReadModel, 'snapshot'>) {
  return sql`
    own as (${upsertOwn(storedProcedure(row.procedure).table, own)}),
    gone as (
      delete from duties using written
       where case_id = written.id and key <> all (${duties.map(({ duty }) => duty.key)}::text[])),
    kept as (
      insert into duties as held (case_id, duty, rung)
      select written.id, d.duty, d.rung
        from written, jsonb_to_recordset(${JSON.stringify(duties)}::jsonb) as d(duty jsonb, rung int)
      on conflict (case_id, key) do update set (duty, rung) = (excluded.duty, excluded.rung)
       where (held.duty, held.rung) is distinct from (excluded.duty, excluded.rung))`;
}

/** The upsert of a row in a procedure's own table. Its columns arrive as one JSON object. */
function upsertOwn(table: string, own: object) {
  const columns = Object.keys(own);
  const values = Object.fromEntries(Object.entries(own).map(([column, value]) => [snakeCase(column), value as unknown]));
  const refs = (prefix: string) => sql.join(columns.map((column) => sql.ref(`${prefix}${column}`)));
  return sql`
    insert into ${sql.table(table)} (case_id, ${refs('')})
    select written.id, ${refs('o.')}
      from written, jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(values)}::jsonb) as o
    on conflict (case_id) do update set (${refs('')}) = row(${refs('excluded.')})`;
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

async function insertReceipts(trx: Database, caseId: string, receipts: ReceiptRow[]): Promise<void> {
  await trx
    .insertInto('receipts')
    .values(receipts.map((receipt) => ({ ...receipt, caseId, outcome: jsonb<never>(receipt.outcome) })))
    .onConflict((conflict) => conflict.column('updateId').doNothing())
    .execute();
}
