import { stat } from 'node:fs/promises';
import { sql } from 'kysely';
import { contentPath } from '../backup/manifest.ts';
import { hashFile } from '../backup/save-documents.ts';
import type { Database } from '../open-database.ts';
import type { Checked } from './check-invariants.ts';
import type { Violation } from './invariant.ts';

/** The store's folder is missing, so nothing can be said about its contents. */
export class DocumentsAway extends Error {
  override name = 'DocumentsAway';
  readonly code = 'DOCUMENTS_AWAY';
}

/** The bytes read in one night: a quarter of an hour of a slow disk. A larger store is read completely over several nights. */
const bytesANight = 50 * 1024 ** 3;
const dayMs = 24 * 3_600_000;

interface Content {
  sha256: string;
  size: number;
}

export interface Reading {
  /** Milliseconds since 1970. */
  now: number;
  bytes?: number;
  signal?: AbortSignal;
}

/**
 * Checks that the store has each content of a document, with its size and digest. Presence and size are checked for all. The digest is
 * checked for contents changed within two days, and each night for another part of the rest.
 * @throws DocumentsAway when documents are on record and the store's folder is not there.
 */
export async function checkDocumentContents(db: Database, store: string, { now, bytes = bytesANight, signal }: Reading): Promise<Checked> {
  const { rows } =
    await sql<Content>`select sha256, max(size) as size from documents where erased_at is null group by sha256 order by sha256`.execute(db);
  if (rows.length > 0 && !(await isFolder(store))) throw new DocumentsAway(`there is no folder ${store}`);
  const parts = Math.max(1, Math.ceil(rows.reduce((sum, { size }) => sum + size, 0) / bytes));
  const part = Math.floor(now / dayMs) % parts;
  const violations: Violation[] = [];
  let hashed = 0;
  for (const content of rows) {
    signal?.throwIfAborted();
    const isDue = (changedMs: number) => now - changedMs < 2 * dayMs || parseInt(content.sha256.slice(0, 8), 16) % parts === part;
    const what = await faultOf(store, content, isDue, () => (hashed += 1));
    if (what !== null) violations.push({ where: `content ${content.sha256}`, what });
  }
  for (const sha256 of await erasedContents(db)) {
    if (await isThere(contentPath(store, sha256))) violations.push({ where: `content ${sha256}`, what: 'was erased and is still there' });
  }
  return {
    name: 'document-contents',
    statement: `The store has the content of every document, and what was read of it has its digest (${hashed} of ${rows.length} contents; all within ${parts} nights).`,
    counted: 'contents',
    checked: rows.length,
    violations,
  };
}

async function faultOf(store: string, { sha256, size }: Content, isDue: (changedMs: number) => boolean, count: () => void) {
  const path = contentPath(store, sha256);
  const found = await stat(path).catch(() => null);
  if (found === null) return 'is missing';
  if (found.size !== size) return 'has another size';
  if (!isDue(found.ctimeMs)) return null;
  count();
  return (await hashFile(path)) === sha256 ? null : 'is not what its digest says';
}

/** The contents of erased documents that no other document has. */
async function erasedContents(db: Database): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from documents group by sha256 having bool_and(erased_at is not null) order by sha256`.execute(db);
  return rows.map(({ sha256 }) => sha256);
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
