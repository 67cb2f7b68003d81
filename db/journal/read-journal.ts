import type { Database } from '../open-database.ts';
import type { RecordedFact, StoredFact, Stream } from './streams.ts';

export interface JournalPage {
  /** In order of revision. */
  facts: StoredFact[];
  /** Pass as `after` for the next page; null at the end. */
  nextAfter: number | null;
}

/** Reads a stream from the revision after `after` (0: from the start), at most `limit` facts (100 when absent). */
export async function readJournal(db: Database, stream: Stream, page: { after?: number; limit?: number } = {}): Promise<JournalPage> {
  const limit = page.limit ?? 100;
  const rows = await db
    .selectFrom('journalFacts')
    .select(['revision', 'at', 'actor', 'kind', 'fact', 'hash'])
    .where('streamKind', '=', stream.kind)
    .where('streamId', '=', stream.id)
    .where('revision', '>', page.after ?? 0)
    .orderBy('revision')
    .limit(limit + 1)
    .execute();
  const facts = rows.slice(0, limit).map((row) => ({
    revision: row.revision,
    at: row.at.toISOString(),
    actor: row.actor as Record<string, unknown>,
    kind: row.kind,
    fact: row.fact as Record<string, unknown>,
    hash: row.hash.toString('hex'),
  }));
  const last = facts[facts.length - 1];
  return { facts, nextAfter: rows.length > limit && last !== undefined ? last.revision : null };
}

/** The whole stream as the facts that were recorded, ready to be folded. */
export async function readRecordedFacts(db: Database, stream: Stream): Promise<RecordedFact[]> {
  const recorded: RecordedFact[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const page: JournalPage = await readJournal(db, stream, { after, limit: 1000 });
    for (const { revision, at, kind, actor, fact } of page.facts) recorded.push({ ...fact, revision, at, kind, actor });
    after = page.nextAfter;
  }
  return recorded;
}
