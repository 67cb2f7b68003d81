import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findProposedChange } from '../../db/proposed-changes/list-proposed-changes.ts';
import type { VersionedMasterTable } from '../../db/master-data/tables.ts';
import { expectSeen, insertMasterRow } from '../../db/master-data/write-master-data.ts';
import { triedAndUndone } from '../../db/tried-and-undone.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { changedBy, newRowId } from '../administration.ts';
import { seenIn } from '../changed-since.ts';
import { Problem } from '../problem.ts';
import { uuid } from '../schemas/common.ts';
import type { ChangeKind } from './change-kind.ts';
import { changeKinds, type ChangeInput, type ChangeKindName } from './change-kinds.ts';

/** The answer to an act that waits for a second person. */
export const proposed = z
  .object({
    id: uuid.describe('Of the proposal, and of the row it makes once it is confirmed.'),
    proposedChange: z.string().describe('Its address.'),
    secret: z.string().optional().describe('What opens a link; said this once.'),
  })
  .meta({ id: 'Proposed' });
export type Proposed = z.output<typeof proposed>;

/** The kind of this name, with the type of its input left open. */
export const kindNamed = (name: string) => changeKinds[name as ChangeKindName] as unknown as ChangeKind<unknown>;

/**
 * Puts a change on record that another administrator has to confirm. The change is tried and rolled back at once. A change that could never
 * be confirmed is therefore refused now. The same person and key make one proposal. Throws what the change itself would throw. Throws 409
 * when the proposer would benefit, or when a `row` has changed since the proposer saw it.
 */
export async function propose<K extends ChangeKindName>(
  request: FastifyRequest,
  name: K,
  input: ChangeInput<K>,
  why: string,
  row?: { table: VersionedMasterTable; id: string },
): Promise<Proposed> {
  const { db, who } = request;
  const kind = kindNamed(name);
  if ((await kind.gainers(db, input)).includes(who.person)) throw new Problem(409, 'SECOND_PERSON_NEEDED');
  const id = newRowId(request, 'proposed_changes');
  const known = await findProposedChange(db, id);
  if (known) return repeated(known, name, input);
  return db.transaction().execute(async (trx) => {
    const seen = seenIn(request);
    if (row && seen) await expectSeen(trx, row.table, row.id, seen);
    const by = await changedBy(request, kind.right, why, trx);
    const change = { id, kind: name, input: plainJson(input), restsOn: plainJson(await kind.restsOn(trx, input)) };
    const said = { state: 'waiting', reasonText: by.reason.text, proposedBy: who.person, proposedAt: by.at };
    await insertMasterRow(trx, 'proposedChanges', { ...change, ...said } as never, by);
    const begun = await kind.begin?.(trx, id, input, by);
    await triedAndUndone(trx, () => kind.write(trx, id, input, by, request.server.config));
    return { id, proposedChange: addressOf(id), ...(begun === undefined ? {} : { secret: begun.secret }) };
  });
}

/** Answers an act that waits for a second person. */
export function answerProposed(reply: FastifyReply, made: Proposed): Proposed {
  reply.code(202).header('location', made.proposedChange);
  return made;
}

/** The address of a proposal. */
export const addressOf = (id: string): string => `/api/proposed-changes/${id}`;

/** A value as the record stores it, without members that are undefined. */
export const plainJson = (value: unknown): unknown => JSON.parse(canonicalJson(value));

function repeated({ id, kind, input }: { id: string; kind: string; input: unknown }, name: string, given: unknown): Proposed {
  if (kind !== name || canonicalJson(input) !== canonicalJson(given)) throw new Problem(409, 'IDEMPOTENCY_MISMATCH');
  return { id, proposedChange: addressOf(id) };
}
