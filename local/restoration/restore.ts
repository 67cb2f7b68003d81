import { engineConnectionFrom } from '../../encryption/engine-connection.ts';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { saidOfTable } from '../../db/backup/back-up.ts';
import type { Manifest } from '../../db/backup/manifest.ts';
import { checkWorkflows } from '../../activities/verify-workflows.ts';
import { type Checked, checkInvariants } from '../../db/invariants/check-invariants.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import { knownMigrations, migrateToLatest } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open-database.ts';
import { checkBackup } from '../../db/restore/check-backup.ts';
import { loadTables } from '../../db/restore/load-tables.ts';
import { restoreDocuments } from '../../db/restore/restore-documents.ts';
import { whileAsking } from '../recreation/asking-worker.ts';
import { CaseWorkflows } from '../recreation/case-workflows.ts';
import { engineFrom } from '../recreation/engine.ts';
import { putBack, type PutBack } from '../recreation/put-back.ts';
import { type Recreation, recreateWorkflows } from '../recreation/recreate.ts';
import { claim } from '../single-instance.ts';
import { markRestored, markRestoring, refuseOccupied } from './marker.ts';
import { DirectoryServers } from './servers.ts';
import { type OpenIntent, openIntents, untilSettled } from './settle.ts';

export interface RestoreOrder {
  /** The backup's folder. */
  backup: string;
  /** The data directory to make. It must be absent or empty. */
  into: string;
  /** The database file of the stopped Temporal server, where there is one. The restored system continues with its store. */
  temporalDb?: string | undefined;
  say: (line: string) => void;
}

export interface Restored {
  manifest: Manifest;
  /** The facts that Temporal's store had and PostgreSQL lacked. Only where the store was kept. */
  putBack: PutBack | null;
  recreation: Recreation;
  /** Acts whose effect continues here. Their givers have no receipt. */
  intents: OpenIntent[];
  /** Open cases whose workflow and journal did not reach the same revision. */
  unsettled: CaseKey[];
  checked: Checked[];
}

/**
 * Restores a backup into an empty data directory, continues its procedures there and verifies everything. It stops what it started;
 * `npm start` on the folder continues.
 * @throws BackupRefused before anything is started, when the backup or the folder cannot be used.
 */
export async function restore(order: RestoreOrder): Promise<Restored> {
  const { backup, into, say } = order;
  refuseOccupied(into);
  const manifest = await checkBackup(backup, await knownMigrations());
  say(`The backup of ${manifest.startedAt} holds what it says; schema ${manifest.migrations.at(-1)!}, province ${manifest.province}.`);
  markRestoring(into);
  const mine = await claim(into);
  if (mine === undefined) throw new Error(`A system runs on ${into}.`);
  const servers = new DirectoryServers(into);
  try {
    const restored = await restoreOn(servers, order, manifest);
    markRestored(into);
    return restored;
  } finally {
    await servers.stop();
    mine.release();
  }
}

async function restoreOn(servers: DirectoryServers, order: RestoreOrder, manifest: Manifest): Promise<Restored> {
  const databaseUrl = await servers.openDatabase();
  await fill(databaseUrl, order, manifest);
  const db = openDatabase(databaseUrl, { max: 12 });
  const temporalAddress = await servers.openTemporal(order.temporalDb);
  const connection = await Connection.connect(engineConnectionFrom(process.env, temporalAddress));
  try {
    const of = { ...engineFrom(process.env), temporalAddress };
    const workflows = new CaseWorkflows({ ...of, province: manifest.province, connection });
    const isKept = order.temporalDb !== undefined;
    const back = isKept ? await whileAsking(of, () => putBack(db, manifest.province, workflows)) : null;
    const recreation = back?.recreation ?? (await recreateWorkflows(db, workflows));
    const intents = await openIntents(db);
    await servers.startWorker(manifest.province, databaseUrl, temporalAddress);
    const unsettled = await untilSettled(db, workflows);
    const client = new Client({ connection, namespace: of.namespace, dataConverter: of.dataConverter });
    const checked = [...(await checkInvariants(db)), ...(await checkWorkflows(db, { client, province: manifest.province }))];
    return { manifest, putBack: back, recreation, intents, unsettled, checked };
  } finally {
    await connection.close();
    await db.destroy();
  }
}

/** PostgreSQL and the documents. */
async function fill(databaseUrl: string, { backup, into, say }: RestoreOrder, manifest: Manifest): Promise<void> {
  await migrateToLatest(databaseUrl, manifest.migrations.at(-1));
  await loadTables(databaseUrl, backup, manifest, (table) => {
    if (table.rows > 0) say(saidOfTable(table));
  });
  const documents = await restoreDocuments(backup, join(into, 'documents'));
  say(`${'document contents'.padEnd(26)} ${String(documents).padStart(9)} files`);
  await forgetSessions(databaseUrl);
  const newer = await migrateToLatest(databaseUrl);
  if (newer.length > 0) say(`Migrated on to ${newer.at(-1)!}.`);
}

/** Ends all sessions: somebody who signed out after the backup must not be signed in again. */
async function forgetSessions(databaseUrl: string): Promise<void> {
  const db = openDatabase(databaseUrl, { max: 1 });
  await db.deleteFrom('sessions').execute();
  await db.destroy();
}
