import { sql } from 'kysely';
import { chained, type Head } from '../journal/append-facts.ts';
import { journalEntry } from '../journal/hash-fact.ts';
import { jsonb } from '../jsonb.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepare-statements.ts';
import { withContentsStored } from './pinned-contents.ts';
import { besideWritten, type Projection, type StoredProjection } from './project-case.ts';

/**
 * Writes the whole projection of an act in one statement, provided that the journal still ends where the caller saw it end. Otherwise it
 * returns false and writes nothing. The hash of the journal's head covers everything before it, so comparing it is enough. For acts without
 * documents.
 * @throws JournalGap when the facts do not follow the head.
 */
export async function appendAct(db: Database, projection: Projection, seen: Head): Promise<boolean> {
  return withContentsStored(db, projection.snapshot, (snapshot) => append(db, { ...projection, snapshot }, seen));
}

async function append(db: Database, { caseId, facts, receipts, snapshot, ...model }: StoredProjection, seen: Head): Promise<boolean> {
  const stream = { kind: model.row.procedure, id: caseId };
  const { rows, head } = chained(stream, seen, facts.map(journalEntry));
  const updated = db
    .updateTable('cases')
    .set({ ...model.row, snapshot: jsonb<never>(snapshot) })
    .where('id', '=', caseId)
    .where(sql<boolean>`exists (select from head)`)
    .returning('id');
  const { rows: answer } = await sql<{ written: boolean }>`
    with head as (
      update journal_streams set revision = ${head.revision}, head_hash = ${head.hash}, head_at = ${rows.at(-1)?.at}
       where kind = ${stream.kind} and id = ${stream.id} and revision = ${seen.revision} and head_hash = ${seen.hash} returning id),
    appended as (
      insert into journal_facts (stream_kind, stream_id, revision, at, actor, kind, fact, previous_hash, hash)
      select ${stream.kind}, head.id, f.revision, f.at, f.actor, f.kind, f.fact, decode(f.previous, 'hex'), decode(f.hash, 'hex')
        from head, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as f(revision int, at timestamptz, actor jsonb, kind text, fact jsonb, previous text, hash text)
       order by f.revision),
    written as (${updated}),
    ${besideWritten(model)},
    told as (
      insert into receipts (update_id, case_id, person, command, idempotency_key, body_digest, revision, stage, outcome, at)
      select r."updateId", written.id, r.person, r.command, r."idempotencyKey", r."bodyDigest", r.revision, r.stage, r.outcome, r.at
        from written, jsonb_to_recordset(${JSON.stringify(receipts)}::jsonb)
          as r("updateId" uuid, person uuid, command text, "idempotencyKey" text, "bodyDigest" text, revision int, stage text, outcome jsonb,
               at timestamptz)
      on conflict (update_id) do nothing)
    select exists (select from written) as written ${prepared}`.execute(db);
  return answer[0]!.written;
}
