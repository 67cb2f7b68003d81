import { readFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { describeSchema } from '../../db/describe-schema.ts';
import { knownMigrations, migrateToLatest } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open-database.ts';
import { useFreshDatabase } from './fresh.ts';

const fresh = useFreshDatabase();

async function emptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `t_empty_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  await client.query(`create database ${name} template template0`);
  const url = new URL(fresh.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await client.query(`drop database ${name} with (force)`);
      await client.end();
    },
  };
}

test('the schema of the migrated database is the one kept in git', async () => {
  const kept = await readFile(new URL('../../db/schema.sql', import.meta.url), 'utf8');
  expect(await describeSchema(fresh.db)).toBe(kept);
});

test('an empty database is brought to the newest schema once, also when two processes try at the same time', async () => {
  const empty = await emptyDatabase();
  try {
    const applied = await Promise.all([migrateToLatest(empty.url), migrateToLatest(empty.url)]);
    expect(applied.flat()).toEqual(await knownMigrations());
    expect(await migrateToLatest(empty.url)).toEqual([]);
    const db = openDatabase(empty.url, { max: 1 });
    expect(await describeSchema(db)).toBe(await describeSchema(fresh.db));
    await db.destroy();
  } finally {
    await empty.drop();
  }
});

test('vn_fold finds Vietnamese in any Unicode form and case', async () => {
  const folded = async (text: string) => (await sql<{ t: string }>`select vn_fold(${text}) as t`.execute(fresh.db)).rows[0]?.t;
  expect(await folded('ĐÀO TẠO Nguồn NHÂN LỰC ƯỢT')).toBe('dao tao nguon nhan luc uot');
  expect(await folded('đường'.normalize('NFD'))).toBe('duong');
});

test('bigint comes as a safe integer and never as a rounded one', async () => {
  const { rows } = await sql<{ n: number; list: number[] }>`select 9007199254740991::bigint as n, array[1, 2]::bigint[] as list`.execute(
    fresh.db,
  );
  expect(rows).toEqual([{ n: 9007199254740991, list: [1, 2] }]);
  await expect(sql`select 9007199254740992::bigint as n`.execute(fresh.db)).rejects.toThrow(RangeError);
});

test('a date comes as it is written, in whatever zone the machine stands', async () => {
  const { rows } = await sql<{ d: string; ds: string[]; t: Date }>`
    select date '2026-11-24' as d, array[date '2026-11-24'] as ds, timestamptz '2026-11-23T02:00:00Z' as t`.execute(fresh.db);
  expect(rows).toEqual([{ d: '2026-11-24', ds: ['2026-11-24'], t: new Date('2026-11-23T02:00:00Z') }]);
});
