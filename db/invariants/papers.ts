import { sql } from 'kysely';
import { documentsIn } from '../../domain/commission/references.ts';
import type { Database } from '../open-database.ts';
import type { CommissionOnRecord } from './commissions-on-record.ts';
import { type Finding, ofEachCommission, type Violation } from './invariant.ts';

export const papers = ofEachCommission({
  name: 'papers',
  statement: 'Every paper that a fact names is on record, and every paper of a file was named there, under the kind it has.',
  counted: 'papers named',
  judge,
});

interface Paper {
  id: string;
  commissionId: string | null;
  kind: string | null;
}

async function judge(batch: readonly CommissionOnRecord[], db: Database): Promise<Finding> {
  const named = new Map(batch.map(({ id, facts }) => [id, kindsByPaper(facts)]));
  const ids = [...named.values()].flatMap((papersNamed) => [...papersNamed.keys()]);
  const rows = await papersOf(db, ids, [...named.keys()]);
  const imported = await importedWith(db, [...named.keys()]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const violations: Violation[] = [];
  for (const [commission, kinds] of named) {
    const where = `commission ${commission}`;
    for (const id of kinds.keys()) {
      const row = byId.get(id);
      const what = row === undefined ? 'is missing' : row.commissionId === null ? 'is in no file' : null;
      if (what !== null) violations.push({ where, what: `document ${id} ${what}`, commission });
    }
    for (const { id, kind } of rows.filter((row) => row.commissionId === commission)) {
      const known = kinds.get(id) ?? imported.get(`${commission}/${id}`);
      const what = known === undefined ? 'is in a file whose journal does not name it' : known.has(kind ?? '') ? null : 'has another kind';
      if (what !== null) violations.push({ where, what: `document ${id} ${what}`, commission });
    }
  }
  return { checked: ids.length, violations };
}

function kindsByPaper(facts: CommissionOnRecord['facts']): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const { id, kind } of facts.flatMap(documentsIn)) kinds.set(id, (kinds.get(id) ?? new Set()).add(kind));
  return kinds;
}

async function papersOf(db: Database, ids: readonly string[], commissions: readonly string[]): Promise<Paper[]> {
  const { rows } = await sql<Paper>`
    select id, commission_id, kind from documents
     where id = any (${ids.filter(isUuid)}::uuid[]) or commission_id = any (${commissions.filter(isUuid)}::uuid[])`.execute(db);
  return rows;
}

/** Papers that came into a file when they were recorded: those of a commission that was imported. */
async function importedWith(db: Database, commissions: readonly string[]): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ id: string; commission: string; kind: string | null }>`
    select fact ->> 'row' as id, fact -> 'values' ->> 'commissionId' as commission, fact -> 'values' ->> 'kind' as kind
      from journal_facts
     where stream_kind = 'masterData' and stream_id = 'documents' and kind = 'inserted'
       and fact -> 'values' ->> 'commissionId' = any (${[...commissions]}::text[])`.execute(db);
  return new Map(rows.map(({ id, commission, kind }) => [`${commission}/${id}`, new Set([kind ?? ''])]));
}

const isUuid = (id: string) => /^[0-9a-f-]{36}$/.test(id);
