import { Client, type Connection, WorkflowNotFoundError } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { recreateWorkflow } from '../../api/operations/recreate-workflow.ts';
import type { MessageKeys } from '../../signing/message-signature.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import type { Receipt } from '../../domain/case/receipt.ts';
import { caseWorkflowId, recorded, state } from '../../workflows/messages.ts';

export interface WorkflowsOf {
  province: string;
  connection: Connection;
  namespace: string;
  taskQueue: string;
  dataConverter: DataConverter;
  messageKeys?: MessageKeys | undefined;
}

/** The facts and receipts that a commission's runs recorded after some revision. */
export interface RecordedSince {
  /** In order of revision, none missing between them. */
  facts: Fact[];
  receipts: Receipt[];
  /** The revision after which they begin: greater than was asked for when earlier runs are gone from the store. */
  since: number;
}

// A birth carries rule set and calendar, some 60 kB; an answer may hold 2 MB.
const factsPerAnswer = 20;
const pollerSeenMs = 90_000;
/** TASK_QUEUE_TYPE_WORKFLOW; the enum itself is not exported. */
const workflowTasks = 1 as never;

/** The commissions' workflows of one province, as an operator sees them. */
export class CommissionWorkflows {
  readonly #of: WorkflowsOf;
  readonly #client: Client;

  constructor(of: WorkflowsOf) {
    this.#of = of;
    const { connection, namespace, dataConverter } = of;
    this.#client = new Client({ connection, namespace, dataConverter });
  }

  /** Begins the workflow of a commission from its folded state. Leaves one alone that runs or ended by itself. */
  recreate(from: Commission, id: string): Promise<'recreated' | 'live' | 'ended'> {
    const { province, taskQueue, messageKeys: keys } = this.#of;
    return recreateWorkflow({ client: this.#client, taskQueue, province, keys }, id, from);
  }

  /** Ends a workflow that lacks facts of the journal, and begins it again. */
  async replace(from: Commission, id: string): Promise<void> {
    await this.end(id);
    await this.recreate(from, id);
  }

  /** Ends a workflow that lacks facts of the journal: it would record other facts than those that happened. */
  async end(id: string): Promise<void> {
    await this.#client.workflow.getHandle(this.#idOf(id)).terminate('older than the journal');
  }

  async isLive(id: string): Promise<boolean> {
    const found = await this.#client.workflow.getHandle(this.#idOf(id)).describe();
    return found.status.name === 'RUNNING';
  }

  /** The state a workflow holds; null when there is none, or nothing in it. Needs a worker. */
  async state(id: string): Promise<Commission | null> {
    try {
      return (await this.#client.workflow.getHandle(this.#idOf(id)).query(state)) as Commission | null;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  }

  /** The ids of all commissions in Temporal's store, whether their workflow runs or has ended. */
  async *known(): AsyncGenerator<string> {
    const prefix = this.#idOf('');
    const seen = new Set<string>();
    const query = `WorkflowType = "commission" AND WorkflowId STARTS_WITH "${prefix}"`;
    for await (const { workflowId } of this.#client.workflow.list({ query })) {
      if (seen.has(workflowId)) continue;
      seen.add(workflowId);
      yield workflowId.slice(prefix.length);
    }
  }

  /** The facts that a commission's runs recorded after a revision, as far back as Temporal's store keeps them. Needs a worker. */
  async recordedSince(id: string, revision: number): Promise<RecordedSince> {
    const found: RecordedSince = { facts: [], receipts: [], since: Number.MAX_SAFE_INTEGER };
    for (const runId of await this.#runs(id)) {
      const run = await this.#recordedBy(id, runId, revision);
      // A replaced run may have recorded facts that the next run does not have.
      const isBefore = (one: { revision: number }) => one.revision <= found.since;
      found.facts.unshift(...run.facts.filter(isBefore));
      found.receipts.unshift(...run.receipts.filter(isBefore));
      found.since = run.since;
      if (found.since <= revision) break;
    }
    return { ...found, since: Math.max(found.since, revision) };
  }

  /** Whether another worker takes tasks of the commissions' queue. A worker that has just ended counts for 90 seconds. */
  async haveWorkers(): Promise<boolean> {
    const answer = await this.#client.workflowService.describeTaskQueue({
      namespace: this.#of.namespace,
      taskQueue: { name: this.#of.taskQueue },
      taskQueueType: workflowTasks,
    });
    const seen = answer.pollers.map((poller) => Number(poller.lastAccessTime?.seconds ?? 0) * 1000);
    return seen.some((at) => Date.now() - at < pollerSeenMs);
  }

  #idOf(id: string): string {
    return caseWorkflowId('commission', this.#of.province, id);
  }

  /** The newest first. */
  async #runs(id: string): Promise<string[]> {
    const runs: { runId: string; startTime: Date }[] = [];
    for await (const run of this.#client.workflow.list({ query: `WorkflowId = "${this.#idOf(id)}"` })) runs.push(run);
    return runs.sort((a, b) => b.startTime.getTime() - a.startTime.getTime()).map(({ runId }) => runId);
  }

  async #recordedBy(id: string, runId: string, revision: number): Promise<RecordedSince> {
    const handle = this.#client.workflow.getHandle(this.#idOf(id), runId);
    const [facts, receipts]: [Fact[], Receipt[]] = [[], []];
    for (;;) {
      const after = facts.at(-1)?.revision ?? revision;
      const answer = await handle.query(recorded, { revision: after, limit: factsPerAnswer });
      facts.push(...(answer.facts as Fact[]));
      receipts.push(...answer.receipts);
      // An answer of large facts has fewer of them, so only an empty answer is the end.
      if (answer.facts.length === 0) return { facts, receipts, since: answer.since };
    }
  }
}
