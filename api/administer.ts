import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../db/open-database.ts';
import { masterTables, type DatedMasterTable } from '../db/master-data/tables.ts';
import { closeMasterRow, insertMasterRow, updateMasterRow } from '../db/master-data/write-master-data.ts';
import { seenIn } from './changed-since.ts';
import { changedBy, newRowId, optionalKey, reason } from './administration.ts';
import { notFound, Problem } from './problem.ts';
import { lengthenedTables, lockDaysOf, type LengthenedTable } from '../db/proposed-changes/what-it-rests-on.ts';
import { changeShapes } from './proposed-changes/change-kinds.ts';
import { answerProposed, propose, proposed } from './proposed-changes/propose.ts';
import type { RightName } from '../domain/rights.ts';
import { day, problemsOf, uuid } from './schemas/common.ts';

/** A new row is either created at once, or proposed under this kind for another administrator to confirm. */
type Beginning = { create: z.ZodRawShape } | { proposes: keyof typeof changeShapes };

type Administered = Beginning & {
  path: string;
  table: DatedMasterTable;
  right: RightName;
  /** The noun for one row in the API's description: 'an organisation'. */
  one: string;
  /** Columns that may be corrected afterwards. Absent where a change must be a new row that follows the old one. */
  change?: z.ZodRawShape;
  close?: z.ZodRawShape;
  /** The form of a row's id: a UUID, or readable words. */
  id?: z.ZodType<string>;
  /** Throws a Problem for an end that must not be. It runs in the transaction that ends the row. */
  mayClose?: (trx: Database, id: string, closing: { validTo: string; successorId?: string }) => Promise<void>;
  /** Runs after a row was added, corrected or ended. */
  after?: (request: FastifyRequest, id: string) => Promise<void>;
};

const made = z.object({ id: z.string() });
const common = { tags: ['master data'] };

/**
 * Routes that maintain a table whose rows are valid between two dates: create, correct, close. The journal records every change with its
 * actor and reason. A change that needs a second person is answered 202 with the address of the proposal. A change that ends a row sooner
 * takes effect at once. When the caller names the version they saw, a row changed since then is not overwritten.
 */
export function administer(app: FastifyInstance, table: Administered): void {
  if ('proposes' in table) addProposing(app, table);
  else addAtOnce(app, table);
  if (table.change) addCorrecting(app, table, table.change);
  addClosing(app, table);
}

const typed = (app: FastifyInstance) => app.withTypeProvider<ZodTypeProvider>();

function addAtOnce(app: FastifyInstance, { path, table, right, one, create, after }: Administered & { create: z.ZodRawShape }): void {
  typed(app).post(
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
      const { reason: why, ...row } = request.body;
      // An expert's row has the id of a person who is on record already.
      const id = table === 'experts' ? (row as { personId: string }).personId : newRowId(request, table);
      const whole = table === 'experts' ? row : { id, ...row };
      const outcome = await insertMasterRow(request.db, table, whole as never, await changedBy(request, right, why));
      const isRepeat = request.headers['idempotency-key'] !== undefined && table !== 'experts';
      if (outcome === 'exists' && !isRepeat) throw new Problem(409, 'MASTER_DATA_TAKEN');
      await after?.(request, id);
      return reply.code(201).send({ id });
    },
  );
}

function addProposing(app: FastifyInstance, { path, right, one, proposes }: Administered & { proposes: keyof typeof changeShapes }): void {
  const shape: z.ZodRawShape = changeShapes[proposes];
  typed(app).post(
    path,
    {
      config: { right, seen: 'nothing: it proposes a row' },
      schema: {
        ...common,
        summary: `Propose ${one}; another administrator confirms it`,
        headers: optionalKey,
        body: z.strictObject({ ...shape, reason }),
        response: { 202: proposed, ...problemsOf(400, 403, 409) },
      },
    },
    async (request, reply) => {
      const { reason: why, ...row } = request.body;
      return answerProposed(reply, await propose(request, proposes, row as never, why));
    },
  );
}

function addCorrecting(app: FastifyInstance, { path, table, right, one, id: rowId = uuid, after }: Administered, change: z.ZodRawShape) {
  typed(app).patch(
    `${path}/:id`,
    {
      config: { right, seen: 'version' },
      schema: {
        ...common,
        summary: `Correct ${one}`,
        params: z.object({ id: rowId }),
        body: z.strictObject({ ...z.object(change).partial().shape, reason }),
        response: { 200: made, ...problemsOf(400, 403, 404, 409) },
      },
    },
    async (request) => {
      const { reason: why, ...changes } = request.body;
      const { id } = request.params;
      const by = await changedBy(request, right, why);
      if (!(await updateMasterRow(request.db, table, id, changes as never, by, seenOf(request, table)))) throw notFound();
      await after?.(request, id);
      return { id };
    },
  );
}

function addClosing(app: FastifyInstance, administered: Administered): void {
  const { path, table, right, one, close = {}, id: rowId = uuid, mayClose, after } = administered;
  typed(app).post(
    `${path}/:id/close`,
    {
      config: { right, seen: 'version' },
      schema: {
        ...common,
        summary: `End the validity of ${one}; another administrator confirms a day after the one it has`,
        params: z.object({ id: rowId }),
        body: z.strictObject({ validTo: day, ...close, reason }),
        response: { 200: made, 202: proposed, ...problemsOf(400, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { reason: why, ...closing } = request.body;
      const { id } = request.params;
      const isDone = await request.db.transaction().execute(async (trx) => {
        if (isByTwo(table) && (await isLater(trx, table, id, closing.validTo))) return false;
        await mayClose?.(trx, id, closing);
        const by = await changedBy(request, right, why, trx);
        if (!(await closeMasterRow(trx, table, id, closing, by, seenOf(request, table)))) throw notFound();
        return true;
      });
      if (!isDone && isByTwo(table)) {
        return answerProposed(reply, await propose(request, 'longerValidity', { table, id, ...closing }, why, { table, id }));
      }
      await after?.(request, id);
      return reply.code(200).send({ id });
    },
  );
}

/**
 * The version of the row that the caller saw. Columns that another route gives to other readers are left out: these forms do not show them.
 */
const seenOf = (request: FastifyRequest, table: DatedMasterTable) => seenIn(request, { allBut: masterTables[table].untold ?? [] });

const isByTwo = (table: DatedMasterTable): table is LengthenedTable => (lengthenedTables as readonly string[]).includes(table);

/** Whether the row has a last day and the change would move it later. */
async function isLater(trx: Database, table: LengthenedTable, id: string, validTo: string): Promise<boolean> {
  const held = await lockDaysOf(trx, table, id);
  return held !== undefined && held.validTo !== null && held.validTo < validTo;
}
