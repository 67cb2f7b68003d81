import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson, nfcDeep } from '../../domain/text/canonical.ts';
import { jsonb } from '../jsonb.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepare-statements.ts';

export interface NewText {
  /** Chosen by the caller, so that a repeat is recognised. */
  id: string;
  caseId: string | null;
  /** What it is: 'question', 'opinion', 'declaration' … */
  kind: string;
  /** Any JSON value; strings are stored in NFC. */
  body: unknown;
  authorPerson: string;
  /** ISO 8601 UTC. */
  createdAt: string;
}

/** What a fact may hold of a private text: 'sha256:' and 64 hexadecimal digits over a salt and the text. */
export interface TextDigest {
  id: string;
  digest: string;
}

/** A stored text has this id and differs, or it was erased and cannot be compared. */
export class PrivateTextDiffers extends Error {
  override name = 'PrivateTextDiffers';
  constructor(readonly textId: string) {
    super(`private text ${textId} is stored already and differs`);
  }
}

/**
 * Stores private texts and returns their salted digests, in the order given. Repeating it returns the first digests.
 * @throws PrivateTextDiffers when an id is taken by another text.
 */
export async function storeTexts(db: Database, texts: readonly NewText[]): Promise<TextDigest[]> {
  if (texts.length === 0) return [];
  const rows = texts.map((text) => {
    const salt = randomBytes(16);
    const body = nfcDeep(text.body);
    return { ...text, body: jsonb<never>(body), salt, digest: digestText(salt, body) };
  });
  const written = await db
    .insertInto('privateTexts')
    .modifyEnd(prepared)
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  if (written.length === rows.length) return rows.map(({ id, digest }) => ({ id, digest }));
  return storedDigests(db, texts);
}

async function storedDigests(db: Database, texts: readonly NewText[]): Promise<TextDigest[]> {
  const rows = await db
    .selectFrom('privateTexts')
    .select(['id', 'caseId', 'kind', 'authorPerson', 'salt', 'digest'])
    .where(
      'id',
      'in',
      texts.map((text) => text.id),
    )
    .execute();
  const stored = new Map(rows.map((row) => [row.id, row]));
  return texts.map((text) => {
    const row = stored.get(text.id);
    const same =
      row?.salt != null &&
      row.caseId === text.caseId &&
      row.kind === text.kind &&
      row.authorPerson === text.authorPerson &&
      row.digest === digestText(row.salt, text.body);
    if (!same) throw new PrivateTextDiffers(text.id);
    return { id: text.id, digest: row.digest };
  });
}

/** 'sha256:' ‖ hex(sha256(salt ‖ canonicalJson(body))). */
export function digestText(salt: Buffer, body: unknown): string {
  return `sha256:${createHash('sha256').update(salt).update(canonicalJson(body), 'utf8').digest('hex')}`;
}
