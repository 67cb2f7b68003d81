import { ApplicationFailure, currentUpdateInfo, workflowInfo } from '@temporalio/workflow';
import { isSigned, type MessageKeys } from '../signing/message-signature.ts';
import { caseWorkflowId, type CaseInput } from './messages.ts';

/**
 * Whom a procedure believes. The engine lets in whoever reaches its port; a message counts only when the API or an operator's tool
 * signed it for this very case and update. Validators are skipped at replay, so a key that is gone stops nothing.
 */

declare global {
  /** Put there by the worker when it loads the code (worker/create-worker.ts); absent where an installation has no keys. */
  var phanbienMessageKeys: MessageKeys | undefined;
}

/** A validator's no: its type is the code that the person is told. */
export function refusal(code: string): ApplicationFailure {
  return ApplicationFailure.create({ type: code, message: code, nonRetryable: true });
}

/** Refuses an update that is not signed for this case and update id. `now` is the engine's time. */
export function expectSigned(message: string, { province, id }: CaseInput, given: unknown, now: number): void {
  const keys = globalThis.phanbienMessageKeys;
  if (keys === undefined) return;
  const { workflowId, workflowType } = workflowInfo();
  const address = { message, workflowId, updateId: currentUpdateInfo()?.id ?? '' };
  // A procedure under another id would take what was signed for that id.
  if (workflowId !== caseWorkflowId(workflowType, province, id) || !isSigned(keys, address, given, now)) throw refusal('NOT_SIGNED');
}

/** Fails a procedure that begins with a state, a clock or receipts that nobody vouches for. What an earlier run of it left needs none. */
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
