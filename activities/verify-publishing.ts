import type { Publication } from '../db/journal/publication.ts';
import { publishHead } from '../db/journal/publish-head.ts';
import { signingKey } from '../db/journal/signing-key.ts';
import type { Database } from '../db/open-database.ts';
import type { CheckResult } from '../domain/verification.ts';
import type { Publishing } from './verify-activities.ts';
import { isPassing, nameOf } from './verify-result.ts';

/**
 * A head that cannot be published is a result and no error. A journal may have changed behind its last head. The file may differ or may not
 * be writable.
 */
export async function publish(db: Database, { keyFile, headFile }: Publication): Promise<Publishing> {
  const check: CheckResult = { name: 'head-published', verdict: 'holds', checked: 1, violations: 0, counterexamples: [], reason: null };
  try {
    const key = await signingKey(keyFile);
    const { sequence, at, streams, root } = await publishHead(db, key, headFile, new Date().toISOString());
    return { check, head: { sequence, at, streams, root, key: key.id, isNewKey: key.isNew } };
  } catch (error) {
    if (isPassing(error)) throw error;
    const counterexamples = [{ where: 'head', what: `was not published: ${nameOf(error)}` }];
    return { check: { ...check, verdict: 'fails', violations: 1, counterexamples }, head: null };
  }
}
