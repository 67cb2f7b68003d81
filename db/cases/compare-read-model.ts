import { sql } from 'kysely';
import { fromJournal } from '../../domain/case/facts.ts';
import { foldOf } from '../../domain/case/procedure.ts';
import { type OwedDuty, type ReadModel, readModelOf } from '../../domain/case/read-model.ts';
import { procedureOf } from '../../domain/procedures.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { readRecordedFacts } from '../journal/read-journal.ts';
import type { RecordedFact, Stream } from '../journal/streams.ts';
import type { Database } from '../open-database.ts';
import { storedProcedure } from '../procedures.ts';
import { overwriteReadModel } from './project-case.ts';
import { storedReadModels } from './stored-read-models.ts';

export interface ReadModelComparison {
  code: string | null;
  /** The revision of the journal. */
  revision: number;
  /** Empty when equal: 'row.stage', 'own.route', 'snapshot.panel', 'duties', 'row' (missing). */
  differences: string[];
  /** Why the journal gives no state: it is missing, or its facts do not fold. Nothing can be corrected then. */
  unfoldable: string | null;
}

/**
 * Compares one case's read model with the state folded from its journal, and holds off its writer meanwhile. With `write` it corrects the
 * read model. `kind` is the name of the case's procedure.
 */
export async function compareReadModel(db: Database, { kind, id }: Stream, write: boolean): Promise<ReadModelComparison> {
  return db.transaction().execute(async (trx) => {
    await sql`select from journal_streams where kind = ${kind} and id = ${id} for share`.execute(trx);
    const facts = await readRecordedFacts(trx, { kind, id });
    const stored = (await storedReadModels(trx, kind, [id])).get(id) ?? null;
    const revision = facts.at(-1)?.revision ?? 0;
    const expected = expectedReadModel(kind, facts);
    if (typeof expected === 'string') return { code: stored?.row.code ?? null, revision, differences: ['journal'], unfoldable: expected };
    const differences = differencesFrom(stored, expected);
    if (write && differences.length > 0) await overwriteReadModel(trx, id, expected);
    return { code: expected.row.code, revision, differences, unfoldable: null };
  });
}

/** The read model that the journal gives, or the reason why it gives none. */
export function expectedReadModel(procedure: string, facts: readonly RecordedFact[]): ReadModel | string {
  const last = facts.at(-1);
  if (last === undefined) return 'no journal';
  try {
    const historic = storedProcedure(procedure).historic?.(facts);
    if (historic) return historic;
    const state = foldOf(procedureOf(procedure), facts.map(fromJournal));
    return state === null ? 'no state' : readModelOf(procedureOf(procedure), state, Date.parse(last.at));
  } catch (error) {
    return String(error);
  }
}

/**
 * The parts in which a stored read model (null: none) differs from the expected one: 'row', 'row.stage', 'own.route', 'snapshot.panel',
 * 'duties'.
 */
export function differencesFrom(stored: ReadModel | null, expected: ReadModel): string[] {
  if (stored === null) return ['row'];
  const byKey = (duties: readonly OwedDuty[]) => [...duties].sort((a, b) => (a.duty.key < b.duty.key ? -1 : 1));
  const sameDuties = canonicalJson(byKey(stored.duties)) === canonicalJson(byKey(expected.duties));
  return [
    ...differingKeys('row', stored.row, expected.row),
    ...differingKeys('own', stored.own, expected.own),
    ...differingKeys('snapshot', stored.snapshot, expected.snapshot),
    ...(sameDuties ? [] : ['duties']),
  ];
}

function differingKeys(name: string, stored: object, expected: object): string[] {
  const [a, b] = [stored as Record<string, unknown>, expected as Record<string, unknown>];
  const text = (value: unknown) => (value === undefined ? undefined : canonicalJson(value));
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return keys.filter((key) => text(a[key]) !== text(b[key])).map((key) => `${name}.${key}`);
}
