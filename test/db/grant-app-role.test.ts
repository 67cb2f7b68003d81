import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { commissionIn } from '../../api/commands/load-commission.ts';
import { findState } from '../../db/cases/find-state.ts';
import { putOnRecord, putOnWhatWasSeen } from '../../db/cases/put-on-record.ts';
import { findForAct } from '../../db/cases/find-for-act.ts';
import { insertDocument } from '../../db/documents/insert-document.ts';
import { grantAppRole } from '../../db/grant-app-role.ts';
import { grants } from '../../db/grants.ts';
import { masterData } from '../../db/invariants/master-data.ts';
import { readPayee } from '../../db/master-data/read-payees.ts';
import { closeMasterRow, insertMasterRow, updateMasterRow } from '../../db/master-data/write-master-data.ts';
import { type Database, openDatabase } from '../../db/open-database.ts';
import { storeTexts } from '../../db/texts/store-texts.ts';
import type { Receipt } from '../../domain/case/receipt.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import { Story } from '../support/acts.ts';
import { useFreshDatabase } from './fresh.ts';
import { by } from './samples.ts';

const own = useFreshDatabase();
const role = `app_${randomBytes(4).toString('hex')}`;
let app: Database;

beforeAll(async () => {
  await sql.raw(`create role ${role} login password 'app'`).execute(own.db);
  await grantAppRole(own.db, role);
  await grantAppRole(own.db, role);
  for (const process of ['api', 'worker'] as const) {
    await sql.raw(`create role ${role}_${process} login password 'app'`).execute(own.db);
    await grantAppRole(own.db, `${role}_${process}`, process);
  }
  const url = new URL(own.url);
  url.username = role;
  url.password = 'app';
  app = openDatabase(url.href, { max: 1 });
});
afterAll(() => app.destroy());

/** PostgreSQL's error code for the statement. Undefined when the statement succeeds. */
async function said(statement: string): Promise<string | undefined> {
  return sql
    .raw(statement)
    .execute(app)
    .then(
      () => undefined,
      (error: unknown) => (error as { code: string }).code,
    );
}

const insufficientPrivilege = '42501';

it.each([
  'select * from journal_facts',
  'update journal_streams set revision = revision where false',
  'update cases set title = title where false',
  'update experts set bank_account = bank_account where false',
  'delete from duties where false',
  'delete from sessions where false',
])('the role of API and worker may: %s', async (statement) => {
  expect(await said(statement)).toBeUndefined();
});

it.each([
  'update journal_facts set revision = revision where false',
  'delete from journal_facts where false',
  'truncate journal_facts',
  'alter table journal_facts disable trigger all',
  'drop trigger journal_facts_append_only on journal_facts',
  'update ledger_postings set account = account where false',
  'update reads_log set at = at where false',
  'update log_links set n = n where false',
  'update log_chains set links = links where false',
  'update documents set sha256 = sha256 where false',
  'update sessions set created_at = created_at where false',
  'delete from cases where false',
  'update kysely_migration set name = name where false',
  'create table mine (n integer)',
])('and may not: %s', async (statement) => {
  expect(await said(statement)).toBe(insufficientPrivilege);
});

it('no table that refuses every update is left open to updates', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where p.proname = 'refuse_change' and t.tgname like '%append_only%' and has_table_privilege(${role}, c.oid, 'update')`.execute(own.db);
  expect(rows.map(({ name }) => name)).toEqual([]);
});

const described = Object.entries(grants).map(([table, each]) => ({ table: table.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), each }));

test.each(['api', 'worker'] as const)('the role of the %s has what its table of grants says, and no more', async (process) => {
  const { rows } = await sql<{ table: string; column: string; verb: string }>`
    select c.relname as "table", a.attname as "column", v.verb
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      cross join unnest(array['select', 'insert', 'update']) as v(verb)
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and c.relname not like 'kysely%'
       and has_column_privilege(${`${role}_${process}`}, c.oid, a.attnum, v.verb)`.execute(own.db);
  const held = new Set(rows.map(({ table, column, verb }) => `${verb} ${table}.${column}`));
  const all = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and table_name not like 'kysely%'`.execute(own.db);
  const allowed = new Set(
    all.rows.flatMap(({ table, column }) => {
      const given = described.find((one) => one.table === table)!.each[process];
      if (given === 'whole row') return ['select', 'insert', 'update'].map((verb) => `${verb} ${table}.${column}`);
      const verbs = [
        given.select === true || given.select?.includes(column) ? 'select' : '',
        given.insert ? 'insert' : '',
        given.update?.includes(column) ? 'update' : '',
      ];
      return verbs.filter((verb) => verb !== '').map((verb) => `${verb} ${table}.${column}`);
    }),
  );
  expect([...held].filter((one) => !allowed.has(one))).toEqual([]);
  expect([...allowed].filter((one) => !held.has(one))).toEqual([]);
});

