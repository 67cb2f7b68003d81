import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { grantAppRole } from '../../db/grant-app-role.ts';
import { type Database, openDatabase } from '../../db/open-database.ts';
import { useFreshDatabase } from './fresh.ts';

const own = useFreshDatabase();
const role = `app_${randomBytes(4).toString('hex')}`;
let app: Database;

beforeAll(async () => {
  await sql.raw(`create role ${role} login password 'app'`).execute(own.db);
  await grantAppRole(own.db, role);
  await grantAppRole(own.db, role);
  const url = new URL(own.url);
  url.username = role;
  url.password = 'app';
  app = openDatabase(url.href, { max: 1 });
});
afterAll(() => app.destroy());

/** What PostgreSQL says to the statement: nothing, or the code of its refusal. */
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
  'update journal_streams set kind = kind where false',
  'update commissions set title = title where false',
  'delete from commission_duties where false',
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
  'delete from commissions where false',
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
