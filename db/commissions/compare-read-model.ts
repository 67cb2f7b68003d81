import { sql } from 'kysely';
import { dutyRowsOf, foldFacts, rowOf } from '../../domain/commission/read-model.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { readRecordedFacts } from '../journal/read-journal.ts';
import type { RecordedFact } from '../journal/streams.ts';
import type { Database } from '../open-database.ts';
import { type HistoricCommission, importedKind, importedRow } from './import-historic-commission.ts';
import { overwriteReadModel } from './project-commission.ts';
import type { DutyRow } from './rows.ts';
import { type ReadModel, storedReadModels } from './stored-read-models.ts';

export interface ReadModelComparison {
  code: string | null;
  /** Of the journal. */
  revision: number;
  /** Empty when equal: 'row.stage', 'snapshot.panel', 'duties', 'row' (missing). */
  differences: string[];
  /** Why the journal gives no state at all (missing, or facts that do not fold); nothing can be mended then. */
  unfoldable: string | null;
}

/**
 * Compares one commission's row, duties and snapshot with what its journal says, holding off its writer meanwhile; with `write`
 * makes them what the journal says.
 */
export async function compareReadModel(db: Database, id: string, write: boolean): Promise<ReadModelComparison> {
  return db.transaction().execute(async (trx) => {
    await sql`select from journal_streams where kind = 'commission' and id = ${id} for share`.execute(trx);
    const facts = await readRecordedFacts(trx, { kind: 'commission', id });
    const stored = (await storedReadModels(trx, [id])).get(id) ?? null;
    const revision = facts.at(-1)?.revision ?? 0;
    const expected = expectedReadModel(facts);
    if (typeof expected === 'string') return { code: stored?.row.code ?? null, revision, differences: ['journal'], unfoldable: expected };
    const differences = differencesFrom(stored, expected);
    if (write && differences.length > 0) await overwriteReadModel(trx, id, expected.row, expected.duties, expected.snapshot);
    return { code: expected.row.code, revision, differences, unfoldable: null };
  });
}

/** What the journal says, or why it says nothing. */
export function expectedReadModel(facts: RecordedFact[]): ReadModel | string {
  const last = facts.at(-1);
  if (last === undefined) return 'no journal';
  if (last.kind === importedKind) {
    const { row, attested } = last as unknown as HistoricCommission;
    return { row: importedRow(row, last.at), duties: [], snapshot: { imported: attested } };
  }
  let state: ReturnType<typeof foldFacts>;
  try {
    state = foldFacts(facts);
  } catch (error) {
    return String(error);
  }
  return { row: rowOf(state, Date.parse(last.at)), duties: dutyRowsOf(state), snapshot: { ...state } };
}

/** Where a stored read model (null: none) is not what is expected: 'row', 'row.stage', 'snapshot.panel', 'duties'. */
export function differencesFrom(stored: ReadModel | null, expected: ReadModel): string[] {
  if (stored === null) return ['row'];
  const byKey = (duties: DutyRow[]) => [...duties].sort((a, b) => (a.key < b.key ? -1 : 1));
  const sameDuties = canonicalJson(byKey(stored.duties)) === canonicalJson(byKey(expected.duties));
  return [
    ...differingKeys('row', stored.row, expected.row),
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
