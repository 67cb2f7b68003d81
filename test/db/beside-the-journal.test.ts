import { createHash, randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { listReads } from '../support/list-reads.ts';
import { logRead } from '../../db/cases/log-read.ts';
import { insertDocument } from '../../db/documents/insert-document.ts';
import { caseInvariants, wholeInvariants } from '../../db/invariants/check-invariants.ts';
import { checkOne } from '../support/check-one.ts';
import type { CaseInvariant, Invariant } from '../../db/invariants/invariant.ts';
import { logs } from '../../db/invariants/logs.ts';
import { masterData, provenTables } from '../../db/invariants/master-data.ts';
import { papers } from '../../db/invariants/papers.ts';
import { tableProofs } from '../../db/invariants/table-proofs.ts';
import { sealLogs } from '../../db/journal/seal-logs.ts';
import { openBudgetLine } from '../../db/ledger/open-budget-line.ts';
import { publishCalendar } from '../../db/master-data/publish-calendar.ts';
import { masterTables } from '../../db/master-data/tables.ts';
import { closeMasterRow, insertMasterRow, updateMasterRow } from '../../db/master-data/write-master-data.ts';
import type { Database } from '../../db/open-database.ts';
import { recordIntervention } from '../../db/operations/record-intervention.ts';
import { openRegisterBook } from '../../db/registers/open-register-book.ts';
import { databaseChecks } from '../../domain/verification.ts';
import { storeTexts } from '../../db/texts/store-texts.ts';
import { Story } from '../support/acts.ts';
import { useFreshDatabase } from './fresh.ts';
import { openStoryBudget, putOnRecord } from './on-record.ts';
import { by, later } from './samples.ts';

const fresh = useFreshDatabase();
const dated = { validFrom: '2021-01-01', source: 'Công văn 5319', sourceStatus: 'verified' };
const [union, person, role, loose] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
let commission: string;
let neighbour: string;

/** One row in every table that a journal stream records, each written by the product's own functions. */
beforeAll(async () => {
  const { db } = fresh;
  const unit = { territory: 'vn', ...dated };
  await insertMasterRow(db, 'organisations', { id: union, code: 'lhh', name: 'Liên hiệp Hội', kind: 'union', ...dated }, by);
  await insertMasterRow(db, 'people', { id: person, fullName: 'Nguyễn "Văn" Thư', email: 'thu@example.vn', ...dated }, by);
  await updateMasterRow(db, 'people', person, { position: 'Văn thư' }, by);
  await insertMasterRow(db, 'capabilities', { id: role, personId: person, organisationId: union, capability: 'unionClerk', ...dated }, by);
  await closeMasterRow(db, 'capabilities', role, { validTo: '2030-12-31' }, by);
  await insertMasterRow(db, 'accounts', { personId: person, username: 'lhh.vanthu', passwordHash: '$argon2id$x' }, by);
  await updateMasterRow(db, 'accounts', person, { disabledAt: '2026-11-23T09:00:00+07:00' }, by);
  await insertMasterRow(
    db,
    'experts',
    { personId: person, fields: ['y tế', 'giáo dục'], residency: 'resident', bankAccount: '0071000\t12', consentAt: by.at, ...dated },
    by,
  );
  await insertMasterRow(
    db,
    'spendingNorms',
    { id: 't03', item: 'councilChair', unit: 'meeting', maxVnd: 1_500_000, issuer: 'BTC', ...unit },
    by,
  );
  const exemptions = [{ ground: 'legalTextOrPoliticalReport', source: 'Điều 8 khoản 4', status: 'law' }];
  const rates = { ratePercent: 12.5, thresholdVnd: 2_000_000, canCommit: true, canRequestBelow: false, payrollFromMonths: 3, exemptions };
  await insertMasterRow(db, 'withholdingRules', { id: 'w1', residency: 'resident', ...rates, ...dated }, by);
  const content = { deadlines: [{ code: 'D01', days: 2 }], tên: 'Bộ quy tắc' } as never;
  await insertMasterRow(
    db,
    'ruleSets',
    { id: 'r1', code: 'base', version: 1, status: 'active', legalBasis: 'QĐ 22', content, ...unit },
    by,
  );
  await proposeByTwo(db);
  await insertMasterRow(db, 'proposalTypes', { id: 'p1', code: 'quy-hoach', name: 'Quy hoạch', ...dated }, by);
  await openBudgetLine(
    db,
    {
      id: randomUUID(),
      code: 'K',
      name: 'Kinh phí',
      fiscalYear: 2026,
      organisationId: union,
      source: 'other',
      appropriatedVnd: 9,
      provenance: null,
      provenanceStatus: null,
    },
    by,
  );
  await openRegisterBook(db, { organisationId: union, book: 'arrival', year: 2026, keptHere: true, lastNumber: 7 }, by);
  const holiday = { on: '2027-01-01', kind: 'holiday', name: 'Tết dương lịch', source: 'BLLĐ', status: 'confirmed' } as const;
  await publishCalendar(db, { basedOn: 0, days: [holiday], confirmedYears: [2027] }, by);
  await insertDocument(db, {
    id: loose,
    sha256: hashOf('loose'),
    size: 5,
    mediaType: 'application/pdf',
    name: 'Phụ lục.pdf',
    uploadedBy: person,
    uploadedOrganisation: union,
    createdAt: by.at,
  });
  await openStoryBudget(db);
  commission = await putOnRecord(db, new Story().to('panel').facts);
  neighbour = await putOnRecord(db, new Story().begin().facts);
  for (let n = 0; n < 5; n += 1) await logRead(db, { person, caseId: commission, what: 'commission', at: later(n) });
  await recordIntervention(db, {
    id: randomUUID(),
    caseId: commission,
    action: 'retryActivities',
    causes: ['stepFailing'],
    person,
    reason: 'Thử lại bước này',
    at: by.at,
  });
  await sealLogs(db, later(10));
});

/** A link to set a password, made by two administrators. */
async function proposeByTwo(db: Database): Promise<void> {
  const [second, id, why] = [randomUUID(), randomUUID(), randomUUID()];
  await insertMasterRow(db, 'people', { id: second, fullName: 'Quản Trị Hai', ...dated }, by);
  await storeTexts(db, [{ id: why, caseId: null, kind: 'reason', body: 'Quên mật khẩu', authorPerson: person, createdAt: by.at }]);
  const proposal = { id, kind: 'passwordReset', input: { personId: person } as never, restsOn: { isDisabled: false } as never };
  const said = { state: 'waiting', reasonText: why, proposedBy: person, proposedAt: by.at };
  await insertMasterRow(db, 'proposedChanges', { ...proposal, ...said }, by);
  await insertMasterRow(db, 'passwordResets', { id, personId: person, linkHash: hashOf('link') }, by);
  await updateMasterRow(db, 'proposedChanges', id, { state: 'confirmed', decidedBy: second, decidedAt: later(1) }, by);
  await updateMasterRow(db, 'passwordResets', id, { codeHash: hashOf('code'), expiresAt: later(60), usedAt: later(5) }, by);
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

type AnyInvariant = Invariant | CaseInvariant;

/** The violations after these manual statements, with every guard switched off. The statements are then undone. */
async function after(...statements: RawBuilder<unknown>[]): Promise<string[]> {
  return saidAfter([...wholeInvariants, ...caseInvariants], statements);
}

async function saidAfter(invariants: readonly AnyInvariant[], statements: readonly RawBuilder<unknown>[]): Promise<string[]> {
  const undo = new Error('undo');
  let found: string[] = [];
  const attempt = fresh.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    for (const statement of statements) {
      const { numAffectedRows } = await statement.execute(trx);
      if (numAffectedRows === 0n) throw new Error('the statement changed nothing');
    }
    found = await violations(trx, invariants);
    throw undo;
  });
  await attempt.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return found;
}

