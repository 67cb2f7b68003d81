import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { DocumentFiles, Manifest, TableFile } from './manifest.ts';
import { saveDocuments } from './save-documents.ts';
import { readJournalHeads, readSequences, saveTable } from './save-tables.ts';
import { listTables, textForm, type TableShape } from './tables.ts';

export interface BackupOrder {
  databaseUrl: string;
  province: string;
  /** The document store. */
  documents: string;
  /** The folder to make; it must not exist. */
  target: string;
  /** Receives a line for each step, without secrets. */
  say: (line: string) => void;
}

/**
 * Backs up one installation while it runs: every table in one snapshot, then the contents of that snapshot's documents.
 * The folder gets its name only when it is complete and on disk. The only lock is against changes of the schema.
 */
export async function backUp(order: BackupOrder): Promise<Manifest> {
  const { databaseUrl, target } = order;
  if (existsSync(target)) throw new Error(`${target} is there already: a backup is never written over another.`);
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, 'tables'), { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'phanbien backup', keepAlive: true });
  // The running query fails with this error too. Without a listener the error would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const manifest = await save(client, order, unfinished);
    await writeFile(join(unfinished, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });
    await syncFolders(unfinished);
    await rename(unfinished, target);
    await syncFolder(dirname(target));
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function save(client: pg.Client, order: BackupOrder, folder: string): Promise<Manifest> {
  const startedAt = new Date().toISOString();
  await client.query('begin isolation level repeatable read read only');
  await client.query(`${textForm}; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
    set local work_mem = '64MB'`);
  const shapes = await listTables(client);
  const names = shapes.map(({ name }) => `public.${client.escapeIdentifier(name)}`).join(', ');
  await client.query(`lock table ${names} in access share mode`);
  const server = await client.query<{ version: string }>("select current_setting('server_version') as version");
  const migrations = await client.query<{ name: string }>('select name from kysely_migration order by name collate "C"');
  const tables = await saveTables(client, order, shapes, folder);
  const sequences = await readSequences(client);
  const journal = await readJournalHeads(client);
  const documents = await saveDocuments(client, order.documents, folder);
  order.say(saidOfDocuments(documents));
  await client.query('commit');
  return {
    format: 1,
    province: order.province,
    startedAt,
    finishedAt: new Date().toISOString(),
    postgres: server.rows[0]!.version,
    migrations: migrations.rows.map(({ name }) => name),
    tables,
    sequences,
    documents,
    journal,
  };
}

async function saveTables(client: pg.Client, { say }: BackupOrder, shapes: TableShape[], folder: string): Promise<TableFile[]> {
  const files: TableFile[] = [];
  for (const shape of shapes) {
    const file = await saveTable(client, shape, folder);
    files.push(file);
    say(saidOfTable(file));
  }
  return files;
}

/** The message about a table that was saved or loaded. */
export function saidOfTable({ name, rows, bytes, sha256 }: TableFile): string {
  return `${name.padEnd(26)} ${String(rows).padStart(9)} rows ${megabytes(bytes)}  sha256 ${sha256.slice(0, 16)}…`;
}

/** The message about the documents that were saved or restored. */
export function saidOfDocuments({ count, bytes, missing }: DocumentFiles): string {
  const lacking = missing.length === 0 ? '' : `; MISSING in the store or changed there: ${missing.join(', ')}`;
  return `${'document contents'.padEnd(26)} ${String(count).padStart(9)} files${megabytes(bytes)}${lacking}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1).padStart(9)} MB`;
}

async function syncFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolders(join(folder, entry.name));
  }
  await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
