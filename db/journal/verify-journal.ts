import type { Database } from '../open-database.ts';
import { hashFact, noHash } from './hash-fact.ts';
import type { Stream } from './streams.ts';

/** What is wrong with a stream: at the first bad revision, or at its head. */
export interface JournalFault {
  stream: Stream;
  revision: number;
  fault: 'revisionMissing' | 'previousHashDiffers' | 'hashDiffers' | 'headDiffers';
}

export interface JournalVerification {
  streams: number;
  facts: number;
  /** Empty when every chain holds. At most one for each stream: what follows a break proves nothing. */
  faults: JournalFault[];
}

/** Recomputes the chain of one stream, or of all streams, and reports the first bad revision of each broken one. */
export async function verifyJournal(db: Database, only?: Stream): Promise<JournalVerification> {
  const result: JournalVerification = { streams: 0, facts: 0, faults: [] };
  let query = db.selectFrom('journalStreams').select(['kind', 'id']).orderBy('kind').orderBy('id');
  if (only !== undefined) query = query.where('kind', '=', only.kind).where('id', '=', only.id);
  for (const row of await query.execute()) {
    const stream = row;
    const { facts, fault } = await verifyStream(db, stream);
    result.streams += 1;
    result.facts += facts;
    if (fault !== null) result.faults.push(fault);
  }
  return result;
}

async function verifyStream(db: Database, stream: Stream): Promise<{ facts: number; fault: JournalFault | null }> {
  let revision = 0;
  let hash: Buffer = noHash;
  for (;;) {
    const rows = await factsAfter(db, stream, revision);
    for (const row of rows) {
      const expected = revision + 1;
      const bad = (fault: JournalFault['fault']) => ({ facts: revision, fault: { stream, revision: expected, fault } });
      if (row.revision !== expected) return bad('revisionMissing');
      if (!row.previousHash.equals(hash)) return bad('previousHashDiffers');
      const entry = {
        revision: row.revision,
        at: row.at.toISOString(),
        actor: row.actor as Record<string, unknown>,
        kind: row.kind,
        fact: row.fact as Record<string, unknown>,
      };
      if (!row.hash.equals(hashFact(hash, stream, entry))) return bad('hashDiffers');
      revision = expected;
      hash = row.hash;
    }
    if (rows.length === 0) break;
  }
  return { facts: revision, fault: await headFault(db, stream, revision, hash) };
}

function factsAfter(db: Database, stream: Stream, revision: number) {
  return db
    .selectFrom('journalFacts')
    .select(['revision', 'at', 'actor', 'kind', 'fact', 'previousHash', 'hash'])
    .where('streamKind', '=', stream.kind)
    .where('streamId', '=', stream.id)
    .where('revision', '>', revision)
    .orderBy('revision')
    .limit(1000)
    .execute();
}

async function headFault(db: Database, stream: Stream, revision: number, hash: Buffer): Promise<JournalFault | null> {
  const head = await db
    .selectFrom('journalStreams')
    .select(['revision', 'headHash'])
    .where('kind', '=', stream.kind)
    .where('id', '=', stream.id)
    .executeTakeFirstOrThrow();
  // Facts that were appended after the last page was read are no fault.
  if (head.revision > revision && (await factsAfter(db, stream, revision)).length > 0) return null;
  const holds = head.revision === revision && head.headHash.equals(hash);
  return holds ? null : { stream, revision: head.revision, fault: 'headDiffers' };
}
