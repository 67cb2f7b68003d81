import { sql } from 'kysely';
import { procedureNames } from '../../domain/procedures.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { masterTables } from '../master-data/tables.ts';
import type { Database } from '../open-database.ts';
import { calendarFaults } from './calendars.ts';
import type { Finding, Invariant, Violation } from './invariant.ts';

/** A table whose rows can be compared with its journal stream, and the columns that another check compares. */
interface Proven {
  stream: string;
  key: string;
  /** Column in snake case, with the name of the check that compares it. */
  elsewhere: Readonly<Record<string, string>>;
}

/** Columns that another check compares. */
const elsewhereOf: Partial<Record<string, Record<string, string>>> = {
  budget_lines: Object.fromEntries(['appropriated', 'free', 'committed', 'advanced', 'paid'].map((name) => [name, 'budget-lines'])),
  register_books: { last_number: 'registers' },
};

/** Every table whose rows the journal keeps. Calendars are published whole and compared by a check of their own. */
export const provenTables: readonly Proven[] = [
  ...Object.values(masterTables).map(({ stream, key }) => ({ stream, key: key === 'personId' ? 'person_id' : key })),
  { stream: 'budget_lines', key: 'id' },
  { stream: 'register_books', key: 'id' },
].map((table) => ({ ...table, elsewhere: elsewhereOf[table.stream] ?? {} }));

export const masterData: Invariant = {
  name: 'master-data',
  statement:
    'Every organisation, person, role, account, expert, norm, rule, calendar, budget line, book, document, proposed change and reset of a password is what its journal says, and none is missing.',
  counted: 'rows',
  check,
};

async function check(db: Database): Promise<Finding> {
  const finding: Finding = { checked: 0, violations: [] };
  for (const table of provenTables) {
    const said = await fold(db, table.stream);
    const rows = await rowsOf(db, table.stream);
    finding.checked += rows.length;
    finding.violations.push(...differences(table, said, rows));
  }
  finding.violations.push(...(await strayPapers(db)));
  const calendars = await calendarFaults(db);
  finding.checked += calendars.checked;
  finding.violations.push(...calendars.violations);
  return finding;
}

/** Documents in the file of an unknown case. `papers` checks the files of the cases on record. */
async function strayPapers(db: Database): Promise<Violation[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct f.document_id as id from case_documents f
     where not exists (select from journal_streams s where s.kind = any(${procedureNames}::text[]) and s.id = f.case_id::text)
     order by 1`.execute(db);
  return rows.map(({ id }) => ({ where: `documents ${id}`, what: 'is in a file that is not on record' }));
}

type Row = Record<string, unknown>;

/** The rows of a table under their SQL names, with personal columns as digests. */
export async function rowsOf(db: Database, table: string): Promise<Row[]> {
  const { rows } = await sql<{ row: Row }>`select rows_to_verify(${table}) as row`.execute(db);
  return rows.map(({ row }) => row);
}

/** The rows that the journal gives: the last value of each column, under the names of the code. */
async function fold(db: Database, stream: string): Promise<Map<string, Row>> {
  const { rows } = await sql<{ row: string; values: Row; version: number | null }>`
    select fact ->> 'row' as row, fact -> 'values' as values, fact -> 'version' as version from journal_facts
     where stream_kind = 'masterData' and stream_id = ${stream} and kind in ('inserted', 'updated', 'closed')
     order by revision`.execute(db);
  const said = new Map<string, Row>();
  // Facts from before rows had versions have none.
  for (const { row, values, version } of rows) said.set(row, { ...said.get(row), ...values, rowVersion: version ?? unsaid });
  return said;
}

function differences({ stream, key, elsewhere }: Proven, said: Map<string, Row>, rows: readonly Row[]): Violation[] {
  const violations: Violation[] = [];
  const missing = new Set(said.keys());
  for (const row of rows) {
    const id = String(row[key]);
    const where = `${stream} ${id}`;
    missing.delete(id);
    const values = said.get(id);
    if (values === undefined) {
      violations.push({ where, what: 'is in no journal' });
      continue;
    }
    const others = Object.keys(row).filter(
      (column) => !(column in elsewhere) && !column.endsWith('_fold') && !isSaid(row[column], values[camel(column)]),
    );
    if (others.length > 0) violations.push({ where, what: `differs from its journal in ${others.join(', ')}` });
  }
  return [...violations, ...[...missing].map((id) => ({ where: `${stream} ${id}`, what: 'is in its journal and missing' }))];
}

/** Marks a secret or a version that older facts did not keep, so there is nothing to compare. */
const unsaid = 'withheld';

function isSaid(stands: unknown, said: unknown = null): boolean {
  if (said === unsaid || canonicalJson(stands) === canonicalJson(said)) return true;
  // PostgreSQL and JavaScript write an instant differently.
  return isInstant(stands) && isInstant(said) && Date.parse(stands) === Date.parse(said);
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value);
}

const camel = (column: string) => column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
