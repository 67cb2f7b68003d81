import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { TextRef } from '../domain/commission/commands/values.ts';
import type { DatedMasterTable } from '../db/master-data/tables.ts';
import { masterTables } from '../db/master-data/tables.ts';
import { closeMasterRow, insertMasterRow, updateMasterRow, type ChangedBy } from '../db/master-data/write-master-data.ts';
import { storeTexts } from '../db/texts/store-texts.ts';
import { seenIn } from './changed-since.ts';
import { nowIso } from './clock.ts';
import { authorise } from './identity/who.ts';
import { notFound, Problem } from './problem.ts';
import type { Right } from './rights.ts';
import { day, paragraph, shownDay, problemsOf, uuid, word } from './schemas/common.ts';
import { uuidV5 } from './uuid-v5.ts';

/** Why a table was changed: every change says so, and the journal keeps a reference to it. */
export const reason = paragraph();

/** From which day a row holds, until which, and where it comes from. */
export const validity = {
  validFrom: day,
  validTo: day.nullable().optional(),
  source: word(1_000).nullable().optional(),
  sourceStatus: word(40).nullable().optional(),
};

/** The same when a row is shown. */
export const shownValidity = {
  validFrom: shownDay,
  validTo: shownDay.nullable(),
  source: z.string().nullable(),
  sourceStatus: z.string().nullable(),
};

/** An optional key that makes a repeated creation the same one. */
export const optionalKey = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{8,200}$/)
    .optional(),
});

/** Who changes a table, when and why, as its journal keeps it. Throws 403. */
export async function changedBy(request: FastifyRequest, right: Right, why: string): Promise<ChangedBy & { reason: TextRef }> {
  const actor = authorise(request.who, right);
  const at = nowIso();
  const text = { id: randomUUID(), commissionId: null, kind: 'reason', body: why, authorPerson: actor.person, createdAt: at };
  const [stored] = await storeTexts(request.db, [text]);
  return { actor, at, reason: { text: stored!.id, digest: stored!.digest } };
}

/** The id of a new row: the same for the same person and key. */
export function newRowId(request: FastifyRequest, table: string): string {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' ? uuidV5('row', request.province.code, request.who.person, table, key) : randomUUID();
}

interface Administered {
  path: string;
  /** Throws the problem with which a new row is refused because of who adds it. */
  refuse?: (request: FastifyRequest) => void;
  table: DatedMasterTable;
  right: Right;
  /** What is said of one row in the descriptions: 'an organisation'. */
  one: string;
  create: z.ZodRawShape;
  /** Columns that may be corrected afterwards; none where a new row must follow the old one. */
  change?: z.ZodRawShape;
  close?: z.ZodRawShape;
  /** How its rows are named: by UUID, or by words. */
  id?: z.ZodType<string>;
  /** What follows from a row that was added, corrected or ended. */
  after?: (request: FastifyRequest, id: string) => Promise<void>;
}

const made = z.object({ id: z.string() });

/** The id of a row that is named by words: `t03-councilChair`. */
export const wordId = z.string().min(1).max(200);

/** Routes by which a dated table is kept: create, correct, close. Every change is journalled with its actor and
 * reason, and made only from the version that was seen where the caller says one. */
export function administer(
  app: FastifyInstance,
  { path, table, right, one, create, change, close = {}, id: rowId = uuid, after, refuse }: Administered,
): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const common = { tags: ['master data'] };
  const params = z.object({ id: rowId });
  // What other routes give to others concerns neither these forms nor who fills them in.
  const columns = { allBut: masterTables[table].untold ?? [] };

  typed.post(
    path,
    {
      config: { right, seen: 'nothing: it adds a row' },
      schema: {
        ...common,
        summary: `Add ${one}`,
        headers: optionalKey,
        body: z.strictObject({ ...create, reason }),
        response: { 201: made, ...problemsOf(400, 403, 409) },
      },
    },
    async (request, reply) => {
      refuse?.(request);
      const { reason: why, ...row } = request.body;
      // An expert is a person who is there already.
      const id = table === 'experts' ? (row as { personId: string }).personId : newRowId(request, table);
      const whole = table === 'experts' ? row : { id, ...row };
      const outcome = await insertMasterRow(request.db, table, whole as never, await changedBy(request, right, why));
      const isRepeat = request.headers['idempotency-key'] !== undefined && table !== 'experts';
      if (outcome === 'exists' && !isRepeat) throw new Problem(409, 'MASTER_DATA_TAKEN');
      await after?.(request, id);
      return reply.code(201).send({ id });
    },
  );

  if (change) {
    const body = z.strictObject({ ...z.object(change).partial().shape, reason });
    typed.patch(
      `${path}/:id`,
      {
        config: { right, seen: 'version' },
        schema: { ...common, summary: `Correct ${one}`, params, body, response: { 200: made, ...problemsOf(400, 403, 404, 409) } },
      },
      async (request) => {
        const { reason: why, ...changes } = request.body;
        const { id } = request.params;
        if (
          !(await updateMasterRow(request.db, table, id, changes as never, await changedBy(request, right, why), seenIn(request, columns)))
        )
          throw notFound();
        await after?.(request, id);
        return { id };
      },
    );
  }

  const body = z.strictObject({ validTo: day, ...close, reason });
  typed.post(
    `${path}/:id/close`,
    {
      config: { right, seen: 'version' },
      schema: {
        ...common,
        summary: `End the validity of ${one}`,
        params,
        body,
        response: { 200: made, ...problemsOf(400, 403, 404, 409) },
      },
    },
    async (request) => {
      const { reason: why, ...closing } = request.body;
      const { id } = request.params;
      if (!(await closeMasterRow(request.db, table, id, closing, await changedBy(request, right, why), seenIn(request, columns))))
        throw notFound();
      await after?.(request, id);
      return { id };
    },
  );
}
