import { sql } from 'kysely';
import { procedureNames } from '../../domain/procedures.ts';
import { expectedReadModel } from '../cases/compare-read-model.ts';
import { storedReadModels } from '../cases/stored-read-models.ts';
import type { RecordedFact } from '../journal/streams.ts';
import type { Database } from '../open-database.ts';
import type { CaseInvariant, CaseOnRecord } from './invariant.ts';

// A case has some 60 facts and 50 kB of state, so a batch stays under 20 MB.
const batchSize = 200;

/**
 * All cases (or these) in batches of one procedure. It gives every id that has a journal or a row, since one without the other is a fault.
 */
export async function* casesOnRecord(db: Database, only?: readonly string[]): AsyncGenerator<CaseOnRecord[]> {
  for (const procedure of procedureNames) {
    const ids = await everyId(db, procedure, only);
    for (let from = 0; from < ids.length; from += batchSize) yield await readBatch(db, procedure, ids.slice(from, from + batchSize));
  }
}

/** Whether an invariant applies to the cases of a batch. */
export function isAbout({ procedure }: CaseInvariant, [first]: readonly CaseOnRecord[]): boolean {
  return procedure === undefined || procedure === first?.procedure;
}

async function everyId(db: Database, procedure: string, only: readonly string[] | undefined): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select id from (
      select id from journal_streams where kind = ${procedure} and revision > 0
      union select id::text from cases where procedure = ${procedure}) as every
     where ${only === undefined ? sql`true` : sql`id = any(${[...only]}::text[])`} order by id`.execute(db);
  return found.rows.map(({ id }) => id);
}

async function readBatch(db: Database, procedure: string, ids: readonly string[]): Promise<CaseOnRecord[]> {
  const facts = await factsOf(db, procedure, ids);
  const stored = await storedReadModels(db, procedure, ids);
  return ids.map((id) => {
    const own = facts.get(id) ?? [];
    const expected = expectedReadModel(procedure, own);
    const state = typeof expected === 'string' || expected.row.state === 'imported' ? null : expected.snapshot;
    return { procedure, id, facts: own, expected, state, stored: stored.get(id) ?? null };
  });
}

async function factsOf(db: Database, procedure: string, ids: readonly string[]): Promise<Map<string, RecordedFact[]>> {
  const rows = await db
    .selectFrom('journalFacts')
    .select(['streamId', 'revision', 'at', 'actor', 'kind', 'fact'])
    .where('streamKind', '=', procedure)
    .where('streamId', 'in', ids)
    .orderBy('streamId')
    .orderBy('revision')
    .execute();
  const facts = new Map<string, RecordedFact[]>();
  for (const { streamId, revision, at, actor, kind, fact } of rows) {
    const own = facts.get(streamId) ?? [];
    facts.set(streamId, own);
    own.push({ ...(fact as object), revision, at: at.toISOString(), kind, actor: actor as object });
  }
  return facts;
}