async function violations(db: Database, invariants: readonly AnyInvariant[] = [...wholeInvariants, ...caseInvariants]): Promise<string[]> {
  const found: string[] = [];
  for (const invariant of invariants) {
    for (const { where, what } of (await checkOne(db, invariant)).violations) found.push(`${invariant.name}: ${where}: ${what}`);
  }
  return found;
}

interface Column {
  table: string;
  column: string;
  type: string;
}

/** Every column of these tables that is stored and not generated. */
async function columnsOf(tables: readonly string[]): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select table_name as "table", column_name as "column", data_type as type from information_schema.columns
     where table_schema = 'public' and is_generated = 'NEVER' and table_name = any (${[...tables]}) order by 1, 2`.execute(fresh.db);
  return rows;
}

/** A value of the column's type that differs from its present value. */
function other({ column, type }: Column): string {
  const now = `"${column}"`;
  const values: Record<string, string> = {
    text: `coalesce(${now}, '') || 'x'`,
    uuid: 'gen_random_uuid()',
    date: `coalesce(${now}, date '2031-01-01') + 1`,
    'timestamp with time zone': `coalesce(${now}, now()) + interval '1 second'`,
    integer: `coalesce(${now}, 2025) + 1`,
    bigint: `coalesce(${now}, 0) + 1`,
    'double precision': `coalesce(${now}, 0) + 0.5`,
    boolean: `not ${now}`,
    jsonb: `${now} || '{"x": 1}'`,
    bytea: `sha256(${now})`,
    ARRAY: `${now} || ${now}`,
  };
  const value = values[type];
  if (value === undefined) throw new Error(`no other value is known for ${type}`);
  return value;
}

/** The check that covers the column. */
function checkOf({ table, column }: Column): AnyInvariant {
  const name = provenTables.find(({ stream }) => stream === table)?.elsewhere[column] ?? 'master-data';
  return [...wholeInvariants, ...caseInvariants].find((one) => one.name === name)!;
}

const proven = [...provenTables.map(({ stream }) => stream), 'calendar_versions', 'calendar_days'];

test('as the product writes them, all rows hold', async () => {
  expect(await violations(fresh.db)).toEqual([]);
});

test('each table has a check that is made, or a reason for having none', () => {
  const known: readonly string[] = databaseChecks;
  const odd = Object.entries(tableProofs).filter(([, proof]) => !known.includes(proof) && !proof.startsWith('not compared: '));
  expect(odd).toEqual([]);
  const bySql = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const said = Object.entries(tableProofs).filter(([, proof]) => proof === 'master-data');
  expect(said.map(([table]) => bySql(table)).sort()).toEqual([...proven].sort());
});

test('the database withholds the same columns as the journal', async () => {
  for (const [, { stream, personal = [] }] of Object.entries(masterTables)) {
    const { rows } = await sql<{ columns: string[] }>`select personal_columns(${stream}) as columns`.execute(fresh.db);
    const camel = rows[0]!.columns.map((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
    expect([stream, camel.sort()]).toEqual([stream, [...personal].sort()]);
  }
});

test('any column of any row that is changed by hand is found', async () => {
  const unfound: string[] = [];
  const columns = await columnsOf(proven);
  expect(columns.length).toBeGreaterThan(100);
  for (const one of columns) {
    // No fact holds the id of a version. Its days identify it, and other columns cover the rest.
    if (one.table === 'calendar_versions' && one.column === 'id') continue;
    const row = sql.raw(`ctid = (select min(ctid) from ${one.table})`);
    const change = sql`update ${sql.table(one.table)} set ${sql.ref(one.column)} = ${sql.raw(other(one))} where ${row}`;
    const found = await saidAfter([masterData, checkOf(one)], [change]).catch((error: unknown) => {
      // A change that a constraint refuses cannot be made by hand either.
      if (/^23/.test((error as { code?: string }).code ?? '')) return ['refused'];
      throw error;
    });
    if (found.length === 0) unfound.push(`${one.table}.${one.column}`);
  }
  expect(unfound).toEqual([]);
}, 120_000);

test('any row that is removed, or put in by hand, is found', async () => {
  const unfound: string[] = [];
  const check = [masterData];
  const keys = new Map([
    ...provenTables.map(({ stream, key }) => [stream, key] as const),
    ['calendar_versions', 'version'],
    ['calendar_days', 'day'],
  ]);
  for (const [table, key] of keys) {
    const one = sql.raw(`ctid = (select min(ctid) from ${table})`);
    if ((await saidAfter(check, [sql`delete from ${sql.table(table)} where ${one}`])).length === 0) unfound.push(`delete from ${table}`);
    // A copy of the row under another key. Its validity is long before the row's own, so that unique constraints allow it.
    const columns = await columnsOf([table]);
    const changes = columns.flatMap((column) => {
      const name = column.column;
      if (name === 'valid_from' || name === 'valid_to') return [`'${name}', t.valid_from - ${name === 'valid_from' ? 40_000 : 39_000}`];
      const isOther = name === key || /^(code|username|book|item|territory|version|id|link_hash)$/.test(name);
      return isOther ? [`'${name}', ${other(column).replaceAll(`"${name}"`, `t."${name}"`)}`] : [];
    });
    const names = columns.map(({ column }) => `"${column}"`);
    const copy = sql.raw(
      `insert into ${table} (${names.join(', ')})
       select ${names.map((name) => `n.${name}`).join(', ')}
         from ${table} t, jsonb_populate_record(t, jsonb_build_object(${changes.join(', ')})) n where t.ctid = (select min(ctid) from ${table})`,
    );
    if ((await saidAfter(check, [copy])).length === 0) unfound.push(`insert into ${table}`);
  }
  expect(unfound).toEqual([]);
});

test('a role, a password and a ceiling that were changed by hand are named', async () => {
  expect(await after(sql`update accounts set password_hash = 'mine' where person_id = ${person}`)).toEqual([
    `master-data: accounts ${person}: differs from its journal in password_hash`,
  ]);
  expect(await after(sql`update spending_norms set max_vnd = 15000000`)).toEqual([
    'master-data: spending_norms t03: differs from its journal in max_vnd',
  ]);
  const added = randomUUID();
  const insert = sql`insert into capabilities (id, person_id, organisation_id, capability, valid_from) values (${added}, ${person}, ${union}, 'auditor', '2026-01-01')`;
  expect(await after(insert)).toEqual([`master-data: capabilities ${added}: is in no journal`]);
  expect(await after(sql`delete from capabilities where id = ${role}`)).toEqual([
    `master-data: capabilities ${role}: is in its journal and missing`,
  ]);
});

test('a paper that was exchanged, moved, taken out or put into a file is named', async () => {
  const filed = fresh.db.selectFrom('caseDocuments').select('documentId as id').where('caseId', '=', commission);
  const [mine] = await filed.orderBy('documentId').execute();
  const one = sql`id = ${mine!.id}`;
  expect(await after(sql`update documents set sha256 = ${hashOf('another')} where ${one}`)).toEqual([
    `master-data: documents ${mine!.id}: differs from its journal in sha256`,
  ]);
  const at = `commission ${commission}: document ${mine!.id}`;
  const filing = sql`case_id = ${commission} and document_id = ${mine!.id}`;
  expect(await after(sql`update case_documents set case_id = ${neighbour} where ${filing}`)).toEqual(
    expect.arrayContaining([
      `papers: commission ${neighbour}: document ${mine!.id} is in a file whose journal does not name it`,
      `papers: ${at} is not in the file`,
    ]),
  );
  expect(await after(sql`delete from case_documents where ${filing}`)).toEqual([`papers: ${at} is not in the file`]);
  expect(await after(sql`update case_documents set kind = 'order' where ${filing}`)).toContain(`papers: ${at} has another kind`);
  expect(await after(sql`delete from documents where ${one}`)).toContain(`papers: ${at} is missing`);
  expect(await after(sql`insert into case_documents values (${commission}, ${loose}, 'order')`)).toEqual([
    `papers: commission ${commission}: document ${loose} is in a file whose journal does not name it`,
  ]);
  expect(await after(sql`insert into case_documents values (${randomUUID()}, ${loose}, 'order')`)).toEqual([
    `master-data: documents ${loose}: is in a file that is not on record`,
  ]);
});

describe('a log is whole: it is found when', () => {
  const [first] = [sql`(select min(id) from reads_log)`];

  test.each([
    ['a row is changed', sql`update reads_log set person = gen_random_uuid() where id = ${first}`, /is not what was written$/],
    ['a row is removed', sql`delete from reads_log where id = ${first}`, /is missing$/],
    ['the last row is removed', sql`delete from reads_log where id = (select max(id) from reads_log)`, /is missing$/],
    ['a row is put in', sql`insert into reads_log (person, what, at) values (gen_random_uuid(), 'commission', now())`, /is in no chain$/],
    ['an intervention is changed', sql`update interventions set reason = 'một lý do khác'`, /log interventions .*is not what was written$/],
  ])('%s', async (_, statement, what) => {
    expect(await after(statement)).toEqual([expect.stringMatching(what)]);
  });

  test('its last rows are removed with their links, or the whole of it with its chain', async () => {
    const last = sql`(select max(n) from log_links where log = 'reads_log')`;
    const cut = [
      sql`delete from reads_log where id = (select max(id) from reads_log)`,
      sql`update log_chains set links = links - 1, hash = (select hash from log_links where log = 'reads_log' and n = ${last} - 1) where log = 'reads_log'`,
      sql`delete from log_links where log = 'reads_log' and n = ${last}`,
    ];
    expect(await after(...cut)).toEqual([expect.stringMatching(/was another when its first 5 rows were sealed$/)]);
    const emptied = [
      sql`delete from reads_log`,
      sql`delete from log_links where log = 'reads_log'`,
      sql`delete from log_chains where log = 'reads_log'`,
    ];
    expect(await after(...emptied)).toEqual([expect.stringMatching(/was another when its first 5 rows were sealed$/)]);
  });

  test('and not while rows are written at the same time', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, n) => logRead(fresh.db, { person, caseId: null, what: `payee/${n}`, at: later(n) })));
    expect(await listReads(fresh.db, { person, limit: 100 })).toHaveLength(45);
    expect((await logs.check(fresh.db)).violations).toEqual([]);
    expect(await sealLogs(fresh.db, later(60))).toBe(1);
    expect(await sealLogs(fresh.db, later(61))).toBe(0);
  });
});

test('what verifies says how much it looked at', async () => {
  expect((await masterData.check(fresh.db)).checked).toBeGreaterThan(14);
  expect((await checkOne(fresh.db, papers)).checked).toBeGreaterThan(1);
});
