import type { Database } from '../open-database.ts';
import { appendHeads } from './heads-file.ts';
import { sealLogs } from './seal-logs.ts';
import { asOnlyPublisher, publishRoot } from './publish-root.ts';
import { readRoots } from './read-roots.ts';
import type { SignedRoot } from './signed-root.ts';
import type { SigningKey } from './signing-key.ts';

/**
 * Journals how far the logs have come, signs where every journal stands now, stores it and appends the line to the file that is to leave the machine. `at` is ISO 8601 UTC.
 * @throws PublishedStreamChanged, HeadsDiffer, and what the file system says of the file.
 */
export async function publishHead(db: Database, key: SigningKey, headFile: string, at: string): Promise<SignedRoot> {
  // A line that an earlier, interrupted call stored goes out first, so that the file never has a hole.
  await appendStored(db, headFile);
  await sealLogs(db, at);
  const root = await publishRoot(db, key, at);
  await appendStored(db, headFile);
  return root;
}

/** One at a time: two that append the same line would leave it there twice. */
function appendStored(db: Database, headFile: string): Promise<number> {
  return asOnlyPublisher(db, async (trx) => appendHeads(headFile, await readRoots(trx)));
}
