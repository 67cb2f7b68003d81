import { type OperationNodeSource, sql } from 'kysely';
import { documentsIn } from '../../domain/commission/references.ts';
import { fileDocuments } from '../documents/file-documents.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendFacts } from '../journal/append-facts.ts';
import type { RecordedFact } from '../journal/streams.ts';
import { jsonb } from '../jsonb.ts';
import type { Database } from '../open-database.ts';
import type { CommissionRow, DutyRow, ReceiptRow } from './rows.ts';

export interface Projection {
  caseId: string;
  /** New facts in order; those stored already may come along again. */
  facts: RecordedFact[];
  /** The state after the last of them. */
  row: CommissionRow;
  duties: DutyRow[];
  snapshot: unknown;
  receipts: ReceiptRow[];
}

/** `moved` is false when the read model was at this revision or beyond: a repeat, or a slower writer. */
export interface ProjectionResult {
  revision: number;
  moved: boolean;
}

/**
 * Puts what happened on record, in one transaction: the facts into the journal, the read model forward (never back), the duties
 * as they are now, the documents that came with the facts into the commission's file, and the receipts. Repeating it is harmless.
 * @throws ProjectionDiverged, JournalGap (see append-facts).
 */
export async function projectCommission(db: Database, projection: Projection): Promise<ProjectionResult> {
  const { caseId, facts, row, duties, snapshot, receipts } = projection;
  return inTransaction(db, async (trx) => {
    const { revision } = await appendFacts(trx, { kind: 'commission', id: caseId }, facts);
    const moved = await writeReadModel(trx, caseId, row, duties, snapshot);
    const documents = facts.flatMap(documentsIn);
    if (documents.length > 0) await fileDocuments(trx, { caseId, documents });
    if (receipts.length > 0) await insertReceipts(trx, caseId, receipts);
    return { revision, moved };
  });
}

/** Moves row and duties to `row.revision` unless they are there or beyond; returns whether they moved. */
export async function writeReadModel(
  trx: Database,
  caseId: string,
  row: CommissionRow,
  duties: DutyRow[],
  snapshot: unknown,
): Promise<boolean> {
  const values = rowValues(row, snapshot);
  const written = trx
    .insertInto('commissions')
    .values({ id: caseId, ...values })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(excluded(values))
        .where('commissions.revision', '<', sql<number>`excluded.revision`),
    )
    .returning('id');
  return replaceDuties(trx, written, duties);
}

/** Makes row and duties what they are given as, also backwards: for the rebuild only. */
export async function overwriteReadModel(
  trx: Database,
  caseId: string,
  row: CommissionRow,
  duties: DutyRow[],
  snapshot: unknown,
): Promise<void> {
  const values = rowValues(row, snapshot);
  const written = trx
    .insertInto('commissions')
    .values({ id: caseId, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(excluded(values)))
    .returning('id');
  await replaceDuties(trx, written, duties);
}

function rowValues(row: CommissionRow, snapshot: unknown) {
  return { ...row, snapshot: jsonb<never>(snapshot) };
}

type Values = ReturnType<typeof rowValues>;

/** The values that were to be inserted, not sent again: the snapshot alone has 36 KB. */
function excluded(values: Values) {
  return (eb: { ref: (column: `excluded.${keyof Values}`) => unknown }) =>
    Object.fromEntries((Object.keys(values) as (keyof Values)[]).map((column) => [column, eb.ref(`excluded.${column}`)]));
}

/**
 * Writes a row and, if it was written, its duties: most projections close one, open another and leave the rest as they are. One
 * statement; returns whether the row was written.
 */
async function replaceDuties(trx: Database, written: OperationNodeSource, duties: DutyRow[]): Promise<boolean> {
  const owed = duties.map((duty) => ({
    key: duty.key,
    kind: duty.kind,
    stage: duty.stage,
    owner_organisation: duty.ownerOrganisation,
    owner_capability: duty.ownerCapability,
    owner_person: duty.ownerPerson,
    about: duty.about,
    since: duty.since,
    due_on: duty.dueOn,
    deadline_code: duty.deadlineCode,
    derivation: duty.derivation,
    commands: duty.commands,
    rung: duty.rung,
  }));
  const { rows } = await sql<{ written: boolean }>`
    with written as (${written}),
    gone as (
      delete from duties using written
       where case_id = written.id and key <> all (${duties.map((duty) => duty.key)}::text[])),
    kept as (
      insert into duties as held (case_id, key, kind, stage, owner_organisation, owner_capability, owner_person, about,
                                             since, due_on, deadline_code, derivation, commands, rung)
      select written.id, d.key, d.kind, d.stage, d.owner_organisation, d.owner_capability, d.owner_person, d.about,
             d.since, d.due_on, d.deadline_code, d.derivation, d.commands, d.rung
        from written, jsonb_to_recordset(${JSON.stringify(owed)}::jsonb)
          as d(key text, kind text, stage text, owner_organisation uuid, owner_capability text, owner_person uuid, about uuid,
               since timestamptz, due_on date, deadline_code text, derivation jsonb, commands text[], rung int)
      on conflict (case_id, key) do update
         set (kind, stage, owner_organisation, owner_capability, owner_person, about, since, due_on, deadline_code, derivation, commands, rung)
           = (excluded.kind, excluded.stage, excluded.owner_organisation, excluded.owner_capability, excluded.owner_person,
              excluded.about, excluded.since, excluded.due_on, excluded.deadline_code, excluded.derivation, excluded.commands, excluded.rung)
       where held is distinct from excluded)
    select exists (select from written) as written`.execute(trx);
  return rows[0]!.written;
}

async function insertReceipts(trx: Database, caseId: string, receipts: ReceiptRow[]): Promise<void> {
  await trx
    .insertInto('receipts')
    .values(receipts.map((receipt) => ({ ...receipt, caseId, outcome: jsonb<never>(receipt.outcome) })))
    .onConflict((conflict) => conflict.column('updateId').doNothing())
    .execute();
}
