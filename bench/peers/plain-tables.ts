import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { freePort } from '../../local/ports.ts';
import { eventually } from '../../test/support/eventually.ts';
import type { MeasuredSystem } from '../measured-system.ts';

/** A reader of the product, whose pages the plain tables hold too. */
export interface PlainReader {
  body: string;
  person: string;
}

/** Copies a filled province's cases and open duties into plain tables, with one session and one index for each question. */
async function createPlainTables(url: string, { body, person }: PlainReader): Promise<string> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const token = randomUUID();
    await db.query(`
      create schema plain;
      create table plain.sessions (token text primary key, person uuid not null, body uuid not null);
      create table plain.cases (id uuid primary key, body uuid not null, code text, title text not null, stage text not null, outcome text,
                                opened_at timestamptz not null, overdue_on date);
      create table plain.duties (case_id uuid not null references plain.cases, kind text not null, owner uuid, due_on date not null);`);
    await db.query(
      'insert into plain.cases select id, $1, code, title, stage, outcome, opened_at, overdue_on from cases where $1 = any(organisations)',
      [body],
    );
    await db.query(
      'insert into plain.duties select case_id, kind, owner_person, due_on from duties where case_id in (select id from plain.cases)',
    );
    await db.query('insert into plain.sessions values ($1, $2, $3)', [token, person, body]);
    await db.query(`
      create index on plain.cases (body, opened_at desc, id desc);
      create index on plain.duties (owner, due_on, case_id)`);
    await db.query('vacuum (analyze) plain.cases, plain.duties');
    return token;
  } finally {
    await db.end();
  }
}

/** Serves the plain tables and returns the two readings. Each must give as many rows as a page of the product. */
export async function openPlainTables(
  system: Pick<MeasuredSystem, 'databaseUrl' | 'startBeside'>,
  reader: PlainReader,
): Promise<Record<'list' | 'inbox', () => Promise<unknown[]>>> {
  const token = await createPlainTables(system.databaseUrl, reader);
  const port = await freePort();
  await system.startBeside('bench/peers/plain-reading.ts', { PEER_DATABASE_URL: system.databaseUrl, PEER_PORT: String(port) });
  const read = (path: string) => async () => {
    const response = await fetch(`http://127.0.0.1:${port}/${path}`, { headers: { authorization: token } });
    if (!response.ok) throw new Error(`plain tables answered ${response.status}`);
    return ((await response.json()) as { items: unknown[] }).items;
  };
  await eventually(() => read('list')(), { within: 30_000, every: 100 });
  return { list: read('list'), inbox: read('inbox') };
}
