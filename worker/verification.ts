import { engineConnectionFrom } from '../encryption/engine-connection.ts';
import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { Runtime } from '@temporalio/worker';
import type { VerificationDependencies } from '../activities/create-verification.ts';
import { documentsDirectory, headFile, signingKeyFile } from '../db/journal/publication.ts';
import { openDatabase } from '../db/open-database.ts';
import { looseTextDays, provincesFrom, taskQueue } from '../domain/installation.ts';
import { scheduleVerification, timeOfDay } from './schedule-verification.ts';

/** What a worker has open for the nights of its provinces. */
export interface Nights {
  dependencies: VerificationDependencies;
  /** Sees to it that each province has its nightly verification; a failure is logged. */
  schedule: () => Promise<void>;
  close: () => Promise<void>;
}

/** A check of a whole table in a big province; people's acts are cut off after 30 s. */
const statementTimeoutMs = 15 * 60_000;
/** One reads the record, the other what the workflows are compared with. Both are closed by day: an idle connection goes after 10 s. */
const connections = 2;

/** Reads the environment; connects to nothing yet. */
export function openNights(env: Record<string, string | undefined>, dataConverter: DataConverter): Nights {
  const provinces = provincesFrom(env);
  const databases = new Map(
    provinces.map(({ code, databaseUrl }) => [code, openDatabase(databaseUrl, { max: connections, statementTimeoutMs })]),
  );
  const connection = Connection.lazy({ ...engineConnectionFrom(env), connectTimeout: '5s' });
  const client = new Client({ connection, namespace: env['TEMPORAL_NAMESPACE'] ?? 'default', dataConverter });
  const dataDirectory = env['DATA_DIR'] ?? '.data';
  const publicationOf = (code: string) => ({
    keyFile: signingKeyFile(env, dataDirectory),
    headFile: headFile(env, dataDirectory, { code, isOnlyOne: provinces.length === 1 }),
  });
  const databaseOf = (province: string) => {
    const db = databases.get(province);
    if (!db) throw new Error(`no database is configured for province ${province}`);
    return db;
  };
  const at = timeOfDay(env['VERIFY_AT'] ?? '02:00');
  return {
    dependencies: {
      databaseOf,
      publicationOf,
      documentsDirectory: documentsDirectory(env, dataDirectory),
      client,
      looseTextDays: looseTextDays(env),
    },
    schedule: async () => {
      for (const { code } of provinces) {
        const night = { province: code, taskQueue: env['TASK_QUEUE'] ?? taskQueue, at };
        // Commissions do not wait for it: the alert on a missing verification brings somebody here.
        await scheduleVerification(client, night).catch((error: unknown) => {
          Runtime.instance().logger.error('no nightly verification is scheduled', { province: code, error });
        });
      }
    },
    close: async () => {
      await connection.close();
      await Promise.all([...databases.values()].map((db) => db.destroy()));
    },
  };
}
