import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { readRecordedFacts } from '../../db/journal/read-journal.ts';
import type { Database } from '../../db/open-database.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { foldFacts } from '../../domain/commission/read-model.ts';
import { type MessageKeys, sign } from '../../signing/message-signature.ts';
import { caseWorkflowId, type CaseInput } from '../../workflows/messages.ts';

/** The state of a commission as its journal says it. */
export async function foldJournal(db: Database, id: string): Promise<Commission> {
  return foldFacts(await readRecordedFacts(db, { kind: 'commission', id }));
}

/** Where the workflows of a province run. */
export interface WorkflowPlace {
  client: Client;
  taskQueue: string;
  province: string;
  /** What the worker believes the state by. */
  keys?: MessageKeys | undefined;
}

/** Begins the workflow of a commission from its folded state; one that runs is left alone, one that ended by itself too. */
export async function recreateWorkflow(
  { client, taskQueue, province, keys }: WorkflowPlace,
  id: string,
  from: Commission,
): Promise<'recreated' | 'live' | 'ended'> {
  const workflowId = caseWorkflowId('commission', province, id);
  const input: CaseInput = sign(keys, { message: 'start', workflowId, updateId: '' }, { province, id, from }, Date.now());
  try {
    await client.workflow.start('commission', {
      workflowId,
      taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'FAIL',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      priority: { fairnessKey: province },
    });
    return 'recreated';
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING' ? 'live' : 'ended';
  }
}
