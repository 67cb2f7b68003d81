import { engineConnectionFrom } from '../encryption/engine-connection.ts';
import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { Runtime } from '@temporalio/worker';
import type { VerificationDependencies } from '../activities/create-verification.ts';
import { documentsDirectory, headFile, signingKeyFile } from '../db/journal/publication.ts';
import { openDatabase } from '../db/open-database.ts';
import { looseTextDays, provincesFrom, taskQueue } from '../domain/installation.ts';
import { scheduleVerification, timeOfDay } from './schedule-verification.ts';

/** The connections and schedules of the nightly verifications of a worker's provinces. */
export interface Nights {
  dependencies: VerificationDependencies;
  /** Creates or updates each province's schedule. A failure is logged. */
  schedule: () => Promise<void>;
  close: () => Promise<void>;
}

/** A check reads a whole table of a big province. A statement of a person's act is cut off after 30 s. */
const statementTimeoutMs = 15 * 60_000;
/** One connection reads the record, the other the rows to compare with workflows. Idle ones close after 10 s. */
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
        // Cases do not wait for the schedule. A missing verification raises an alert.
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
