import { type Client, WithStartWorkflowOperation, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { CaseKey } from '../../domain/case/case-key.ts';
import type { Told } from '../../domain/case/effects.ts';
import { type MessageKeys, sign } from '../../signing/message-signature.ts';
import { act, type ActMessage, caseWorkflowId, told } from '../../workflows/messages.ts';

/** Where and how a worker reaches the workflows of other cases. */
export interface CasesOf {
  client: Client;
  taskQueue: string;
  /** The keys of the worker. It signs its messages as the API does. */
  keys: MessageKeys | undefined;
}

/** Another case, and the update that reaches it. */
export interface Reaching extends CaseKey {
  province: string;
  updateId: string;
  /** When the attempt ends, in epoch milliseconds. The update may still be carried out after it. */
  until: number;
}

/** The engine or the other case gave no answer in time. The next attempt asks again under the same update id. */
export const otherCaseSilent = (cause?: unknown) => failure('OtherCaseSilent', cause);
/** The other case is open on record and has no workflow. An operator starts it again. */
export const otherCaseMissing = () => failure('OtherCaseMissing');

function failure(type: string, cause?: unknown): ApplicationFailure {
  return ApplicationFailure.create({ type, message: type, ...(cause instanceof Error ? { cause } : {}) });
}

/** Reaches the workflows of other cases on behalf of an effect. */
export class OtherCases {
  readonly #of: CasesOf;

  constructor(of: CasesOf) {
    this.#of = of;
  }

  /**
   * Begins a case with its first act and waits until that act is on record. `ended`: a case with this id has run to its end.
   * @throws ApplicationFailure OtherCaseSilent, NOT_SIGNED
   */
  async begin(to: Reaching, message: ActMessage): Promise<{ answer: 'begun' } | { answer: 'refused'; code: string } | { answer: 'ended' }> {
    const { province, procedure, id, updateId, until } = to;
    const { client, taskQueue } = this.#of;
    const startWorkflowOperation = new WithStartWorkflowOperation(procedure, {
      workflowId: workflowIdOf(to),
      taskQueue,
      args: [{ province, id }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      priority: { fairnessKey: province },
    });
    const args: [ActMessage] = [this.#signed(act.name, to, message)];
    try {
      await client.withDeadline(until, () => client.workflow.executeUpdateWithStart(act, { args, updateId, startWorkflowOperation }));
      return { answer: 'begun' };
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError || error instanceof WorkflowNotFoundError) return { answer: 'ended' };
      return { answer: 'refused', code: refusalIn(error) };
    }
  }

  /**
   * Tells a case news and waits until what it leaves is on record. `gone`: no workflow of the case runs.
   * @throws ApplicationFailure OtherCaseSilent, or the code with which the case refuses the news
   */
  async tell(to: Reaching, news: Told): Promise<'told' | 'gone'> {
    const { updateId, until } = to;
    const { client } = this.#of;
    const args: [Told] = [this.#signed(told.name, to, news)];
    try {
      await client.withDeadline(until, () => client.workflow.getHandle(workflowIdOf(to)).executeUpdate(told, { args, updateId }));
      return 'told';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'gone';
      throw failure(refusalIn(error));
    }
  }

  /** Whether a workflow of the case runs or has completed. False when there is none, or when it failed before its first act. */
  async isKnown(of: Omit<Reaching, 'updateId'>): Promise<boolean> {
    const { client } = this.#of;
    try {
      const { status } = await client.withDeadline(of.until, () => client.workflow.getHandle(workflowIdOf(of)).describe());
      return status.name === 'RUNNING' || status.name === 'COMPLETED' || status.name === 'CONTINUED_AS_NEW';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw otherCaseSilent(error);
    }
  }

  #signed<Message extends object>(message: string, to: Reaching, body: Message): Message {
    return sign(this.#of.keys, { message, workflowId: workflowIdOf(to), updateId: to.updateId }, body, Date.now());
  }
}

const workflowIdOf = ({ procedure, province, id }: CaseKey & { province: string }) => caseWorkflowId(procedure, province, id);

/**
 * The code with which a validator refused.
 * @throws ApplicationFailure OtherCaseSilent for every other error, and NOT_SIGNED, which a person cannot change
 */
function refusalIn(error: unknown): string {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  const code = cause instanceof ApplicationFailure && cause.nonRetryable === true ? cause.type : undefined;
  if (code == null || !/^[A-Z_]+$/.test(code)) throw otherCaseSilent(error);
  if (code === 'NOT_SIGNED') throw failure(code);
  return code;
}
