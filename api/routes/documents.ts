import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { filingsOf } from '../../db/documents/filings-of.ts';
import { findDocuments, type StoredDocument } from '../../db/documents/find-documents.ts';
import { recordUpload } from '../../db/documents/record-upload.ts';
import { logRead } from '../../db/cases/log-read.ts';
import { isInDraftOf } from '../../db/drafts/is-in-draft-of.ts';
import { cleanLine } from '../../domain/text/clean.ts';
import type { Database } from '../../db/open-database.ts';
import { asFile } from '../attachment.ts';
import { nowIso } from '../clock.ts';
import { filingsOpenTo } from '../commands/files-open.ts';
import { DocumentStore, type Arrived } from '../document-store.ts';
import type { Who } from '../identity/who.ts';
import { agrees, trueMediaType } from '../media-types.ts';
import { forbidden, notFound, Problem } from '../problem.ts';
import { problemsOf, uuid } from '../schemas/common.ts';

const kept = z.object({ id: uuid, sha256: z.string(), size: z.int(), mediaType: z.string(), name: z.string() }).meta({ id: 'Document' });

/** Four a second. No person is so quick, and a program that exceeds it has to wait. */
const mostUploads = 240;

/** Routes to upload documents, and to read those of files open to the reader. */
export const documentRoutes: FastifyPluginAsyncZod = async (app) => {
  const { maxDocumentBytes, dataDirectory } = app.config;
  const store = new DocumentStore(join(dataDirectory, 'documents'));
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: maxDocumentBytes, files: 1, fields: 5, parts: 6, headerPairs: 50 },
  });

  app.post(
    '/api/documents',
    {
      config: { isForEverybody: true, mostPerMinute: mostUploads, seen: 'nothing: it adds a document' },
      // A form with a file is longer than a command may be. The file itself is limited while it arrives.
      bodyLimit: maxDocumentBytes + 64 * 1024,
      schema: {
        tags: ['documents'],
        summary: 'Upload a document (multipart/form-data, one part `file`)',
        description:
          'PDF, Word, Excel, PNG, JPEG or plain UTF-8 text; the content decides, and the name must end as it does. Attach it by its id.',
        consumes: ['multipart/form-data'],
        querystring: z.object({ organisation: uuid.optional().describe('For which of my bodies; needed when I act for several.') }),
        response: { 201: kept, ...problemsOf(400, 403, 413, 415) },
      },
    },
    async (request, reply) => {
      if (request.who.roles.length === 0) throw forbidden();
      if (!request.isMultipart()) throw new Problem(415, 'UNSUPPORTED_MEDIA_TYPE');
      uploadedFor(request);
      const { part, arrived } = await received(request, store);
      const document = await inspected(part, arrived, request);
      await recordUpload(request.db, document, () => arrived.keep());
      const { id, sha256, size, mediaType, name } = document;
      return reply.code(201).header('location', `/api/documents/${id}`).send({ id, sha256, size, mediaType, name });
    },
  );

  app.get(
    '/api/documents/:id',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['documents'],
        summary: 'The content of a document',
        params: z.object({ id: uuid }),
        response: { 200: { description: 'The content.', content: { '*/*': { schema: z.any() } } }, ...problemsOf(400, 404, 409) },
      },
    },
    async (request, reply) => {
      const { db, who } = request;
      const [document] = await findDocuments(db, [request.params.id]);
      const files = document?.erasedAt === null ? await filesToReadIn(db, who, document) : undefined;
      if (!document || !files) throw notFound();
      const content = await store.read(document.sha256);
      const read = { person: who.person, documentId: document.id, what: 'document', at: nowIso() };
      for (const caseId of files.length === 0 ? [null] : files) await logRead(db, { ...read, caseId });
      const mediaType = document.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : document.mediaType;
      return asFile(reply, document.name, mediaType).header('content-length', document.size).send(content);
    },
  );
};

/** The one file of the form. A form with a second file is refused whole, as the sender would believe that both are stored. */
async function received(request: FastifyRequest, store: DocumentStore): Promise<{ part: MultipartFile; arrived: Arrived }> {
  let found: { part: MultipartFile; arrived: Arrived } | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') found = { part, arrived: await store.receive(part.file) };
    }
  } catch (error) {
    await found?.arrived.drop().catch(() => undefined);
    throw (error as { code?: unknown }).code === 'FST_FILES_LIMIT' ? new Problem(400, 'ONE_DOCUMENT_A_FORM') : error;
  }
  if (!found) throw new Problem(400, 'VALIDATION', { errors: [{ in: 'body', pointer: '/file', code: 'FIELD_MISSING' }] });
  return found;
}

/** Returns the record of a file whose content fits its name. Drops every other file and throws. */
async function inspected(part: MultipartFile, arrived: Arrived, request: FastifyRequest) {
  try {
    if (part.file.truncated) throw new Problem(413, 'DOCUMENT_TOO_LARGE');
    if (arrived.size === 0) throw new Problem(400, 'DOCUMENT_EMPTY');
    const name = cleanName(part.filename);
    const mediaType = await trueMediaType(arrived.path);
    if (mediaType === null || !agrees(mediaType, name)) throw new Problem(415, 'DOCUMENT_TYPE');
    const { sha256, size } = arrived;
    return {
      id: randomUUID(),
      sha256,
      size,
      mediaType,
      name,
      uploadedBy: request.who.person,
      uploadedOrganisation: uploadedFor(request, organisationIn(part)),
      createdAt: nowIso(),
    };
  } catch (error) {
    await arrived.drop().catch(() => undefined);
    throw error;
  }
}

/**
 * The body for which a file is uploaded: the one named, else the person's only body. Null when the person has several bodies and names
 * none. The file then belongs to the person alone until it is filed.
 */
function uploadedFor({ who, query }: FastifyRequest, inForm?: string): string | null {
  const named = (query as { organisation?: string }).organisation ?? inForm;
  const bodies = [...new Set(who.roles.map(({ organisation }) => organisation.id))];
  if (named !== undefined && !bodies.includes(named)) throw forbidden();
  return named ?? (bodies.length === 1 ? bodies[0]! : null);
}

/** The form's field `organisation`, when it precedes the file. */
function organisationIn({ fields }: MultipartFile): string | undefined {
  const field = fields['organisation'];
  return field !== undefined && 'value' in field && typeof field.value === 'string' ? field.value : undefined;
}

/** The last part of the path that a browser sent, cleaned like every line of text, at most 200 characters. */
function cleanName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const name = cleanLine(Array.from(cleanLine(last)).slice(-200).join(''));
  return name === '' ? 'document' : name;
}

/**
 * The commissions in whose files the person may read a document. Empty when no file opens it, but they uploaded it or have a draft with it.
 * Undefined when they may not read it at all.
 */
async function filesToReadIn(db: Database, who: Who, { id, uploadedBy }: StoredDocument): Promise<string[] | undefined> {
  const open = await filingsOpenTo(db, who, await filingsOf(db, [id]));
  if (open.length > 0) return [...new Set(open.map(({ caseId }) => caseId))];
  const isOwn = uploadedBy === who.person || (await isInDraftOf(db, { document: id, uploadedBy, reader: who.person }));
  return isOwn ? [] : undefined;
}
