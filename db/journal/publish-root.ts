import { sql } from 'kysely';
import { inTransaction } from '../in-transaction.ts';
import type { Database } from '../open-database.ts';
import { Leaves, type StreamHead, streamName } from './merkle.ts';
import { readLatestLeaves } from './read-roots.ts';
import { noRoot, type SignedRoot, signRoot } from './signed-root.ts';
import type { SigningKey } from './signing-key.ts';
import type { Stream } from './streams.ts';

/** A stream contradicts the newest root. Nothing is published over it; an operator has to look (`npm run verify`). */
export class PublishedStreamChanged extends Error {
  override name = 'PublishedStreamChanged';
  constructor(readonly stream: Stream) {
    super(`${streamName(stream)} is shorter, other or gone since the newest published root`);
  }
}

/** Any number of our own that no other advisory lock uses. */
const publisherLock = 7_106_118_101;

/**
 * Computes the root over the heads of all streams that hold a fact, signs it and stores it with the leaves that moved. One
 * publisher runs at a time; `at` is ISO 8601 UTC. The stored root must still be copied to the heads file (heads-file.ts).
 * @throws PublishedStreamChanged.
 */
export async function publishRoot(db: Database, key: SigningKey, at: string): Promise<SignedRoot> {
  return asOnlyPublisher(db, async (trx) => {
    const last = await trx.selectFrom('journalRoots').select(['sequence', 'root']).orderBy('sequence', 'desc').limit(1).executeTakeFirst();
    const before = new Map((await readLatestLeaves(trx)).map((leaf) => [streamName(leaf.stream), leaf]));
    const heads = await streamHeads(trx);
    refuseChanged(before, heads);
    const leaves = new Leaves();
    for (const head of heads) leaves.put(head);
    const root = signRoot(
      {
        sequence: (last?.sequence ?? 0) + 1,
        at,
        streams: heads.length,
        root: leaves.root().toString('hex'),
        previous: last?.root.toString('hex') ?? noRoot,
      },
      key,
    );
    const moved = heads.filter((head) => before.get(streamName(head.stream))?.revision !== head.revision);
    await store(trx, root, moved);
    return root;
  });
}

/** Runs `work` in a transaction while nobody else publishes for this province. */
export function asOnlyPublisher<T>(db: Database, work: (trx: Database) => Promise<T>): Promise<T> {
  return inTransaction(db, async (trx) => {
    // A lock on the table needs the right to change its rows, which no role has.
    await sql`select pg_advisory_xact_lock(${publisherLock})`.execute(trx);
    return work(trx);
  });
}

async function streamHeads(trx: Database): Promise<StreamHead[]> {
  const rows = await trx.selectFrom('journalStreams').select(['kind', 'id', 'revision', 'headHash']).where('revision', '>', 0).execute();
  return rows.map(({ kind, id, revision, headHash }) => ({ stream: { kind, id }, revision, hash: headHash }));
}

function refuseChanged(before: Map<string, StreamHead>, heads: StreamHead[]): void {
  const now = new Map(heads.map((head) => [streamName(head.stream), head]));
  for (const [name, leaf] of before) {
    const head = now.get(name);
    const goesOn =
      head !== undefined && (head.revision > leaf.revision || (head.revision === leaf.revision && head.hash.equals(leaf.hash)));
    if (!goesOn) throw new PublishedStreamChanged(leaf.stream);
  }
}

async function store(trx: Database, root: SignedRoot, moved: StreamHead[]): Promise<void> {
  const { sequence, at, streams } = root;
  await trx
    .insertInto('journalRoots')
    .values({
      sequence,
      at,
      streams,
      root: Buffer.from(root.root, 'hex'),
      previousRoot: Buffer.from(root.previous, 'hex'),
      keyId: root.key,
      publicKey: Buffer.from(root.publicKey, 'base64'),
      signature: Buffer.from(root.signature, 'base64'),
    })
    .execute();
  const rows = moved.map(({ stream, revision, hash }) => ({ ...stream, revision, hash: hash.toString('hex') }));
  await sql`
    insert into journal_root_leaves (stream_kind, stream_id, sequence, revision, hash)
    select l.kind, l.id, ${sequence}::int, l.revision, decode(l.hash, 'hex')
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as l(kind text, id text, revision int, hash text)`.execute(trx);
}
