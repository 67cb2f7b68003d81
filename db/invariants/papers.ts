import { sql } from 'kysely';
import { nameOfCase } from '../../domain/case/case-key.ts';
import { procedureOf } from '../../domain/procedures.ts';
import type { Filing } from '../documents/filings-of.ts';
import type { Database } from '../open-database.ts';
import { type CaseInvariant, type CaseOnRecord, type Finding, type Violation } from './invariant.ts';

export const papers: CaseInvariant = {
  name: 'papers',
  statement: 'Every paper that a fact names is on record and in the file, under that kind, and every paper of a file was named there so.',
  counted: 'papers named',
  judge,
};

/** For each paper, the kinds under which it is, or was named, in one file. */
type Kinds = ReadonlyMap<string, ReadonlySet<string>>;

const none: ReadonlySet<string> = new Set();

async function judge(batch: readonly CaseOnRecord[], db: Database): Promise<Finding> {
  const cases = batch.map(({ id }) => id);
  const named = new Map(batch.map((c) => [c.id, kindsByPaper(c.facts.flatMap((fact) => procedureOf(c.procedure).documentsIn(fact)))]));
  const filed = await filedIn(db, cases);
  const imported = await importedWith(db, cases);
  const ids = [...named.values()].flatMap((papersNamed) => [...papersNamed.keys()]);
  const onRecord = await papersOnRecord(db, ids);
  const violations = batch.flatMap((c) => {
    const is = { filed: filed.get(c.id) ?? new Map(), imported: imported.get(c.id) ?? new Map(), onRecord };
    const say = ([id, what]: readonly [string, string]): Violation => ({
      where: nameOfCase(c),
      what: `document ${id} ${what}`,
      caseId: c.id,
    });
    return faultsOf(named.get(c.id)!, is).map(say);
  });
  return { checked: ids.length, violations };
}

function faultsOf(named: Kinds, { filed, imported, onRecord }: { filed: Kinds; imported: Kinds; onRecord: ReadonlySet<string> }) {
  const faults: (readonly [string, string])[] = [];
  for (const [id, kinds] of named) {
    if (!onRecord.has(id)) faults.push([id, 'is missing']);
    const there = filed.get(id);
    if (there === undefined) faults.push([id, 'is not in the file']);
    else for (const kind of kinds) if (!there.has(kind)) faults.push([id, `is not in the file as ${kind}`]);
  }
  for (const [id, kinds] of filed) {
    const known = named.get(id) ?? imported.get(id);
    if (known === undefined) faults.push([id, 'is in a file whose journal does not name it']);
    else for (const kind of kinds) if (!known.has(kind) && !(imported.get(id) ?? none).has(kind)) faults.push([id, 'has another kind']);
  }
  return faults;
}

function kindsByPaper(papersNamed: readonly { id: string; kind: string }[]): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const { id, kind } of papersNamed) kinds.set(id, (kinds.get(id) ?? new Set()).add(kind));
  return kinds;
}

/** The papers of each case's file. */
function byCase(filings: readonly Filing[]): Map<string, Kinds> {
  const grouped = new Map<string, { id: string; kind: string }[]>();
  for (const { caseId, documentId: id, kind } of filings) {
    grouped.set(caseId, [...(grouped.get(caseId) ?? []), { id, kind }]);
  }
  return new Map([...grouped].map(([id, filed]) => [id, kindsByPaper(filed)]));
}

async function filedIn(db: Database, cases: readonly string[]): Promise<Map<string, Kinds>> {
  const { rows } = await sql<Filing>`
    select * from case_documents where case_id = any (${cases.filter(isUuid)}::uuid[])`.execute(db);
  return byCase(rows);
}

async function papersOnRecord(db: Database, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from documents where id = any (${ids.filter(isUuid)}::uuid[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Papers of imported cases. For some, the fact was written when the paper was recorded. */
async function importedWith(db: Database, cases: readonly string[]): Promise<Map<string, Kinds>> {
  const { rows } = await sql<Filing>`
    select fact -> 'values' ->> 'caseId' as case_id, fact ->> 'row' as document_id,
           coalesce(fact -> 'values' ->> 'kind', 'other') as kind
      from journal_facts
     where stream_kind = 'masterData' and stream_id = 'documents' and kind in ('inserted', 'filed')
       and fact -> 'values' ->> 'caseId' = any (${[...cases]}::text[])`.execute(db);
  return byCase(rows);
}

const isUuid = (id: string) => /^[0-9a-f-]{36}$/.test(id);
