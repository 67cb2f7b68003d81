import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { TextRef } from '../domain/case/values.ts';
import type { ChangedBy } from '../db/master-data/write-master-data.ts';
import type { Database } from '../db/open-database.ts';
import { storeTexts } from '../db/texts/store-texts.ts';
import { nowIso } from './clock.ts';
import { authorise } from './identity/who.ts';
import type { RightName } from '../domain/rights.ts';
import { day, paragraph, shownDay, word } from './schemas/common.ts';
import { uuidV5 } from '../signing/uuid-v5.ts';

/** The reason for a change to a table. Every change has one, and the journal keeps a reference to it. */
export const reason = paragraph();

/** The first and last day on which a row is valid, and its source. */
export const validity = {
  validFrom: day,
  validTo: day.nullable().optional(),
  source: word(1_000).nullable().optional(),
  sourceStatus: word(40).nullable().optional(),
};

/** The same fields in an answer. */
export const shownValidity = {
  validFrom: shownDay,
  validTo: shownDay.nullable(),
  source: z.string().nullable(),
  sourceStatus: z.string().nullable(),
};

/** An optional key: a creation repeated under it creates nothing new. */
export const optionalKey = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{8,200}$/)
    .optional(),
});

/** The actor, time and reason of a change, in the form that the table's journal keeps. Throws 403. */
export async function changedBy(
  request: FastifyRequest,
  right: RightName,
  why: string,
  db: Database = request.db,
): Promise<ChangedBy & { reason: TextRef }> {
  const actor = authorise(request.who, right);
  const at = nowIso();
  const text = { id: randomUUID(), caseId: null, kind: 'reason', body: why, authorPerson: actor.person, createdAt: at };
  const [stored] = await storeTexts(db, [text]);
  return { actor, at, reason: { text: stored!.id, digest: stored!.digest } };
}

/** The id of a new row. The same person and key always give the same id. */
export function newRowId(request: FastifyRequest, table: string): string {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' ? uuidV5('row', request.province.code, request.who.person, table, key) : randomUUID();
}

/** The id of a row that has a readable name: `t03-councilChair`. */
export const wordId = z.string().min(1).max(200);
