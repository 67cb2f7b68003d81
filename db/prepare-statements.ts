import { createHash } from 'node:crypto';
import { type PostgresPool, type PostgresPoolClient, type RawBuilder, sql } from 'kysely';
import type pg from 'pg';

const mark = '/* prepared */';

/**
 * Marks a statement to be prepared once on each connection, so that PostgreSQL neither parses nor plans it again. For the statements of
 * every act only. A marked statement names its columns: a `select *` would fail on open connections once a migration adds a column.
 */
export const prepared: RawBuilder<unknown> = sql.raw(mark);

/** Names by text. A marked statement has one text, or a few. */
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  if (!text.includes(mark)) return undefined;
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/** A pool for kysely whose connections prepare marked statements. Kysely itself names none. */
export function preparing(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    // Kysely tells connections apart by their object.
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? preparingClient(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: unknown[]) => {
    const name = nameOf(text);
    return name === undefined ? client.query(text, values) : client.query({ name, text, values });
  };
  // The other form of `query` takes a cursor, which this product does not use.
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
}
