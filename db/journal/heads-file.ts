import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isRootShaped, rootLine, type SignedRoot } from './signed-root.ts';

/*
 * The file of published lines, one for each root. Keep it outside the machine, on a share of another office or a write-once store. Only
 * this file shows that a journal was truncated or rewritten.
 */

/** The file and the stored roots differ: the database is another one, an older one, or was changed. */
export class HeadsDiffer extends Error {
  override name = 'HeadsDiffer';
  constructor(
    readonly path: string,
    readonly line: number,
  ) {
    super(`line ${line} of ${path} is not what the database has stored: a database restored from a backup, or one of the two was changed`);
  }
}

/** A published line, or null when the text is not exactly one. */
export function parseRootLine(line: string): SignedRoot | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRootShaped(value) && rootLine(value) === line ? value : null;
  } catch {
    return null;
  }
}

/** The number of the first line that differs from the stored root of its place; null when none does or there is no file. */
export async function firstForeignLine(path: string, stored: readonly SignedRoot[]): Promise<number | null> {
  return foreignLine(await textOf(path), stored);
}

/**
 * Appends the stored roots that the file lacks, those of an interrupted publication among them, and returns how many lines.
 * @throws HeadsDiffer when the file holds a line that differs from the stored root, or more lines than are stored.
 */
export async function appendHeads(path: string, stored: readonly SignedRoot[]): Promise<number> {
  const text = await textOf(path);
  const foreign = foreignLine(text, stored);
  if (foreign !== null) throw new HeadsDiffer(path, foreign);
  const missing = linesOf(stored).slice(text.length);
  if (missing === '') return 0;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a', 0o644);
  try {
    await file.appendFile(missing);
    await file.sync();
  } finally {
    await file.close();
  }
  return missing.trimEnd().split('\n').length;
}

function linesOf(roots: readonly SignedRoot[]): string {
  return roots.map((root) => `${rootLine(root)}\n`).join('');
}

/** A last line that a crash cut short is no foreign one: its rest is appended. */
function foreignLine(text: string, stored: readonly SignedRoot[]): number | null {
  if (linesOf(stored).startsWith(text)) return null;
  const lines = text.split('\n');
  const at = lines.findIndex((line, n) => line !== (stored[n] === undefined ? '' : rootLine(stored[n])));
  return at === -1 ? lines.length : at + 1;
}

function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as { code?: string }).code === 'ENOENT') return '';
    throw error;
  });
}
