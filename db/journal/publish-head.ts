import type { Database } from '../open-database.ts';
import { appendHeads } from './heads-file.ts';
import { sealLogs } from './seal-logs.ts';
import { asOnlyPublisher, publishRoot } from './publish-root.ts';
import { readRoots } from './read-roots.ts';
import type { SignedRoot } from './signed-root.ts';
import type { SigningKey } from './signing-key.ts';

/**
 * Journals the last link of each log, signs the heads of all streams, stores the root and appends its line to the heads file.
 * `at` is ISO 8601 UTC.
 * @throws PublishedStreamChanged, HeadsDiffer, and what the file system says of the file.
 */
export async function publishHead(db: Database, key: SigningKey, headFile: string, at: string): Promise<SignedRoot> {
  // A line that an interrupted call stored is appended first, so that the file has no gap.
  await appendStored(db, headFile);
  await sealLogs(db, at);
  const root = await publishRoot(db, key, at);
  await appendStored(db, headFile);
  return root;
}

/** Appends under the publisher's lock: two publishers would append the same line twice. */
function appendStored(db: Database, headFile: string): Promise<number> {
  return asOnlyPublisher(db, async (trx) => appendHeads(headFile, await readRoots(trx)));
}
