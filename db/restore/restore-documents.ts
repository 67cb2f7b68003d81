import { copyFile, constants, mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BackupRefused, contentPath, documentList } from '../backup/manifest.ts';
import { hashFile } from '../backup/save-documents.ts';
import { listedContents } from './check-backup.ts';

/** Copies a checked backup's contents into an empty document store, and checks each copy. */
export async function restoreDocuments(folder: string, store: string): Promise<number> {
  await mkdir(store, { recursive: true });
  const contents = listedContents(await readFile(join(folder, documentList), 'utf8'));
  for (const sha256 of contents) {
    const kept = contentPath(store, sha256);
    await mkdir(dirname(kept), { recursive: true });
    // Copy and do not link: from here on backup and store must not share a file.
    await copyFile(contentPath(join(folder, 'documents'), sha256), kept, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
    if ((await hashFile(kept)) !== sha256) throw new BackupRefused(`The document content ${sha256} changed while it was copied.`);
    const file = await open(kept, 'r');
    await file.sync().finally(() => file.close());
  }
  return contents.length;
}
