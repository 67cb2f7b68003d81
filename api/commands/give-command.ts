import type { CommandContext } from './command-context.ts';
import type { BirthCommand, CommandName, SealedInput } from '../../domain/commission/commands.ts';
import { commandSchemas } from '../../domain/commission/commands.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import type { Attested } from '../../domain/commission/facts.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { whyNot } from '../../domain/commission/policy.ts';
import type { Database } from '../../db/open-database.ts';
import type { ActMessage } from '../../workflows/messages.ts';
import { attest } from '../attest.ts';
import { nowIso, today } from '../clock.ts';
import type { EngineAnswer } from '../engine.ts';
import { actorAs, type Who } from '../identity/who.ts';
import { notFound, Problem } from '../problem.ts';
import { bringUpToDate } from '../standing-changes.ts';
import { bodyDigestOf, commissionIdOf, updateIdOf } from './act-ids.ts';
import { checkInput } from './check-input.ts';
import { checkReferences } from './check-references.ts';
import { letterReceived, receivedBefore } from './letter-received.ts';
import { commissionIn, loadCommission } from './load-commission.ts';
import { bestRole, bestRoleNow, mayKnow, sectionsOpenTo } from './readers.ts';
import { fromEngine, fromRecord, receiptOnRecord, refuseOtherBody, type ReceiptAnswer } from './receipts.ts';
import { findReceipt, type StoredReceipt } from '../../db/cases/find-receipt.ts';
import { putOnWhatWasSeen, type Seen } from '../../db/cases/put-on-record.ts';
import { findForAct } from '../../db/commissions/find-for-act.ts';
import { eraseTexts } from '../../db/texts/erase-texts.ts';
import { seal } from './seal.ts';

/** A command as a person gave it, with checked input. */
export interface Submission<C extends CommandName = CommandName> {
  who: Who;
  command: C;
  input: unknown;
  key: string;
  /** The revision from `If-Match`: the command is refused when a person has acted since. */
  seenRevision?: number | undefined;
}

/** The act is on record, with its receipt, or it is accepted and not on record yet. The caller then asks again by `updateId`. */
export type Answered = { state: 'onRecord'; receipt: ReceiptAnswer } | { state: 'accepted'; updateId: string };

/** Gives a command to an existing commission. A refusal is thrown as a Problem. */
export async function giveCommand(context: CommandContext, commissionId: string, given: Submission): Promise<Answered> {
  const { who, command, input, key } = given;
  const updateId = updateIdOf({ province: context.province, commissionId, person: who.person, command, key });
  const same = { updateId, bodyDigest: bodyDigestOf(input) };
  const found = await findForAct(context.db, commissionId, updateId);
  return once(context.db, same, found?.receipt, () => giveOnce(context, found, { commissionId, given, same }));
}

/** What identifies a request when it is repeated. */
interface Identity {
  updateId: string;
  bodyDigest: string;
}

/** Carries out a request unless it is on record. A request that was carried out before gets the same answer again. */
async function once(
  db: Database,
  { updateId, bodyDigest }: Identity,
  before: StoredReceipt | undefined,
  ask: () => Promise<Answered>,
): Promise<Answered> {
  if (before) {
    refuseOtherBody(before, bodyDigest);
    return { state: 'onRecord', receipt: fromRecord(before) };
  }
  try {
    return await ask();
  } catch (error) {
    // The same request may have come twice. The first one may be the reason why this one is refused.
    const twin = error instanceof Problem && error.status < 500 ? await receiptOnRecord(db, updateId, bodyDigest) : undefined;
    if (twin) return { state: 'onRecord', receipt: twin };
    throw error;
  }
}

/** A commission as it was read for an act. */
type Found = Awaited<ReturnType<typeof findForAct>>;

