import { sql } from 'kysely';
import type { Commission } from '../../domain/commission/commission.ts';
import type { JournalFact } from '../../domain/case/facts.ts';
import { expectedReadModel } from '../commissions/compare-read-model.ts';
import { importedKind } from '../commissions/import-historic-commission.ts';
import { type ReadModel, storedReadModels } from '../commissions/stored-read-models.ts';
import type { Database } from '../open-database.ts';

/** One commission: its journal, what the journal makes of it, and what the read model says. */
export interface CommissionOnRecord {
  id: string;
  /** In order of revision. */
  facts: JournalFact[];
  /** What the read model must be; or why the journal makes nothing. */
  expected: ReadModel | string;
  /** The fold of the journal; null for a commission of the time before this system, and where `expected` is a reason. */
  state: Commission | null;
  stored: ReadModel | null;
}

// Some 60 facts and 50 kB of state each: a batch stays under 20 MB.
const batchSize = 200;

/** All commissions (or these) in batches: every id that has a journal or a row, since one without the other is a fault. */
export async function* commissionsOnRecord(db: Database, only?: readonly string[]): AsyncGenerator<CommissionOnRecord[]> {
  const ids = only ?? (await everyId(db));
  for (let from = 0; from < ids.length; from += batchSize) yield await readBatch(db, ids.slice(from, from + batchSize));
}

async function everyId(db: Database): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select id from journal_streams where kind = 'commission' and revision > 0
    union select id::text from commissions order by id`.execute(db);
  return found.rows.map(({ id }) => id);
}

async function readBatch(db: Database, ids: readonly string[]): Promise<CommissionOnRecord[]> {
  const facts = await factsOf(db, ids);
  const stored = await storedReadModels(db, ids);
  return ids.map((id) => {
    const own = facts.get(id) ?? [];
    const expected = expectedReadModel(own);
    const isFolded = typeof expected !== 'string' && own.at(-1)?.kind !== importedKind;
    const state = isFolded ? (expected.snapshot as unknown as Commission) : null;
    return { id, facts: own, expected, state, stored: stored.get(id) ?? null };
  });
}

async function factsOf(db: Database, ids: readonly string[]): Promise<Map<string, JournalFact[]>> {
  const rows = await db
    .selectFrom('journalFacts')
    .select(['streamId', 'revision', 'at', 'actor', 'kind', 'fact'])
    .where('streamKind', '=', 'commission')
    .where('streamId', 'in', ids)
    .orderBy('streamId')
    .orderBy('revision')
    .execute();
  const facts = new Map<string, JournalFact[]>();
  for (const { streamId, revision, at, actor, kind, fact } of rows) {
    const own = facts.get(streamId) ?? [];
    facts.set(streamId, own);
    own.push({ ...(fact as object), revision, at: at.toISOString(), kind, actor: actor as object });
  }
  return facts;
}
