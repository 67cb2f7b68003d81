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

/** The dependencies of the nightly verification, by province. */
export interface VerificationDependencies {
  /** Separate pools: one statement may take minutes here, and people's acts must not wait for it. */
  databaseOf: (province: string) => Database;
  publicationOf: (province: string) => Publication;
  /** The folder of uploaded contents. It is only read. */
  documentsDirectory: string;
  /** The client that queries the workflows in their namespace. */
  client: Client;
  /** The number of days after which a private text that no fact names is erased; 7 when absent. */
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
        // While a procedure is ahead of PostgreSQL, a fact that is not yet on record may name a text.
        if (checked.every(({ verdict }) => verdict === 'holds')) await eraseOld(db, days);
        return checked;
      }),
    publishHead: ({ province }) => untilStopped(() => publish(databaseOf(province), publicationOf(province))),
    recordVerification: ({ province }, found) => storeVerification(databaseOf(province), { ...found, endedAt: new Date().toISOString() }),
  };
}

/**
 * Erases old unreferenced texts. If that fails for a reason that will not pass, it is not retried tonight: the check `loose-texts` will
 * fail soon.
 */
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
 * Runs long work and sends a heartbeat every ten seconds. A worker that must stop does not wait for the work: another worker starts it
 * again.
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