async function giveOnce(
  context: CommandContext,
  found: Found,
  { commissionId, given, same }: { commissionId: string; given: Submission; same: Identity },
): Promise<Answered> {
  const { updateId, bodyDigest } = same;
  const { who, command, input, seenRevision } = given;
  const seen = await commissionToActOn(context, found, { commissionId, updateId, who });
  const commission = seen.state;
  const best = bestRoleNow(who, commission, command);
  if (!best || best.refusal === 'NOT_AUTHORISED') throw new Problem(403, 'NOT_AUTHORISED');
  if (seenRevision !== undefined && commission.personRevision > seenRevision) throw new Problem(409, 'CHANGED_SINCE');

  checkInput(command, input);
  await checkReferences(context.db, { who, commissionId, open: sectionsOpenTo(who, commission) }, command, input);
  const attested = await attest(context.db, commissionId, commission, command, input);
  // The command is sent even when the snapshot would refuse it. The snapshot may lag, and the workflow's validator decides.
  const sending = { actor: actorAs(who, best.role), attested, bodyDigest, onRecord: commission.revision };
  return sealed(context.db, commissionId, given, sending, async (message) => {
    const answer = await context.engine.give(context.province, commissionId, updateId, message);
    const said = await sayWhereReceived(context.db, given, answer, { commission, commissionId });
    return conclude(context, { commissionId, same, seen }, said);
  });
}

/** Begins a commission. A refusal is thrown as a Problem. */
export async function beginCommission(context: CommandContext, given: Submission<BirthCommand>): Promise<{ id: string } & Answered> {
  const { who, command, input, key } = given;
  const id = commissionIdOf({ province: context.province, person: who.person, key });
  const updateId = updateIdOf({ province: context.province, commissionId: id, person: who.person, command, key });
  const same = { updateId, bodyDigest: bodyDigestOf({ command, ...(input as object) }) };
  const before = await findReceipt(context.db, updateId);
  return { id, ...(await once(context.db, same, before, () => beginOnce(context, id, given, same))) };
}

async function beginOnce(
  context: CommandContext,
  id: string,
  given: Submission<BirthCommand>,
  { updateId, bodyDigest }: Identity,
): Promise<Answered> {
  const { who, command, input } = given;
  const attested = await attest(context.db, id, null, command, input);
  const actor = beginner(given, attested);
  checkInput(command, input);
  // An earlier try may have begun this commission and filed its papers before its answer was lost.
  await checkReferences(context.db, { who, commissionId: id, open: 'all' }, command, input);
  return sealed(context.db, id, given, { actor, attested, bodyDigest }, async (message) => {
    const answer = await context.engine.begin(context.province, id, updateId, message);
    const said = await sayWhereReceived(context.db, given, answer, { commission: null, commissionId: id, union: attested.birth?.union });
    return conclude(context, { commissionId: id, same: { updateId, bodyDigest } }, said);
  });
}

/** The commission as of today's bodies and people. The workflow is first told of the changes that it does not know yet. */
async function commissionToActOn(
  context: CommandContext,
  found: Found,
  { commissionId, updateId, who }: { commissionId: string; updateId: string; who: Who },
): Promise<SeenCommission> {
  if (!found) throw notFound();
  const before = seenIn(found);
  if (before === null) throw new Problem(409, 'COMMISSION_CLOSED');
  const changed = await bringUpToDate(context, commissionId, before.state);
  const again = changed > 0 ? await findForAct(context.db, commissionId, updateId) : undefined;
  const seen = (again ? seenIn(again) : null) ?? before;
  if (!mayKnow(who, seen.state)) throw notFound();
  return seen;
}

type SeenCommission = Seen & { state: Commission };

/** Null for imported history, which takes no commands. */
function seenIn({ row, head }: NonNullable<Found>): SeenCommission | null {
  const state = commissionIn(row);
  return state === null || head === null ? null : { state, head };
}

/** The role in which a person may begin a commission. A state secret is refused before any of its text is stored. */
function beginner({ who, command, input }: Submission<BirthCommand>, attested: Attested): Actor {
  const judge = (actor: Actor) => whyNot(null, { command, input: input as SealedInput<BirthCommand>, actor, attested, on: today() });
  const best = bestRole(who, (role) => judge(actorAs(who, role)));
  if (!best || best.refusal === 'NOT_AUTHORISED') throw new Problem(403, 'NOT_AUTHORISED');
  if (best.refusal === 'SECRET_MATERIAL') throw new Problem(409, 'SECRET_MATERIAL');
  return actorAs(who, best.role);
}

