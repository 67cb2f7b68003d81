import { type Client, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { CaseKey } from '../../domain/case/case-key.ts';
import type { CaseState } from '../../domain/case/case-state.ts';
import { procedureNames } from '../../domain/procedures.ts';
import { caseWorkflowId, giveUpEffect, type GivenUpEffect, state } from '../../workflows/messages.ts';
import { type MessageKeys, sign } from '../../signing/message-signature.ts';
import { Problem } from '../problem.ts';
import { recreateWorkflow } from './recreate-workflow.ts';

/** An activity that the engine has not seen finished. */
export interface PendingActivity {
  id: string;
  /** `project` or `carryOut`. */
  activity: string;
  attempt: number;
  isRunning: boolean;
  /** Epoch milliseconds. */
  scheduledAt: number;
  nextAttemptAt: number | null;
  /** The class of the last failure (activities/named-failure.ts), never its message. */
  failure: string | null;
}

/** What the engine knows of a case's workflow. */
export interface Procedure {
  /** `missing`: there is none, or it failed or was terminated. `ended`: it completed. */
  status: 'running' | 'missing' | 'ended';
  historyLength: number;
  activities: PendingActivity[];
  /** A workflow task that waits for a worker, or that a worker failed to complete. */
  task: { attempt: number; since: number } | null;
}

/** How a worker last failed a workflow task: the engine's cause and the failure's class. */
export interface TaskFailure {
  at: number;
  cause: string;
  failure: string | null;
}

type Raw = Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['describe']>>['raw'];
type RawActivity = NonNullable<Raw['pendingActivities']>[number];
type RawFailure = RawActivity['lastFailure'];
type RawTime = RawActivity['scheduledTime'];

const patienceMs = 5_000;
/** A running worker answers in milliseconds. One that first has to replay a long history takes longer. */
const stateMs = 3_000;
/** A failed task is written to the history once and not at each attempt, so the last one is among the last events. */
const eventsLookedAt = 100;

const { EventType, PendingActivityState, WorkflowTaskFailedCause } = proto.temporal.api.enums.v1;

/** What operators may ask of Temporal about the cases of one province. Every call has a deadline, and no answer is 503. */
export class EngineRoom {
  readonly #client: Client;
  readonly #taskQueue: string;
  readonly #keys: MessageKeys | undefined;

  constructor(client: Client, taskQueue: string, keys?: MessageKeys) {
    this.#client = client;
    this.#taskQueue = taskQueue;
    this.#keys = keys;
  }

  async procedure(province: string, key: CaseKey): Promise<Procedure> {
    try {
      const { status, raw } = await this.#within(patienceMs, () => this.#handle(province, key).describe());
      return procedureIn(status.name, raw);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return { status: 'missing', historyLength: 0, activities: [], task: null };
      throw away(error);
    }
  }

  /** The state that a workflow holds. Null when no worker answers or nothing is on record. */
  async state(province: string, key: CaseKey): Promise<CaseState | null> {
    return this.#within(stateMs, () => this.#handle(province, key).query(state)).catch(() => null);
  }

  /** Why a worker last failed a workflow task. Null when none failed lately. */
  async taskFailure(province: string, key: CaseKey): Promise<TaskFailure | null> {
    const { namespace } = this.#client.options;
    const asked = { namespace, execution: { workflowId: workflowIdOf(province, key) }, maximumPageSize: eventsLookedAt };
    const answer = await this.#within(patienceMs, () => this.#client.workflowService.getWorkflowExecutionHistoryReverse(asked)).catch(
      () => null,
    );
    const event = answer?.history?.events?.find(({ eventType }) => eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED);
    const attributes = event?.workflowTaskFailedEventAttributes;
    if (!event || !attributes) return null;
    const cause = WorkflowTaskFailedCause[attributes.cause ?? 0]!.replace('WORKFLOW_TASK_FAILED_CAUSE_', '');
    return { at: msOf(event.eventTime) ?? 0, cause, failure: classOf(attributes.failure) };
  }

  /** The cases whose workflows run, whether or not they are on record. Workflows begun in the last seconds may be missing. */
  async *running(province: string): AsyncGenerator<CaseKey> {
    for (const procedure of procedureNames) {
      const prefix = workflowIdOf(province, { procedure, id: '' });
      const started = `WorkflowId STARTS_WITH '${prefix.replaceAll("'", "''")}'`;
      const query = `WorkflowType = '${procedure}' AND ExecutionStatus = 'Running' AND ${started}`;
      try {
        const listed = this.#client.workflow.list({ query, pageSize: 1_000 });
        for await (const { workflowId } of listed) yield { procedure, id: workflowId.slice(prefix.length) };
      } catch (error) {
        throw away(error);
      }
    }
  }

  /** Starts the next attempt of a waiting activity at once. Repeating an activity is harmless. A running one is left to finish. */
  async retryNow(province: string, key: CaseKey, activityId: string): Promise<void> {
    const { namespace, identity } = this.#client.options;
    const execution = { workflowId: workflowIdOf(province, key) };
    const reset = { namespace, identity, execution, id: activityId };
    await this.#within(patienceMs, () => this.#client.workflowService.resetActivity(reset)).catch((error: unknown) => {
      throw away(error);
    });
  }

  /**
   * Ends the attempts to carry out an effect, and waits until that is on record. False when the workflow is not, or no longer, trying that
   * effect. 503 when there is no answer in time. The message may still have arrived, and repeating it is harmless.
   */
  async giveUpEffect(province: string, key: CaseKey, given: GivenUpEffect): Promise<boolean> {
    const updateId = given.intervention;
    const address = { message: 'giveUpEffect', workflowId: workflowIdOf(province, key), updateId };
    const asked = { args: [sign(this.#keys, address, given, Date.now())] as [GivenUpEffect], updateId };
    try {
      await this.#within(patienceMs, () => this.#handle(province, key).executeUpdate(giveUpEffect, asked));
      return true;
    } catch (error) {
      if (error instanceof WorkflowUpdateFailedError) return false;
      throw away(error);
    }
  }

  /** Starts a workflow again from its journal. One that runs, or that completed, is left alone. */
  async recreate(province: string, key: CaseKey, from: CaseState): Promise<'recreated' | 'live' | 'ended'> {
    const place = { client: this.#client, taskQueue: this.#taskQueue, province, keys: this.#keys };
    return this.#within(patienceMs, () => recreateWorkflow(place, key, from)).catch((error: unknown) => {
      throw away(error);
    });
  }

  #handle(province: string, key: CaseKey) {
    return this.#client.workflow.getHandle(workflowIdOf(province, key));
  }

  #within<T>(ms: number, work: () => Promise<T>): Promise<T> {
    return this.#client.withDeadline(Date.now() + ms, work);
  }
}

