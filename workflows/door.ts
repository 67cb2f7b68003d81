import { ApplicationFailure, currentUpdateInfo, workflowInfo } from '@temporalio/workflow';
import { isSigned, type MessageKeys } from '../signing/message-signature.ts';
import { caseWorkflowId, type CaseInput } from './messages.ts';

/**
 * Checks of a message's origin. The engine accepts everybody who reaches its port. A message counts only when the API or an operator's tool
 * signed it for this case and update. Replay skips validators, so a key that was removed stops no running case.
 */

declare global {
  /** The worker sets this when it loads the code (worker/create-worker.ts). It is absent in an installation without keys. */
  var phanbienMessageKeys: MessageKeys | undefined;
}

/** A validator's refusal. Its type is the code that the person receives. */
export function refusal(code: string): ApplicationFailure {
  return ApplicationFailure.create({ type: code, message: code, nonRetryable: true });
}

/** Refuses an update that is not signed for this case and update id. `now` is the engine's time. */
export function expectSigned(message: string, { province, id }: CaseInput, given: unknown, now: number): void {
  const keys = globalThis.phanbienMessageKeys;
  if (keys === undefined) return;
  const { workflowId, workflowType } = workflowInfo();
  const address = { message, workflowId, updateId: currentUpdateInfo()?.id ?? '' };
  // Without this check, a workflow under another id would accept messages that were signed for that id.
  if (workflowId !== caseWorkflowId(workflowType, province, id) || !isSigned(keys, address, given, now)) throw refusal('NOT_SIGNED');
}

/** Fails a procedure whose state, clock or receipts at the start are unsigned. The input from an earlier run of it needs no signature. */
export function expectTrusted(input: CaseInput): void {
  const { workflowId, workflowType, continuedFromExecutionRunId, startTime, unsafe } = workflowInfo();
  if (unsafe.isReplaying) return;
  const { province, id, ...more } = input as Partial<CaseInput>;
  if (typeof province !== 'string' || typeof id !== 'string') throw ApplicationFailure.nonRetryable('the input names no case', 'NotSigned');
  const keys = globalThis.phanbienMessageKeys;
  if (keys === undefined || continuedFromExecutionRunId !== undefined) return;
  const isBare = Object.values(more as Record<string, unknown>).every((value) => value === undefined);
  const isOwn = workflowId === caseWorkflowId(workflowType, province, id);
  if (isOwn && (isBare || isSigned(keys, { message: 'start', workflowId, updateId: '' }, input, startTime.getTime()))) return;
  throw ApplicationFailure.nonRetryable('the input is not signed for this case', 'NotSigned');
}
