import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { env, left, template } from './run.ts';

/** A database of one's own, with the newest schema and nothing in it. */
export interface FreshDatabase {
  url: string;
  /** Ends open connections and removes the database. */
  drop(): Promise<void>;
}

/** Copies the migrated template in about 50 ms. Each test file makes its own; nothing is shared. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  // FILE_COPY is twice as quick as the default here, where nothing is synced.
  await asAdministrator(`create database ${name} template ${template} strategy file_copy`);
  const url = new URL(left(env.postgres));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdministrator(`drop database if exists ${name} with (force)`) };
}

async function asAdministrator(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: left(env.postgres) });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
