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

/** A command as a person gave it, its input checked. */
export interface Submission<C extends CommandName = CommandName> {
  who: Who;
  command: C;
  input: unknown;
  key: string;
  /** What `If-Match` said: refuse when a person has acted since. */
  seenRevision?: number | undefined;
}

/** On record, with its receipt; or accepted and on its way, with the id to ask for. */
export type Answered = { state: 'onRecord'; receipt: ReceiptAnswer } | { state: 'accepted'; updateId: string };

/** Gives a command to a commission that exists. Throws the problem that a refusal is. */
export async function giveCommand(context: CommandContext, commissionId: string, given: Submission): Promise<Answered> {
  const { who, command, input, key } = given;
  const updateId = updateIdOf({ province: context.province, commissionId, person: who.person, command, key });
  const same = { updateId, bodyDigest: bodyDigestOf(input) };
  const found = await findForAct(context.db, commissionId, updateId);
  return once(context.db, same, found?.receipt, () => giveOnce(context, found, { commissionId, given, same }));
}

/** What the same request has whenever it comes. */
interface Identity {
  updateId: string;
  bodyDigest: string;
}

/** Does what a request asks unless it is on record; a request that was done before is answered as it was then. */
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
    // The same request may have come twice, and what refuses this one be that the other has just been done.
    const twin = error instanceof Problem && error.status < 500 ? await receiptOnRecord(db, updateId, bodyDigest) : undefined;
    if (twin) return { state: 'onRecord', receipt: twin };
    throw error;
  }
}

/** A commission as an act found it. */
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
  // Even when the snapshot says no: it may lag, and the workflow's validator decides.
  const sending = { actor: actorAs(who, best.role), attested, bodyDigest, onRecord: commission.revision };
  return sealed(context.db, commissionId, given, sending, async (message) => {
    const answer = await context.engine.give(context.province, commissionId, updateId, message);
    const said = await sayWhereReceived(context.db, given, answer, { commission, commissionId });
    return conclude(context, { commissionId, same, seen }, said);
  });
}

/** Begins a commission. Throws the problem that a refusal is. */
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

/** The commission as it stands by today's bodies and members: what it had not heard of is told to it first. */
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

/** Null for history, which nothing moves. */
function seenIn({ row, head }: NonNullable<Found>): SeenCommission | null {
  const state = commissionIn(row);
  return state === null || head === null ? null : { state, head };
}

/** The role in which a person may begin a commission. What is secret is refused before a word of it is stored. */
function beginner({ who, command, input }: Submission<BirthCommand>, attested: Attested): Actor {
  const judge = (actor: Actor) => whyNot(null, { command, input: input as SealedInput<BirthCommand>, actor, attested, on: today() });
  const best = bestRole(who, (role) => judge(actorAs(who, role)));
  if (!best || best.refusal === 'NOT_AUTHORISED') throw new Problem(403, 'NOT_AUTHORISED');
  if (best.refusal === 'SECRET_MATERIAL') throw new Problem(409, 'SECRET_MATERIAL');
  return actorAs(who, best.role);
}

/**
 * Sends the command as the workflow may see it: private texts are in PostgreSQL before it leaves. When it is refused for certain, its
 * texts are erased again; as long as nobody knows its outcome they stay.
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

/** A letter that came before is refused with where it was received, as far as the sender may know. Throws that problem. */
async function sayWhereReceived(
  db: Database,
  { who, command, input }: Submission,
  answer: EngineAnswer,
  { commission, commissionId, union }: { commission: Commission | null; commissionId: string; union?: string | undefined },
): Promise<EngineAnswer> {
  if (answer.answer !== 'refused' || answer.code !== 'LETTER_RECEIVED') return answer;
  throw await letterReceived(db, who, await receivedBefore(db, commission, { commissionId, command, input, union }));
}

/** What a person is told of the engine's answer. */
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
      // It is in the history: the procedure puts it on record.
      onRecordLater?.(error);
      return { state: 'accepted', updateId };
    }
    return { state: 'onRecord', receipt: fromEngine(receipt) };
  }
  if (answer.answer === 'accepted') return { state: 'accepted', updateId };
  // The engine's answer was lost, not always the act: it may be on record by now.
  const late = await receiptOnRecord(db, updateId, bodyDigest);
  if (late) return { state: 'onRecord', receipt: late };
  throw new Problem(503, 'OUTCOME_UNKNOWN', { retryAfter: 5, act: updateId, cause: answer.cause });
}

/** No procedure runs under this id: it has ended, perhaps with this very act; or the engine lost sight of it, and nothing is known. */
async function closed(db: Database, commissionId: string, updateId: string, bodyDigest: string): Promise<Answered> {
  const receipt = await receiptOnRecord(db, updateId, bodyDigest);
  if (receipt) return { state: 'onRecord', receipt };
  const found = await loadCommission(db, commissionId);
  if (found?.commission?.closedAt != null) throw new Problem(409, 'COMMISSION_CLOSED');
  throw new Problem(503, 'OUTCOME_UNKNOWN', { retryAfter: 5, act: updateId });
}
