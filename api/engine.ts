import { randomUUID } from 'node:crypto';
import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type WorkflowUpdateHandle,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, type UpdateDefinition } from '@temporalio/common';
import type { CaseKey } from '../domain/case/case-key.ts';
import { type MessageAddress, type MessageKeys, sign, type Signed } from '../signing/message-signature.ts';
import { Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import {
  act,
  changeCalendar,
  caseWorkflowId,
  releaseHolders,
  reviewIndependence,
  succeedBody,
  type ActAnswer,
  type ActMessage,
} from '../workflows/messages.ts';
import type { Affiliations, CalendarChange, Departures, Succession } from '../domain/case/register-news.ts';

/** The engine's answer to an act. `unknown` means no answer, or none in time: the act may still happen. */
export type EngineAnswer =
  | { answer: 'done'; told: ActAnswer }
  | { answer: 'accepted' }
  | { answer: 'refused'; code: ProblemCode }
  | { answer: 'closed' }
  | { answer: 'unknown'; cause: unknown };

/** How long a person waits for the receipt; 202 or 503 after it (docs/design.md §3, rule 6). */
const patienceMs = 5_000;
/** The API waits at least this long for the receipt once the act is accepted. */
const leastForReceiptMs = 1_000;
/** TASK_QUEUE_TYPE_WORKFLOW. The package that has the enum is not a dependency. */
const workflows = 1 as never;
const healthMs = 2_000;
/** Long enough for the engine to answer that it does not know an act. */
const lookMs = 500;
/** Pollers ask at least once a minute, so one not seen for longer has stopped. */
const pollerSeenMs = 90_000;

/** Everything the API asks of Temporal. Every call has a deadline. */
export class Engine {
  readonly #client: Client;
  readonly #taskQueue: string;
  readonly #keys: MessageKeys | undefined;

  constructor(client: Client, taskQueue: string, keys?: MessageKeys) {
    this.#client = client;
    this.#taskQueue = taskQueue;
    this.#keys = keys;
  }

  /** Gives a command to an existing case. */
  async give(province: string, key: CaseKey, updateId: string, message: ActMessage): Promise<EngineAnswer> {
    const workflowId = caseWorkflowId(key.procedure, province, key.id);
    const handle = this.#client.workflow.getHandle(workflowId);
    const signed = this.#signed({ message: 'act', workflowId, updateId }, message);
    return this.#ask(() => handle.startUpdate(act, { args: [signed], updateId, waitForStage: 'ACCEPTED' }));
  }

  /** Gives the first command of a case and starts its workflow with it. A refused command leaves nothing on record. */
  async begin(province: string, key: CaseKey, updateId: string, message: ActMessage): Promise<EngineAnswer> {
    const workflowId = caseWorkflowId(key.procedure, province, key.id);
    const signed = this.#signed({ message: 'act', workflowId, updateId }, message);
    return this.#ask(() => {
      const startWorkflowOperation = new WithStartWorkflowOperation(key.procedure, {
        workflowId,
        taskQueue: this.#taskQueue,
        args: [{ province, id: key.id }],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
        priority: { fairnessKey: province },
      });
      return this.#client.workflow.startUpdateWithStart(act, {
        args: [signed],
        updateId,
        waitForStage: 'ACCEPTED',
        startWorkflowOperation,
      });
    });
  }

  /** Whether an act was accepted and is not finished. Throws when the engine does not answer. */
  async isUnderWay(province: string, { procedure, id }: CaseKey, updateId: string): Promise<boolean> {
    const handle = this.#client.workflow.getHandle(caseWorkflowId(procedure, province, id)).getUpdateHandle(updateId);
    try {
      await this.#within(lookMs, () => handle.result());
      return true;
    } catch (error) {
      // The wait for the result timed out, so the act was accepted and is not finished.
      if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
      if (error instanceof WorkflowNotFoundError || error instanceof WorkflowUpdateFailedError) return false;
      throw new Problem(503, 'OUTCOME_UNKNOWN', { retryAfter: 5, cause: error });
    }
  }

  /** Moves a case's open deadlines to a new calendar. Returns how many moved, or null when the engine did not answer. */
  tellCalendar(province: string, key: CaseKey, change: CalendarChange): Promise<number | null> {
    return this.#tell(changeCalendar, { province, key, updateId: `calendar-${change.calendar.version}` }, change);
  }

  /** Gives the parts of a closed body to its successor. Returns how many moved, or null when the engine did not answer. */
  tellSuccession(province: string, key: CaseKey, succession: Succession): Promise<number | null> {
    return this.#tell(succeedBody, { province, key }, succession);
  }

  /** Opens the conflict review of members again. Returns how many, or null when the engine did not answer. */
  tellAffiliations(province: string, key: CaseKey, found: Affiliations): Promise<number | null> {
    return this.#tell(reviewIndependence, { province, key }, found);
  }

  /** Releases people who lost a role from its duties. Returns how many, or null when the engine did not answer. */
  tellDepartures(province: string, key: CaseKey, departures: Departures): Promise<number | null> {
    return this.#tell(releaseHolders, { province, key }, departures);
  }

  /** Tells a workflow of a change in the registers. A message without an answer is sent again at the next opportunity. */
  async #tell<Message extends object>(
    update: UpdateDefinition<number, [Signed<Message>]>,
    { province, key, updateId = randomUUID() }: { province: string; key: CaseKey; updateId?: string },
    message: Message,
  ): Promise<number | null> {
    const workflowId = caseWorkflowId(key.procedure, province, key.id);
    const handle = this.#client.workflow.getHandle(workflowId);
    const signed = this.#signed({ message: update.name, workflowId, updateId }, message);
    return this.#within(patienceMs, () => handle.executeUpdate(update, { args: [signed], updateId })).catch(() => null);
  }

  /** Whether the engine answers, and whether a worker polls it. */
  async health(): Promise<{ temporal: boolean; worker: boolean }> {
    try {
      const answer = await this.#within(healthMs, () =>
        this.#client.workflowService.describeTaskQueue({
          namespace: this.#client.options.namespace,
          taskQueue: { name: this.#taskQueue },
          taskQueueType: workflows,
        }),
      );
      const seen = answer.pollers.map((p) => Number(p.lastAccessTime?.seconds ?? 0) * 1000);
      return { temporal: true, worker: seen.some((at) => Date.now() - at < pollerSeenMs) };
    } catch {
      return { temporal: false, worker: false };
    }
  }

  async #ask(start: () => Promise<WorkflowUpdateHandle<ActAnswer>>): Promise<EngineAnswer> {
    const until = Date.now() + patienceMs;
    let accepted = false;
    try {
      const handle = await this.#within(patienceMs, start);
      accepted = true;
      const left = Math.max(until - Date.now(), leastForReceiptMs);
      return { answer: 'done', told: await this.#within(left, () => handle.result()) };
    } catch (error) {
      return answerOf(error, accepted);
    }
  }

  #signed<T extends object>(address: MessageAddress, message: T): Signed<T> {
    return sign(this.#keys, address, message, Date.now());
  }

  #within<T>(ms: number, work: () => Promise<T>): Promise<T> {
    return this.#client.withDeadline(Date.now() + ms, work);
  }
}

function answerOf(error: unknown, accepted: boolean): EngineAnswer {
  if (error instanceof WorkflowUpdateFailedError) {
    const { cause } = error;
    // A refusal by the validator carries its code. Any other failure in the handler leaves the outcome open.
    if (cause instanceof ApplicationFailure && cause.type != null && /^[A-Z_]+$/.test(cause.type)) {
      return { answer: 'refused', code: cause.type as ProblemCode };
    }
    return { answer: 'unknown', cause: error };
  }
  if (error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError) return { answer: 'closed' };
  // An accepted act will be carried out, so from here on the answer is never a failure.
  return accepted ? { answer: 'accepted' } : { answer: 'unknown', cause: error };
}