/** The database with the role of one process. */
function as(process: 'api' | 'worker'): Database {
  const url = new URL(own.url);
  url.username = `${role}_${process}`;
  url.password = 'app';
  return openDatabase(url.href, { max: 1 });
}

it('API and worker put an accepted act on record, in turns, each with its own role', async () => {
  const story = new Story({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' }).begin();
  story.do('addNote');
  const { facts } = story;
  const [id, api, worker] = [randomUUID(), as('api'), as('worker')];
  const put = (db: Database, part: Fact[]) => putOnRecord(db, { procedure: 'commission', caseId: id, facts: part, receipts: [] });
  try {
    await put(worker, facts.slice(0, -1));
    const found = (await findForAct(api, { procedure: 'commission', id }, randomUUID()))!;
    const receipt = { updateId: randomUUID(), caseId: id, command: 'addNote', person: randomUUID(), idempotencyKey: 'k', bodyDigest: 'd' };
    const told: Receipt = { ...receipt, revision: facts.length, stage: 'request', code: null, outcome: { result: 'done' }, at: 0 };
    const accepted = { procedure: 'commission', caseId: id, facts: facts.slice(-1), receipts: [told] };
    await putOnWhatWasSeen(api, accepted, { state: commissionIn(found.row)!, head: found.head! });
    await put(api, facts.slice(-1));
    await put(worker, facts);
    expect(await findState(own.db, id)).toMatchObject({ snapshot: { revision: facts.length } });
    expect((await findForAct(own.db, { procedure: 'commission', id }, told.updateId))?.receipt).toMatchObject({ revision: facts.length });
  } finally {
    await Promise.all([api.destroy(), worker.destroy()]);
  }
});

/** PostgreSQL's error code for a statement under the role of one process. The statement is then undone. */
async function saidTo(process: 'api' | 'worker', statement: string): Promise<string | undefined> {
  const undo = new Error('undo');
  let code: string | undefined;
  await own.db
    .transaction()
    .execute(async (trx) => {
      await sql.raw(`set local role ${role}_${process}`).execute(trx);
      await sql.raw(statement).execute(trx);
      await sql.raw('set constraints all immediate').execute(trx);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) code = (error as { code: string }).code;
    });
  return code;
}

const somebody = '00000000-0000-4000-8000-00000000000a';

describe('neither process may, even where it has the verb,', () => {
  beforeAll(async () => {
    await insertMasterRow(own.db, 'people', { id: somebody, fullName: 'Nguyễn Văn Thư', validFrom: '2021-01-01' }, by);
    await insertMasterRow(own.db, 'accounts', { personId: somebody, username: 'thu', passwordHash: 'x' }, by);
    await insertMasterRow(own.db, 'organisations', { id: somebody, code: 'lhh', name: 'LHH', kind: 'union', validFrom: '2021-01-01' }, by);
    await insertDocument(own.db, { ...paper, id: somebody });
    await sql`insert into sessions values (sha256('a'), ${somebody}, ${by.at}, ${by.at}, ${by.at})`.execute(own.db);
  });
  const paper = {
    sha256: 'a'.repeat(64),
    size: 1,
    mediaType: 'application/pdf',
    name: 'a.pdf',
    uploadedBy: somebody,
    uploadedOrganisation: null,
    createdAt: by.at,
  };

  test.each([
    ['set a password hash without a trace', 'api', `update accounts set password_hash = 'mine'`],
    [
      'give a role without a trace',
      'api',
      `insert into capabilities (id, person_id, organisation_id, capability, valid_from) values (gen_random_uuid(), '${somebody}', '${somebody}', 'auditor', '2026-01-01')`,
    ],
    ['change a name without a trace', 'api', `update people set full_name = 'x'`],
    ['move a head', 'api', `update journal_streams set revision = revision + 1, head_hash = sha256('x')`],
    ['move a head', 'worker', `update journal_streams set revision = revision + 1, head_hash = sha256('x')`],
    ['publish a root', 'api', `insert into journal_roots select * from journal_roots`],
    ['read bank accounts', 'api', 'select bank_account from experts'],
    ['read bank accounts', 'worker', 'select bank_account from experts'],
    ['read bank accounts by the function', 'worker', `select read_payee('${somebody}', '${somebody}', now())`],
    ['read password hashes', 'worker', 'select password_hash from accounts'],
    ['change the bytes of a document', 'worker', `update documents set sha256 = repeat('b', 64)`],
    ['move a paper to another file', 'worker', `update case_documents set case_id = gen_random_uuid()`],
    ['take a paper out of a file', 'worker', `delete from case_documents`],
    ['file a paper', 'api', `insert into case_documents values ('${somebody}', '${somebody}', 'order')`],
    ['give a session to another person', 'api', `update sessions set person_id = gen_random_uuid()`],
    ['write a chain of a log', 'api', `insert into log_links values ('reads_log', 99, 'x', sha256('x'))`],
    ['delete what is read', 'api', 'delete from reads_log'],
  ] as const)('%s (%s)', async (_, process, statement) => {
    expect(await saidTo(process, statement)).toMatch(/^(42501|23001)$/);
  });

  test('lengthen a session beyond a day', async () => {
    await own.db.transaction().execute(async (trx) => {
      await sql.raw(`set local role ${role}_api`).execute(trx);
      await sql`update sessions set expires_at = created_at + interval '30 days'`.execute(trx);
      const { rows } = await sql<{
        hours: number;
      }>`select extract(epoch from expires_at - created_at)::int / 3600 as hours from sessions`.execute(trx);
      expect(rows).toEqual([{ hours: 24 }]);
    });
  });
});

test('what the product writes leaves its trace, so the role may', async () => {
  await sql.raw(`alter role ${role}_api login password 'app'`).execute(own.db);
  const url = new URL(own.url);
  url.username = `${role}_api`;
  url.password = 'app';
  const db = openDatabase(url.href, { max: 1 });
  try {
    const id = randomUUID();
    await insertMasterRow(db, 'people', { id, fullName: 'Lê Văn Thử', validFrom: '2021-01-01' }, by);
    await insertMasterRow(
      db,
      'experts',
      { personId: id, fields: ['y tế'], residency: 'resident', bankAccount: '0071', validFrom: '2021-01-01' },
      by,
    );
    expect(await updateMasterRow(db, 'experts', id, { bankAccount: '0072' }, by)).toBe(true);
    expect(await readPayee(db, { expert: id, reader: id, at: by.at })).toMatchObject({ bankAccount: '0072', fullName: 'Lê Văn Thử' });
    const { rows } = await sql<{ what: string }>`select what from reads_log`.execute(own.db);
    expect(rows).toEqual([{ what: `payee/${id}` }]);
    const { violations } = await masterData.check(own.db);
    expect(violations).toEqual([]);
  } finally {
    await db.destroy();
  }
});

test('a role begins, and lasts longer, only by what another person confirmed in the same transaction', async () => {
  await sql.raw(`alter role ${role}_api login password 'app'`).execute(own.db);
  const url = new URL(own.url);
  url.username = `${role}_api`;
  url.password = 'app';
  const db = openDatabase(url.href, { max: 1 });
  const [first, second, why, organisation] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const since = { validFrom: '2021-01-01' };
  try {
    for (const id of [first, second]) await insertMasterRow(db, 'people', { id, fullName: 'Quản Trị', ...since }, by);
    await insertMasterRow(db, 'organisations', { id: organisation, code: 'lhh-2', name: 'LHH', kind: 'union', ...since }, by);
    await storeTexts(db, [{ id: why, caseId: null, kind: 'reason', body: 'Phân công', authorPerson: first, createdAt: by.at }]);
    const row = (id: string) => ({ id, personId: second, organisationId: organisation, capability: 'auditor', ...since });
    // The row comes with its fact, by the product's own function, and is still refused: one person is not enough.
    await expect(insertMasterRow(db, 'capabilities', row(randomUUID()), by)).rejects.toMatchObject({ code: '42501' });

    const input = {} as never;
    const said = { state: 'waiting', reasonText: why, proposedBy: first, proposedAt: by.at };
    const proposal = async (kind: string, given: object) => {
      const id = randomUUID();
      await insertMasterRow(db, 'proposedChanges', { id, kind, input: given as never, restsOn: input, ...said }, by);
      return id;
    };
    const decided = (person: string) => ({ state: 'confirmed', decidedBy: person, decidedAt: by.at });
    const held = await proposal('role', {});
    const give = (person: string) =>
      db.transaction().execute(async (trx) => {
        await updateMasterRow(trx, 'proposedChanges', held, decided(person), by);
        await insertMasterRow(trx, 'capabilities', row(held), by);
      });
    await expect(give(first)).rejects.toThrow();
    await give(second);
    // A proposal that was confirmed once cannot be used again.
    const again = updateMasterRow(db, 'proposedChanges', held, { state: 'waiting' }, by);
    await expect(again).rejects.toMatchObject({ cause: { message: expect.stringContaining('only be decided, once') } });
    await closeMasterRow(db, 'capabilities', held, { validTo: '2030-12-31' }, by);
    await expect(closeMasterRow(db, 'capabilities', held, { validTo: '2031-12-31' }, by)).rejects.toMatchObject({ code: '42501' });
    const longer = await proposal('longerValidity', { table: 'capabilities', id: held });
    await db.transaction().execute(async (trx) => {
      await updateMasterRow(trx, 'proposedChanges', longer, decided(second), by);
      await closeMasterRow(trx, 'capabilities', held, { validTo: '2031-12-31' }, by);
    });
    expect((await masterData.check(own.db)).violations).toEqual([]);
  } finally {
    await db.destroy();
  }
});
