import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The content of a backup's manifest.json. */
export interface Manifest {
  /** The layout of the backup. Any other is refused. */
  format: 1;
  /** The installation's code, part of its workflows' ids. */
  province: string;
  /** ISO 8601 UTC. The snapshot was taken just after `startedAt`. */
  startedAt: string;
  finishedAt: string;
  /** Version of the server. */
  postgres: string;
  /** The migrations applied, in order: the last is the schema's level. */
  migrations: string[];
  /** In an order that foreign keys allow for loading. */
  tables: TableFile[];
  sequences: SequenceValue[];
  documents: DocumentFiles;
  journal: JournalHeads;
}

/** One table's rows: `tables/<name>.copy.gz`, COPY's text form. Count, size and hash are of the unpacked text. */
export interface TableFile {
  name: string;
  columns: string[];
  rows: number;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/** The value of a sequence, at or beyond the saved rows. */
export interface SequenceValue {
  name: string;
  /** Null before its first use. */
  lastValue: string | null;
}

/** The contents that the saved rows of `documents` name: `documents/<first two digits>/<sha256>`, listed in `documents.sha256`. */
export interface DocumentFiles {
  count: number;
  bytes: number;
  /** Of the list, hexadecimal. */
  listSha256: string;
  /** Contents that the store lacked, or that were changed there. They are not in the backup. */
  missing: string[];
}

/** The heads of all streams with a fact: how many by kind, and the Merkle root that a published line would have. */
export interface JournalHeads {
  streams: Record<string, number>;
  facts: number;
  /** Hexadecimal. */
  root: string;
}

/** The backup cannot be restored as it is; the message says why and what to do. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
}

/** The file of a table's rows in a backup. */
export const tablePath = (folder: string, table: string): string => join(folder, 'tables', `${table}.copy.gz`);
/** The file of a content in a document store or in a backup's. */
export const contentPath = (store: string, sha256: string): string => join(store, sha256.slice(0, 2), sha256);
/** The list of contents, in the form that `sha256sum --check` reads. */
export const documentList = 'documents.sha256';

/** Reads the manifest. @throws BackupRefused when there is none of this layout. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw new BackupRefused(`${folder} holds no manifest.json: it is no backup, or one that was not finished.`);
  const manifest = parsed(text);
  if (manifest?.format !== 1) throw new BackupRefused(`${folder}/manifest.json is not of the layout this release reads (format 1).`);
  return manifest;
}

function parsed(text: string): Manifest | undefined {
  try {
    return JSON.parse(text) as Manifest;
  } catch {
    return undefined;
  }
}
