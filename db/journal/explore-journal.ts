import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { decodeCursor, encodeCursor } from '../paging.ts';
import type { StoredFact, Stream } from './streams.ts';

export interface ExploredFact extends StoredFact {
  stream: Stream;
}

export interface JournalFilter {
  /** A kind of stream. */
  stream?: string;
  /** Of one stream. */
  id?: string;
  /** A kind of fact. */
  kind?: string;
  /** A person's id. */
  actor?: string;
  /** From this instant on. */
  from?: Date;
  /** Before this instant. */
  to?: Date;
  cursor?: string;
  limit: number;
}

/**
 * Facts of all journals, newest first. A filter that few facts meet reads all of them. Of 180,000 facts, some ten years of a province,
 * that takes 130 to 320 ms when none meets it, and 6 ms for the newest. Throws InvalidCursor.
 */
export async function exploreJournal(db: Database, filter: JournalFilter): Promise<{ facts: ExploredFact[]; nextCursor: string | null }> {
  const rows = await page(db, filter);
  const facts = rows.slice(0, filter.limit).map((row) => ({
    stream: { kind: row.streamKind, id: row.streamId },
    revision: row.revision,
    at: row.at.toISOString(),
    actor: row.actor as Record<string, unknown>,
    kind: row.kind,
    fact: row.fact as Record<string, unknown>,
    hash: row.hash.toString('hex'),
  }));
  const last = facts.at(-1);
  const isMore = rows.length > filter.limit && last !== undefined;
  return { facts, nextCursor: isMore ? encodeCursor([last.at, last.stream.kind, last.stream.id, String(last.revision)]) : null };
}

async function page(db: Database, { stream, id, kind, actor, from, to, cursor, limit }: JournalFilter) {
  let query = db
    .selectFrom('journalFacts')
    .select(['streamKind', 'streamId', 'revision', 'at', 'actor', 'kind', 'fact', 'hash'])
    .orderBy('at', 'desc')
    .orderBy('streamKind', 'desc')
    .orderBy('streamId', 'desc')
    .orderBy('revision', 'desc')
    .limit(limit + 1);
  if (stream !== undefined) query = query.where('streamKind', '=', stream);
  if (id !== undefined) query = query.where('streamId', '=', id);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (actor !== undefined) query = query.where(sql<SqlBool>`actor ->> 'person' = ${actor}`);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (to !== undefined) query = query.where('at', '<', to);
  if (cursor !== undefined) {
    const [at, ofKind, ofId, revision] = decodeCursor(cursor, ['instant', 'text', 'text', 'revision']);
    // The index serves the first condition; the second decides among facts of one instant.
    query = query
      .where(sql<SqlBool>`at <= ${at}::timestamptz`)
      .where(
        sql<SqlBool>`(at, stream_kind, stream_id, revision) < (${at}::timestamptz, ${ofKind}, ${ofId}, ${Number(revision) || 0}::int)`,
      );
  }
  return query.execute();
}
