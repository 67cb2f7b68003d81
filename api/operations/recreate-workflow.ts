import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { readRecordedFacts } from '../../db/journal/read-journal.ts';
import type { Database } from '../../db/open-database.ts';
import { type CaseKey, nameOfCase } from '../../domain/case/case-key.ts';
import type { CaseState } from '../../domain/case/case-state.ts';
import { fromJournal } from '../../domain/case/facts.ts';
import { foldOf, stateVersionOf } from '../../domain/case/procedure.ts';
import { procedureOf } from '../../domain/procedures.ts';
import { type MessageKeys, sign } from '../../signing/message-signature.ts';
import { caseWorkflowId, type CaseInput } from '../../workflows/messages.ts';

/** The state of a case, folded from its journal. Throws when it has no journal. */
export async function foldJournal(db: Database, { procedure, id }: CaseKey): Promise<CaseState> {
  const facts = await readRecordedFacts(db, { kind: procedure, id });
  const state = foldOf(
    procedureOf(procedure),
    facts.map((fact) => fromJournal(fact)),
  );
  if (state === null) throw new Error(`${nameOfCase({ procedure, id })} has no journal`);
  return state;
}

/** Where the workflows of a province run. */
export interface WorkflowPlace {
  client: Client;
  taskQueue: string;
  province: string;
  /** Keys that sign the state for the worker. */
  keys?: MessageKeys | undefined;
}

/** Starts the workflow of a case from its folded state. One that runs, or that completed, is left alone. */
export async function recreateWorkflow(
  { client, taskQueue, province, keys }: WorkflowPlace,
  { procedure, id }: CaseKey,
  from: CaseState,
): Promise<'recreated' | 'live' | 'ended'> {
  const workflowId = caseWorkflowId(procedure, province, id);
  const input: CaseInput = sign(
    keys,
    { message: 'start', workflowId, updateId: '' },
    { province, id, from, stateVersion: stateVersionOf(procedureOf(procedure)) },
    Date.now(),
  );
  try {
    await client.workflow.start(procedure, {
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
