import { canonicalJson } from '../../domain/text/canonical.ts';
import type { Database } from '../open-database.ts';
import { Leaves, merkleProof, type StreamHead, streamName } from './merkle.ts';
import { readLeaves, readRoots } from './read-roots.ts';
import type { SignedRoot } from './signed-root.ts';
import type { Stream } from './streams.ts';

/*
 * An exported journal is JSON Lines, each the canonical JSON of its value, in this order.
 *
 *   {"record":"journalExport", format, scope: "all" | "streams", streams, at}
 *   {"record":"root", …}      every published line
 *   {"record":"leaf", …}      scope all: each stream's head under each root at which it had moved; they make every root again
 *   {"record":"proof", …}     scope streams: each stream's head under every root since it began, with its way up the tree
 *   {"record":"stream", stream, revision, hash}   followed by its facts:
 *   {"record":"fact", revision, at, actor, kind, fact, hash}
 *
 * verify-export.ts and docs/verify.html verify it.
 */

/** Raise this when the meaning of a line changes. */
export const exportFormat = 1;

export type ExportScope = 'all' | readonly Stream[];

/**
 * The lines of an export, without line breaks, from one snapshot of the database. `at` is ISO 8601 UTC. Throws for a stream that does
 * not exist. Facts are read in pages; an export of everything holds only the heads of all streams in memory.
 */
export async function exportJournal(
  db: Database,
  { scope, at }: { scope: ExportScope; at: string },
  write: (line: string) => Promise<void> | void,
): Promise<{ streams: number; facts: number }> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const heads = await headsOf(trx, scope);
      const put = (value: object) => write(canonicalJson(value));
      await put({ record: 'journalExport', format: exportFormat, scope: scope === 'all' ? 'all' : 'streams', streams: heads.length, at });
      const roots = await readRoots(trx);
      for (const root of roots) await put({ record: 'root', ...root });
      if (scope === 'all') await putLeaves(trx, roots, put);
      else await putProofs(trx, roots, scope, put);
      let facts = 0;
      for (const head of heads) {
        await put({ record: 'stream', ...written(head) });
        await putFacts(trx, head.stream, put);
        facts += head.revision;
      }
      return { streams: heads.length, facts };
    });
}

const byName = (a: StreamHead, b: StreamHead) => (streamName(a.stream) < streamName(b.stream) ? -1 : 1);

type Put = (value: object) => Promise<void> | void;

const written = ({ stream, revision, hash }: StreamHead) => ({
  stream: { kind: stream.kind, id: stream.id },
  revision,
  hash: hash.toString('hex'),
});

async function headsOf(trx: Database, scope: ExportScope): Promise<StreamHead[]> {
  const rows = await trx.selectFrom('journalStreams').select(['kind', 'id', 'revision', 'headHash']).where('revision', '>', 0).execute();
  const all = rows.map(({ kind, id, revision, headHash }) => ({ stream: { kind, id }, revision, hash: headHash }));
  if (scope === 'all') return all.sort(byName);
  const found = new Map(all.map((head) => [streamName(head.stream), head]));
  return scope.map((stream) => {
    const head = found.get(streamName(stream));
    if (head === undefined) throw new Error(`there is no journal of ${streamName(stream)}`);
    return head;
  });
}

async function putLeaves(trx: Database, roots: SignedRoot[], put: Put): Promise<void> {
  for (const { sequence } of roots) {
    for (const leaf of (await readLeaves(trx, sequence)).sort(byName)) await put({ record: 'leaf', sequence, ...written(leaf) });
  }
}

/** Builds each published tree again. Only hashes are exported; the heads of other streams are not. */
async function putProofs(trx: Database, roots: SignedRoot[], scope: readonly Stream[], put: Put): Promise<void> {
  const leaves = new Leaves();
  const latest = new Map<string, StreamHead>();
  for (const { sequence } of roots) {
    for (const head of await readLeaves(trx, sequence)) {
      leaves.put(head);
      latest.set(streamName(head.stream), head);
    }
    const levels = leaves.levels();
    for (const head of scope.map((stream) => latest.get(streamName(stream)))) {
      if (head === undefined) continue;
      const { index, siblings } = merkleProof(levels, leaves.indexOf(head.stream));
      const proof = siblings.map((sibling) => sibling.toString('hex'));
      await put({ record: 'proof', sequence, ...written(head), index, proof });
    }
  }
}

async function putFacts(trx: Database, stream: Stream, put: Put): Promise<void> {
  const pageSize = 1000;
  for (let after = 0, more = true; more;) {
    const rows = await trx
      .selectFrom('journalFacts')
      .select(['revision', 'at', 'actor', 'kind', 'fact', 'hash'])
      .where('streamKind', '=', stream.kind)
      .where('streamId', '=', stream.id)
      .where('revision', '>', after)
      .orderBy('revision')
      .limit(pageSize)
      .execute();
    for (const row of rows) await put({ record: 'fact', ...row, at: row.at.toISOString(), hash: row.hash.toString('hex') });
    after = rows.at(-1)?.revision ?? after;
    more = rows.length === pageSize;
  }
}
