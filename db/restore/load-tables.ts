import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { CopyIn } from '../backup/copy-streams.ts';
import { BackupRefused, type Manifest, type TableFile, tablePath } from '../backup/manifest.ts';
import { hashTable, readJournalHeads } from '../backup/save-tables.ts';
import { copyInStatement, listTables, textForm, type TableShape } from '../backup/tables.ts';

/**
 * Loads a checked backup into an empty database of the backup's schema level, in one transaction. Every CHECK, unique and foreign key is
 * enforced. Then each table is read again and must equal the saved one byte for byte. Triggers are off, since they guard changes; the
 * ledger, which they add up, is verified as a whole afterwards.
 * @throws BackupRefused when the database holds rows, or does not give back what was loaded.
 */
export async function loadTables(
  databaseUrl: string,
  folder: string,
  manifest: Manifest,
  loaded: (table: TableFile) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'phanbien restore', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`begin; ${textForm}; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
      set local work_mem = '64MB'; set local maintenance_work_mem = '256MB'`);
    const shapes = await shapesOf(client, manifest);
    for (const { name } of shapes) await client.query(`alter table public.${client.escapeIdentifier(name)} disable trigger user`);
    for (const table of manifest.tables) {
      const rows = createReadStream(tablePath(folder, table.name));
      await pipeline(rows, createGunzip(), client.query(new CopyIn(copyInStatement(table))));
      loaded(table);
    }
    for (const { name, lastValue } of manifest.sequences) {
      if (lastValue !== null) await client.query('select setval($1::regclass, $2)', [`public.${client.escapeIdentifier(name)}`, lastValue]);
    }
    await expectSame(client, shapes, manifest);
    for (const { name } of shapes) await client.query(`alter table public.${client.escapeIdentifier(name)} enable trigger user`);
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

/** The tables of this database. They must be empty, and the same as the backup's. */
async function shapesOf(client: pg.Client, manifest: Manifest): Promise<TableShape[]> {
  const shapes = await listTables(client);
  for (const { name } of shapes) {
    const { rowCount } = await client.query(`select from public.${client.escapeIdentifier(name)} limit 1`);
    if (rowCount !== 0) throw new BackupRefused(`The database to restore into is not empty: ${name} has rows.`);
  }
  const described = (tables: readonly Pick<TableShape, 'name' | 'columns'>[]) =>
    tables.map(({ name, columns }) => `${name}(${[...columns].sort().join()})`).sort();
  if (described(shapes).join() !== described(manifest.tables).join()) {
    throw new BackupRefused('The tables of the backup are not those of its schema level. Restore with the release that wrote it.');
  }
  return shapes;
}

async function expectSame(client: pg.Client, shapes: readonly TableShape[], manifest: Manifest): Promise<void> {
  for (const shape of shapes) {
    // Use the backup's order of columns: a table that several migrations extended may have another one here.
    const { columns, sha256 } = manifest.tables.find(({ name }) => name === shape.name)!;
    if ((await hashTable(client, { ...shape, columns })) === sha256) continue;
    throw new BackupRefused(`${shape.name} does not give back what was loaded; nothing was restored.`);
  }
  const { root } = await readJournalHeads(client);
  if (root !== manifest.journal.root)
    throw new BackupRefused('The heads of the journal are not those of the manifest; nothing was restored.');
}