/**
 * Sends the command with references in place of private texts, which are stored in PostgreSQL first. When the command is certainly refused,
 * its texts are erased again. While its outcome is unknown they stay.
 */
async function sealed<T>(
  db: Database,
  commissionId: string,
  { who, command, input, key, seenRevision }: Submission,
  { actor, attested, bodyDigest, onRecord }: { actor: Actor; attested: Attested; bodyDigest: string; onRecord?: number },
  send: (message: ActMessage) => Promise<T>,
): Promise<T> {
  const schema = commandSchemas[command];
  const { references, texts } = await seal(db, { schema, input, command, commissionId, author: who.person, at: nowIso() });
  try {
    return await send({
      command,
      input: references,
      actor,
      attested,
      idempotencyKey: key,
      bodyDigest,
      ...(onRecord === undefined ? {} : { onRecord }),
      ...(seenRevision === undefined ? {} : { seen: seenRevision }),
    });
  } catch (error) {
    if (error instanceof Problem && error.status < 500) await eraseTexts(db, texts, nowIso());
    throw error;
  }
}

/**
 * A letter that was received before is refused. The problem names the commissions that received it, as far as the sender may know of them.
 */
async function sayWhereReceived(
  db: Database,
  { who, command, input }: Submission,
  answer: EngineAnswer,
  { commission, commissionId, union }: { commission: Commission | null; commissionId: string; union?: string | undefined },
): Promise<EngineAnswer> {
  if (answer.answer !== 'refused' || answer.code !== 'LETTER_RECEIVED') return answer;
  throw await letterReceived(db, who, await receivedBefore(db, commission, { commissionId, command, input, union }));
}

/** Turns the engine's answer into the person's answer. */
async function conclude(
  { db, onRecordLater }: CommandContext,
  { commissionId, same: { updateId, bodyDigest }, seen }: { commissionId: string; same: Identity; seen?: Seen },
  answer: EngineAnswer,
): Promise<Answered> {
  if (answer.answer === 'refused') throw new Problem(answer.code === 'NOT_AUTHORISED' ? 403 : 409, answer.code);
  if (answer.answer === 'closed') return closed(db, commissionId, updateId, bodyDigest);
  if (answer.answer === 'done') {
    const { receipt, facts, receipts } = answer.told;
    refuseOtherBody(receipt, bodyDigest);
    try {
      if (facts.length > 0 && seen) await putOnWhatWasSeen(db, { procedure: 'commission', caseId: commissionId, facts, receipts }, seen);
    } catch (error) {
      // The act is in the workflow's history, so the worker will put it on record.
      onRecordLater?.(error);
      return { state: 'accepted', updateId };
    }
    return { state: 'onRecord', receipt: fromEngine(receipt) };
  }
  if (answer.answer === 'accepted') return { state: 'accepted', updateId };
  // The engine's answer was lost, but the act may have succeeded and be on record.
  const late = await receiptOnRecord(db, updateId, bodyDigest);
  if (late) return { state: 'onRecord', receipt: late };
  throw new Problem(503, 'OUTCOME_UNKNOWN', { retryAfter: 5, act: updateId, cause: answer.cause });
}

/** No workflow runs under this id. It has ended, perhaps with this very act, or the engine has lost it and the outcome is unknown. */
async function closed(db: Database, commissionId: string, updateId: string, bodyDigest: string): Promise<Answered> {
  const receipt = await receiptOnRecord(db, updateId, bodyDigest);
  if (receipt) return { state: 'onRecord', receipt };
  const found = await loadCommission(db, commissionId);
  if (found?.commission?.closedAt != null) throw new Problem(409, 'COMMISSION_CLOSED');
  throw new Problem(503, 'OUTCOME_UNKNOWN', { retryAfter: 5, act: updateId });
}
