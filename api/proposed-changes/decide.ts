import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { listCapabilities } from '../../db/master-data/list-capabilities.ts';
import { updateMasterRow, type ChangedBy } from '../../db/master-data/write-master-data.ts';
import type { Database } from '../../db/open-database.ts';
import { findProposedChange, lockProposedChange, type ProposedChange } from '../../db/proposed-changes/list-proposed-changes.ts';
import { storeTexts } from '../../db/texts/store-texts.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { nowIso, today } from '../clock.ts';
import { authorise } from '../identity/who.ts';
import { notFound, Problem } from '../problem.ts';
import { rights, type RightName } from '../../domain/rights.ts';
import type { Secret } from './change-kind.ts';
import { kindNamed, plainJson } from './propose.ts';

export type Decision = 'confirmed' | 'rejected' | 'takenBack';

/**
 * Makes a change that another administrator proposed, in one transaction with its facts, which name both persons. A repeat by the same
 * person gets the same answer and does nothing. Returns what is shown only to the confirming person, once. Throws 409 when the proposal is
 * one's own, benefits oneself, was decided already, or depends on something that has changed.
 */
export async function confirm(request: FastifyRequest, id: string): Promise<Secret | undefined> {
  const { db, who, server } = request;
  const made = await db.transaction().execute(async (trx) => {
    const change = await held(trx, id);
    const kind = kindNamed(change.kind);
    const actor = authorise(who, kind.right);
    const { success, data: input } = kind.input.safeParse(change.input);
    if (isMine(change, who.person, 'confirmed')) return { kind, input };
    mustWait(change);
    if (!success) throw new Problem(409, 'CHANGE_LAPSED');
    if (change.proposedBy === who.person || (await kind.gainers(trx, input)).includes(who.person)) {
      throw new Problem(409, 'SECOND_PERSON_NEEDED');
    }
    await mustStillHold(trx, change, kind.right, await kind.restsOn(trx, input));
    const by = { actor, at: nowIso() };
    await updateMasterRow(trx, 'proposedChanges', id, { state: 'confirmed', decidedBy: who.person, decidedAt: by.at }, by);
    const reason = { text: change.reasonText, digest: change.reasonDigest };
    const both = { ...by, reason, proposal: id, proposedBy: change.proposedBy };
    return { kind, input, secret: (await kind.write(trx, id, input, both, server.config)) ?? undefined };
  });
  await made.kind.after?.(server, request, made.input);
  return made.secret;
}

/** Ends a proposal without making the change. Another administrator rejects it with a reason, or its proposer withdraws it. Throws 409. */
export async function endUndone(request: FastifyRequest, id: string, decision: 'rejected' | 'takenBack', why?: string): Promise<void> {
  const { db, who } = request;
  await db.transaction().execute(async (trx) => {
    const change = await held(trx, id);
    const actor = authorise(who, kindNamed(change.kind).right);
    if (isMine(change, who.person, decision)) return;
    mustWait(change);
    const isOwn = change.proposedBy === who.person;
    if (decision === 'takenBack' && !isOwn) throw new Problem(409, 'CHANGE_OF_ANOTHER');
    if (decision === 'rejected' && isOwn) throw new Problem(409, 'SECOND_PERSON_NEEDED');
    const by: ChangedBy = { actor, at: nowIso() };
    const decisionText = why === undefined ? null : await stored(trx, why, who.person, by.at);
    await updateMasterRow(trx, 'proposedChanges', id, { state: decision, decidedBy: who.person, decidedAt: by.at, decisionText }, by);
  });
}

async function held(trx: Database, id: string): Promise<ProposedChange> {
  if (!(await lockProposedChange(trx, id))) throw notFound();
  return (await findProposedChange(trx, id))!;
}

const isMine = ({ state, decidedBy }: ProposedChange, person: string, decision: Decision) => state === decision && decidedBy === person;

function mustWait({ state }: ProposedChange): void {
  if (state !== 'waiting') throw new Problem(409, 'CHANGE_DECIDED');
}

/** Throws 409 unless what the change depends on is unchanged and its proposer still has the right. */
async function mustStillHold(trx: Database, change: ProposedChange, right: RightName, now: unknown): Promise<void> {
  const asProposed = canonicalJson(change.restsOn) === canonicalJson(plainJson(now));
  const held = await listCapabilities(trx, change.proposedBy, today());
  const may = held.some(({ capability }) => (rights[right] as readonly string[]).includes(capability));
  if (!asProposed || !may) throw new Problem(409, 'CHANGE_LAPSED');
}

async function stored(trx: Database, body: string, authorPerson: string, createdAt: string): Promise<string> {
  const id = randomUUID();
  await storeTexts(trx, [{ id, caseId: null, kind: 'reason', body, authorPerson, createdAt }]);
  return id;
}
