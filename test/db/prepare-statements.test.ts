import { sql } from 'kysely';
import { prepared } from '../../db/prepare-statements.ts';
import { findSession } from '../../db/sign-in/find-session.ts';
import { useFreshDatabase } from './fresh.ts';

const fresh = useFreshDatabase();

/** The statements that this connection has prepared. */
const known = async (db: typeof fresh.db) => {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db);
  return rows.map(({ statement }) => statement);
};

test('A marked statement is prepared once on a connection, and others are not', async () => {
  await fresh.db.connection().execute(async (db) => {
    for (const n of [1, 2, 3]) {
      const { rows } = await sql<{ n: number }>`select ${n}::int as n ${prepared}`.execute(db);
      expect(rows).toEqual([{ n }]);
      await sql`select ${n}::int as other`.execute(db);
    }
    expect(await known(db)).toEqual(['select $1::int as n /* prepared */']);
  });
});

test('A prepared statement goes on after a column was added to its table', async () => {
  await fresh.db.connection().execute(async (db) => {
    const ask = () => findSession(db, Buffer.alloc(32), '2026-11-30T00:00:00Z', '2026-11-30');
    await ask();
    expect((await known(db)).some((statement) => statement.includes('from "sessions"'))).toBe(true);
    await sql`alter table sessions add column further text`.execute(db);
    expect(await ask()).toBeUndefined();
  });
});
