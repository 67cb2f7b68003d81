import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BackupRefused, contentPath, documentList, type Manifest, readManifest, type TableFile, tablePath } from '../backup/manifest.ts';
import { Metered } from '../backup/metered.ts';
import { hashFile } from '../backup/save-documents.ts';

/**
 * Reads a backup and checks every file of it against the manifest, before anything is restored.
 * @throws BackupRefused when it was changed or damaged, or is of a newer schema than this release knows.
 */
export async function checkBackup(folder: string, known: readonly string[]): Promise<Manifest> {
  const manifest = await readManifest(folder);
  refuseForeignSchema(manifest.migrations, known);
  for (const table of manifest.tables) await checkTable(folder, table);
  await checkDocuments(folder, manifest);
  return manifest;
}

function refuseForeignSchema(migrations: readonly string[], known: readonly string[]): void {
  const newer = migrations.filter((name) => !known.includes(name));
  if (newer.length === 0 && migrations.every((name, n) => known[n] === name)) return;
  const level = migrations.at(-1) ?? 'none';
  throw new BackupRefused(
    newer.length > 0
      ? `The backup's schema is at ${level}; this release knows no further than ${known.at(-1) ?? 'none'}. Restore with the release that wrote it, or a newer one.`
      : `The backup's schema came by other migrations than this release's (${migrations.join(', ')}). Restore with the release that wrote it.`,
  );
}

async function checkTable(folder: string, { name, rows, bytes, sha256 }: TableFile): Promise<void> {
  const metered = new Metered();
  metered.resume();
  try {
    await pipeline(createReadStream(tablePath(folder, name)), createGunzip(), metered);
  } catch (cause) {
    throw new BackupRefused(`The rows of ${name} cannot be read: the file is missing or damaged. Use another backup.`, { cause });
  }
  if (metered.sha256() !== sha256 || metered.lines !== rows || metered.bytes !== bytes) {
    throw new BackupRefused(`The rows of ${name} are not those that were backed up (sha256 differs). Use another backup.`);
  }
}

async function checkDocuments(folder: string, { documents }: Manifest): Promise<void> {
  const list = await readFile(join(folder, documentList)).catch(() => Buffer.alloc(0));
  if (createHash('sha256').update(list).digest('hex') !== documents.listSha256) {
    throw new BackupRefused(`${documentList} is not the list that was written. Use another backup.`);
  }
  for (const sha256 of listedContents(list.toString('utf8'))) {
    if ((await hashFile(contentPath(join(folder, 'documents'), sha256))) === sha256) continue;
    throw new BackupRefused(`The document content ${sha256} is missing from the backup or was changed. Use another backup.`);
  }
}

/** The hashes of a list of contents. */
export function listedContents(list: string): string[] {
  return list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(0, 64));
}
