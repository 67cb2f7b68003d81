import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * The same step in a plain table, for the peers: the session is looked up, the right is judged, and a note leaves an entry of the audit, a
 * new state, a moved duty and a receipt, in one transaction. It has no hash chain, no derived deadline and no rights of reading.
 */

/** Makes the tables with one session and as many cases as clients. */
export async function createNoteTables(url: string, cases: number): Promise<{ token: string; cases: string[] }> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await db.query(`
      create table sessions (token text primary key, person uuid not null, body uuid not null);
      create table cases (id uuid primary key, body uuid not null, revision integer not null, state jsonb not null);
      create table entries (id bigint generated always as identity primary key, case_id uuid not null, at timestamptz not null default now(),
                            person uuid not null, note text not null);
      create table duties (case_id uuid primary key references cases, due_on date not null, owner uuid not null);
      create table receipts (key text primary key, case_id uuid not null, revision integer not null);
      create index on entries (case_id, id);
      create index on duties (owner, due_on)`);
    const [token, body] = [randomUUID(), randomUUID()];
    const ids = Array.from({ length: cases }, () => randomUUID());
    await db.query('insert into sessions values ($1, $2, $3)', [token, randomUUID(), body]);
    for (const id of ids) {
      await db.query(`insert into cases values ($1, $2, 1, '{"notes": 0}')`, [id, body]);
      await db.query('insert into duties values ($1, current_date, $2)', [id, body]);
    }
    return { token, cases: ids };
  } finally {
    await db.end();
  }
}

export interface Note {
  token: string;
  caseId: string;
  note: string;
  key: string;
}

/** Notes once and returns the revision. Null when the person may not note in this case. */
export async function noteOnce(pool: pg.Pool, { token, caseId, note, key }: Note): Promise<number | null> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const revision = await noteWithin(client, { token, caseId, note, key });
    await client.query('commit');
    return revision;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function noteWithin(client: pg.PoolClient, { token, caseId, note, key }: Note): Promise<number | null> {
  const numberIn = ({ rows }: pg.QueryResult<{ revision: number }>) => rows[0]?.revision;
  const known = numberIn(await client.query('select revision from receipts where key = $1', [key]));
  if (known !== undefined) return known;
  const session = await client.query<{ person: string; body: string }>('select person, body from sessions where token = $1', [token]);
  const [giver] = session.rows;
  if (giver === undefined) return null;
  const changed = await client.query<{ revision: number }>(
    `update cases set revision = revision + 1, state = jsonb_set(state, '{notes}', to_jsonb((state ->> 'notes')::int + 1))
      where id = $1 and body = $2 returning revision`,
    [caseId, giver.body],
  );
  const revision = numberIn(changed);
  if (revision === undefined) return null;
  await client.query('insert into entries (case_id, person, note) values ($1, $2, $3)', [caseId, giver.person, note]);
  await client.query('update duties set due_on = current_date + 5 where case_id = $1', [caseId]);
  await client.query('insert into receipts values ($1, $2, $3)', [key, caseId, revision]);
  return revision;
}
