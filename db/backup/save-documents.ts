import { copyFile, link, mkdir, open, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { contentPath, type DocumentFiles, documentList } from './manifest.ts';

/**
 * Takes the contents of the open transaction's documents into the backup, each checked against its hash. A content never changes, so it
 * is linked and not copied where both folders are on one file system.
 */
export async function saveDocuments(client: pg.Client, store: string, folder: string): Promise<DocumentFiles> {
  const { rows } = await client.query<{ sha256: string; size: string }>(
    'select sha256, max(size)::text as size from documents where erased_at is null group by sha256 order by sha256 collate "C"',
  );
  const missing: string[] = [];
  const lines: string[] = [];
  let bytes = 0;
  for (const { sha256, size } of rows) {
    if ((await hashFile(contentPath(store, sha256))) !== sha256) {
      missing.push(sha256);
      continue;
    }
    await take(contentPath(store, sha256), contentPath(join(folder, 'documents'), sha256));
    lines.push(`${sha256}  ${contentPath('documents', sha256)}\n`);
    bytes += Number(size);
  }
  const list = lines.join('');
  await writeFile(join(folder, documentList), list, { flag: 'wx', mode: 0o600, flush: true });
  return { count: lines.length, bytes, listSha256: createHash('sha256').update(list).digest('hex'), missing };
}

/** Hexadecimal SHA-256 of a file; undefined when it cannot be read. */
export async function hashFile(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

async function take(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  // Linking fails on another file system, and on one without links.
  await link(from, to).catch(() => copyFile(from, to));
  const file = await open(to, 'r');
  await file.sync().finally(() => file.close());
}
