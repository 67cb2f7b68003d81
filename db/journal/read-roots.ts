import type { Database } from '../open-database.ts';
import type { StreamHead } from './merkle.ts';
import type { SignedRoot } from './signed-root.ts';

/** Every published root in order. */
export async function readRoots(db: Database): Promise<SignedRoot[]> {
  const rows = await db.selectFrom('journalRoots').selectAll().orderBy('sequence').execute();
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at.toISOString(),
    streams: row.streams,
    root: row.root.toString('hex'),
    previous: row.previousRoot.toString('hex'),
    key: row.keyId,
    publicKey: row.publicKey.toString('base64'),
    signature: row.signature.toString('base64'),
  }));
}

/** The leaves that came or moved with one root. */
export async function readLeaves(db: Database, sequence: number): Promise<StreamHead[]> {
  const rows = await db.selectFrom('journalRootLeaves').selectAll().where('sequence', '=', sequence).execute();
  return rows.map(headOf);
}

/** Every leaf under the newest root. */
export async function readLatestLeaves(db: Database): Promise<StreamHead[]> {
  const rows = await db
    .selectFrom('journalRootLeaves')
    .distinctOn(['streamKind', 'streamId'])
    .selectAll()
    .orderBy('streamKind')
    .orderBy('streamId')
    .orderBy('sequence', 'desc')
    .execute();
  return rows.map(headOf);
}

interface LeafRow {
  streamKind: string;
  streamId: string;
  revision: number;
  hash: Buffer;
}

function headOf({ streamKind, streamId, revision, hash }: LeafRow): StreamHead {
  return { stream: { kind: streamKind, id: streamId }, revision, hash };
}
