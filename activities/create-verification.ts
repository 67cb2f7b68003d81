import { Context } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { checkDocumentContents } from '../db/invariants/document-contents.ts';
import { checkHeadsFile } from '../db/invariants/heads-file.ts';
import { checkLooseTexts } from '../db/invariants/loose-texts.ts';
import { checkInvariants } from '../db/invariants/check-invariants.ts';
import type { Publication } from '../db/journal/publication.ts';
import type { Database } from '../db/open-database.ts';
import { eraseLooseTexts } from '../db/texts/erase-loose-texts.ts';
import { storeVerification } from '../db/verifications/store-verification.ts';
import { databaseChecks, engineChecks } from '../domain/verification.ts';
import type { VerificationActivities } from './verify-activities.ts';
import { publish } from './verify-publishing.ts';
import { isPassing, orNotChecked, resultOf } from './verify-result.ts';
import { checkWorkflows } from './verify-workflows.ts';

/** What the nightly verification needs of a worker, by province. */
export interface VerificationDependencies {
  /** Pools of their own: one statement may take minutes, which people's acts must not. */
  databaseOf: (province: string) => Database;
  publicationOf: (province: string) => Publication;
  /** The folder of uploaded contents, to be read only. */
  documentsDirectory: string;
  /** Asks the workflows, on the namespace they live in. */
  client: Client;
  /** After how many days a private text that no fact names is erased; 7 when absent. */
  looseTextDays?: number;
}

/** The activities of `workflows/nightly-verification.ts`. */
export function createVerification({
  databaseOf,
  publicationOf,
  documentsDirectory,
  client,
  looseTextDays: days = 7,
}: VerificationDependencies): VerificationActivities {
  return {
    checkRecord: ({ province }) =>
      untilStopped(async (signal) => {
        const db = databaseOf(province);
        const { headFile } = publicationOf(province);
        return [
          ...(await orNotChecked(databaseChecks, async () => (await checkInvariants(db, { signal })).map(resultOf))),
          ...(await orNotChecked(['heads-file'], async () => [resultOf(await checkHeadsFile(db, headFile))])),
          ...(await orNotChecked(['document-contents'], async () => [
            resultOf(await checkDocumentContents(db, documentsDirectory, { now: Date.now(), signal })),
          ])),
          ...(await orNotChecked(['loose-texts'], async () => [resultOf(await checkLooseTexts(db, { now: Date.now(), days }))])),
        ];
      }),
    compareWorkflows: ({ province }) =>
      untilStopped(async (signal) => {
        const db = databaseOf(province);
        const checked = await orNotChecked(engineChecks, async () =>
          (await checkWorkflows(db, { client, province, signal })).map(resultOf),
        );
        // Where a procedure knows more than the record, a text may still be named by a fact on its way.
        if (checked.every(({ verdict }) => verdict === 'holds')) await eraseOld(db, days);
        return checked;
      }),
    publishHead: ({ province }) => untilStopped(() => publish(databaseOf(province), publicationOf(province))),
    recordVerification: ({ province }, found) => storeVerification(databaseOf(province), { ...found, endedAt: new Date().toISOString() }),
  };
}

/** What could not be erased for a reason of its own is a failed check `loose-texts` soon, and not asked again tonight. */
async function eraseOld(db: Database, days: number): Promise<void> {
  const now = Date.now();
  const [storedBefore, at] = [now - days * dayMs, now].map((ms) => new Date(ms).toISOString()) as [string, string];
  try {
    await eraseLooseTexts(db, { storedBefore, at });
  } catch (error) {
    if (isPassing(error)) throw error;
  }
}

const heartbeatMs = 10_000;
const dayMs = 24 * 3_600_000;

/**
 * Long work that says every ten seconds that its worker lives. A worker that is told to stop does not wait for it: another begins it
 * anew.
 */
async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const context = Context.current();
  const beating = setInterval(() => context.heartbeat(), heartbeatMs);
  try {
    return await Promise.race([work(context.cancellationSignal), context.cancelled]);
  } finally {
    clearInterval(beating);
  }
}