const workflowIdOf = (province: string, { procedure, id }: CaseKey) => caseWorkflowId(procedure, province, id);

const away = (cause: unknown) => new Problem(503, 'ENGINE_AWAY', { retryAfter: 5, cause });

function procedureIn(status: string, raw: Raw): Procedure {
  const task = raw.pendingWorkflowTask;
  return {
    status: status === 'RUNNING' ? 'running' : status === 'COMPLETED' ? 'ended' : 'missing',
    historyLength: Number(raw.workflowExecutionInfo?.historyLength ?? 0),
    activities: (raw.pendingActivities ?? []).map(pendingActivity),
    task: task ? { attempt: task.attempt ?? 1, since: msOf(task.originalScheduledTime) ?? msOf(task.scheduledTime) ?? Date.now() } : null,
  };
}

function pendingActivity(raw: RawActivity): PendingActivity {
  return {
    id: raw.activityId ?? '',
    activity: raw.activityType?.name ?? '',
    attempt: raw.attempt ?? 1,
    isRunning: raw.state === PendingActivityState.PENDING_ACTIVITY_STATE_STARTED,
    scheduledAt: msOf(raw.scheduledTime) ?? Date.now(),
    nextAttemptAt: msOf(raw.nextAttemptScheduleTime),
    failure: raw.lastFailure ? classOf(raw.lastFailure) : null,
  };
}

/** `DatabaseAway`, `SQLSTATE 42501`, an error's name, or the engine's own kind of failure. */
function classOf(failure: RawFailure): string | null {
  if (!failure) return null;
  if (failure.timeoutFailureInfo) return 'Timeout';
  return failure.applicationFailureInfo?.type || failure.source || 'Unknown';
}

function msOf(time: RawTime): number | null {
  return time ? Number(time.seconds ?? 0) * 1_000 + Math.floor((time.nanos ?? 0) / 1_000_000) : null;
}
