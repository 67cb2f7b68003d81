import { findForAct } from '../../db/cases/find-for-act.ts';
import { putOnWhatWasSeen, type Seen } from '../../db/cases/put-on-record.ts';
import { stateOf } from '../../domain/procedures.ts';
import type { EngineAnswer } from '../engine.ts';
import { Problem } from '../problem.ts';
import type { ProblemCode } from '../problem-codes.ts';
import type { ApiProcedure } from '../procedures/api-procedure.ts';
import type { CommandContext } from './command-context.ts';
import { fromEngine, fromRecord, receiptOnRecord, type ReceiptAnswer, refuseOtherBody } from './receipts.ts';

/** The act is on record, with its receipt, or it is accepted and not on record yet. The caller then asks again by `updateId`. */
export type Answered = { state: 'onRecord'; receipt: ReceiptAnswer } | { state: 'accepted'; updateId: string };

/** The problem of an act that the rules refuse. */
export function refusalOf(code: ProblemCode): Problem {
  return new Problem(code === 'NOT_AUTHORISED' ? 403 : 409, code);
}

/** An act that was sent to the engine. */
interface Sent {
  context: CommandContext;
  procedure: ApiProcedure;
  caseId: string;
  updateId: string;
  bodyDigest: string;
}

/** Turns the engine's answer into the person's answer. `seen` is null for an act that begins its case. */
export async function conclude(sent: Sent, seen: Seen | null, answer: Exclude<EngineAnswer, { answer: 'refused' }>): Promise<Answered> {
  const { context, updateId, bodyDigest } = sent;
  if (answer.answer === 'closed') return closed(sent);
  if (answer.answer === 'accepted') return { state: 'accepted', updateId };
  if (answer.answer === 'done') return onRecord(sent, seen, answer.told);
  // The engine's answer was lost, but the act may have succeeded and be on record.
  const late = await receiptOnRecord(context.db, updateId, bodyDigest);
  if (late) return { state: 'onRecord', receipt: late };
  throw new Problem(503, 'OUTCOME_UNKNOWN', { retryAfter: 5, act: updateId, cause: answer.cause });
}

async function onRecord(
  { context, procedure, caseId, updateId, bodyDigest }: Sent,
  seen: Seen | null,
  { receipt, facts, receipts }: Extract<EngineAnswer, { answer: 'done' }>['told'],
): Promise<Answered> {
  refuseOtherBody(receipt, bodyDigest);
  try {
    if (facts.length > 0 && seen) await putOnWhatWasSeen(context.db, { procedure: procedure.name, caseId, facts, receipts }, seen);
  } catch (error) {
    // The act is in the workflow's history, so the worker will put it on record.
    context.onRecordLater?.(error);
    return { state: 'accepted', updateId };
  }
  return { state: 'onRecord', receipt: fromEngine(receipt, procedure.name) };
}

/** No workflow runs under this id. It has ended, perhaps with this very act, or the engine has lost it and the outcome is unknown. */
async function closed({ context, procedure, caseId, updateId, bodyDigest }: Sent): Promise<Answered> {
  const found = await findForAct(context.db, { procedure: procedure.name, id: caseId }, updateId);
  if (found?.receipt) {
    refuseOtherBody(found.receipt, bodyDigest);
    return { state: 'onRecord', receipt: fromRecord(found.receipt, procedure.name) };
  }
  const isClosed = found !== undefined && found.row.state !== 'imported' && stateOf(found.row).closedAt !== null;
  if (isClosed) throw new Problem(409, procedure.closed);
  throw new Problem(503, 'OUTCOME_UNKNOWN', { retryAfter: 5, act: updateId });
}
