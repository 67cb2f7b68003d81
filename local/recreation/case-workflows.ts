import { Client, type Connection, WorkflowNotFoundError } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { recreateWorkflow } from '../../api/operations/recreate-workflow.ts';
import type { MessageKeys } from '../../signing/message-signature.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import type { CaseState } from '../../domain/case/case-state.ts';
import type { Recorded } from '../../domain/case/facts.ts';
import type { Receipt } from '../../domain/case/receipt.ts';
import { procedureNames } from '../../domain/procedures.ts';
import { caseWorkflowId, recorded, state } from '../../workflows/messages.ts';

export interface WorkflowsOf {
  province: string;
  connection: Connection;
  namespace: string;
  taskQueue: string;
  dataConverter: DataConverter;
  messageKeys?: MessageKeys | undefined;
}

/** The facts and receipts that a case's runs recorded after some revision. */
export interface RecordedSince {
  /** In order of revision, none missing between them. */
  facts: Recorded[];
  receipts: Receipt[];
  /** The revision after which they begin: greater than was asked for when earlier runs are gone from the store. */
  since: number;
}

// A birth carries rule set and calendar, some 60 kB; an answer may hold 2 MB.
const factsPerAnswer = 20;
const pollerSeenMs = 90_000;
/** TASK_QUEUE_TYPE_WORKFLOW; the enum itself is not exported. */
const workflowTasks = 1 as never;

/** The cases' workflows of one province, as an operator sees them. */
export class CaseWorkflows {
  readonly #of: WorkflowsOf;
  readonly #client: Client;

  constructor(of: WorkflowsOf) {
    this.#of = of;
    const { connection, namespace, dataConverter } = of;
    this.#client = new Client({ connection, namespace, dataConverter });
  }

  /** Begins the workflow of a case from its folded state. Leaves one alone that runs or ended by itself. */
  recreate(from: CaseState, key: CaseKey): Promise<'recreated' | 'live' | 'ended'> {
    const { province, taskQueue, messageKeys: keys } = this.#of;
    return recreateWorkflow({ client: this.#client, taskQueue, province, keys }, key, from);
  }

  /** Ends a workflow that lacks facts of the journal, and begins it again. */
  async replace(from: CaseState, key: CaseKey): Promise<void> {
    await this.end(key);
    await this.recreate(from, key);
  }

  /** Ends a workflow that lacks facts of the journal: it would record other facts than those that happened. */
  async end(key: CaseKey): Promise<void> {
    await this.#client.workflow.getHandle(this.#idOf(key)).terminate('older than the journal');
  }

  async isLive(key: CaseKey): Promise<boolean> {
    const found = await this.#client.workflow.getHandle(this.#idOf(key)).describe();
    return found.status.name === 'RUNNING';
  }

  /** The state a workflow holds; null when there is none, or nothing in it. Needs a worker. */
  async state(key: CaseKey): Promise<CaseState | null> {
    try {
      return await this.#client.workflow.getHandle(this.#idOf(key)).query(state);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  }

  /** All cases in Temporal's store, whether their workflow runs or has ended. */
  async *known(): AsyncGenerator<CaseKey> {
    for (const procedure of procedureNames) {
      const prefix = this.#idOf({ procedure, id: '' });
      const seen = new Set<string>();
      const query = `WorkflowType = "${procedure}" AND WorkflowId STARTS_WITH "${prefix}"`;
      for await (const { workflowId } of this.#client.workflow.list({ query })) {
        if (seen.has(workflowId)) continue;
        seen.add(workflowId);
        yield { procedure, id: workflowId.slice(prefix.length) };
      }
    }
  }

  /** The facts that a case's runs recorded after a revision, as far back as Temporal's store keeps them. Needs a worker. */
  async recordedSince(key: CaseKey, revision: number): Promise<RecordedSince> {
    const found: RecordedSince = { facts: [], receipts: [], since: Number.MAX_SAFE_INTEGER };
    for (const runId of await this.#runs(key)) {
      const run = await this.#recordedBy(key, runId, revision);
      // A replaced run may have recorded facts that the next run does not have.
      const isBefore = (one: { revision: number }) => one.revision <= found.since;
      found.facts.unshift(...run.facts.filter(isBefore));
      found.receipts.unshift(...run.receipts.filter(isBefore));
      found.since = run.since;
      if (found.since <= revision) break;
    }
    return { ...found, since: Math.max(found.since, revision) };
  }

  /** Whether another worker takes tasks of the cases' queue. A worker that has just ended counts for 90 seconds. */
  async haveWorkers(): Promise<boolean> {
    const answer = await this.#client.workflowService.describeTaskQueue({
      namespace: this.#of.namespace,
      taskQueue: { name: this.#of.taskQueue },
      taskQueueType: workflowTasks,
    });
    const seen = answer.pollers.map((poller) => Number(poller.lastAccessTime?.seconds ?? 0) * 1000);
    return seen.some((at) => Date.now() - at < pollerSeenMs);
  }

  #idOf({ procedure, id }: CaseKey): string {
    return caseWorkflowId(procedure, this.#of.province, id);
  }

  /** The newest first. */
  async #runs(key: CaseKey): Promise<string[]> {
    const runs: { runId: string; startTime: Date }[] = [];
    for await (const run of this.#client.workflow.list({ query: `WorkflowId = "${this.#idOf(key)}"` })) runs.push(run);
    return runs.sort((a, b) => b.startTime.getTime() - a.startTime.getTime()).map(({ runId }) => runId);
  }

  async #recordedBy(key: CaseKey, runId: string, revision: number): Promise<RecordedSince> {
    const handle = this.#client.workflow.getHandle(this.#idOf(key), runId);
    const [facts, receipts]: [Recorded[], Receipt[]] = [[], []];
    for (;;) {
      const after = facts.at(-1)?.revision ?? revision;
      const answer = await handle.query(recorded, { revision: after, limit: factsPerAnswer });
      facts.push(...answer.facts);
      receipts.push(...answer.receipts);
      // An answer of large facts has fewer of them, so only an empty answer is the end.
      if (answer.facts.length === 0) return { facts, receipts, since: answer.since };
    }
  }
}
