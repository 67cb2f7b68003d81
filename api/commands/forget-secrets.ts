import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { eraseDocument } from '../../db/documents/erase-document.ts';
import { filingsOf } from '../../db/documents/filings-of.ts';
import { findDocuments } from '../../db/documents/find-documents.ts';
import { contentsUnder } from '../../db/drafts/contents-under.ts';
import { dropDrafts } from '../../db/drafts/drop-drafts.ts';
import { isInDraftOf } from '../../db/drafts/is-in-draft-of.ts';
import { isInOpenDraft } from '../../db/drafts/is-in-open-draft.ts';
import { nowIso } from '../clock.ts';
import { DocumentStore } from '../document-store.ts';

/** The content that a person marked as a state secret, and the key of its draft. The key is null when there is no draft. */
interface Secret {
  said: unknown;
  key: string | null;
}

/**
 * Removes content that a person marked as a state secret: the draft under its key, and the files that either names. Only files of this
 * person, or of somebody who held the draft, are removed. A file that is in a commission or in another draft stays.
 */
export async function forgetSecret({ db, who, server }: FastifyRequest, { said, key }: Secret): Promise<void> {
  const at = nowIso();
  const person = who.person;
  const drafted = key === null ? [] : await contentsUnder(db, { person, idempotencyKey: key });
  const papers = await findDocuments(db, [...new Set(uuidsIn([said, drafted]))]);
  const own: string[] = [];
  for (const { id, uploadedBy } of papers) {
    if (uploadedBy === person || (await isInDraftOf(db, { document: id, uploadedBy, reader: person }))) own.push(id);
  }
  if (key !== null) await dropDrafts(db, { person, idempotencyKey: key, at });
  const filed = new Set((await filingsOf(db, own)).map(({ documentId }) => documentId));
  const store = new DocumentStore(join(server.config.dataDirectory, 'documents'));
  const by = { actor: { person, organisation: who.roles[0]?.organisation.id ?? null }, at };
  for (const id of own) {
    if (!filed.has(id) && !(await isInOpenDraft(db, id))) await eraseDocument(db, id, by, (sha256) => store.remove(sha256));
  }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function uuidsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(uuidsIn) : [];
}
