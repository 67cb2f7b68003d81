import { setTimeout as delay } from 'node:timers/promises';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { withItsContents } from '../db/cases/pinned-contents.ts';
import type { Checked } from '../db/invariants/check-invariants.ts';
import type { Violation } from '../db/invariants/invariant.ts';
import type { Database } from '../db/open-database.ts';
import { type CaseKey, nameOfCase } from '../domain/case/case-key.ts';
import type { CaseState } from '../domain/case/case-state.ts';
import { caseWorkflowId } from '../domain/installation.ts';
import { procedureNames, stateOf } from '../domain/procedures.ts';
import { canonicalJson } from '../domain/text/canonical.ts';

/** The client and the province for a check of its workflows. */
export interface Workflows {
  client: Client;
  province: string;
  /** The time a fact under way may take before it counts; 8,000 ms when absent. An API has five seconds, and then the procedure writes. */
  pauseMs?: number;
  /** Once it is aborted, no further workflow is queried, and its reason is thrown. */
  signal?: AbortSignal;
}

// The number keeps one worker busy and leaves capacity for people's acts.
const atOnce = 16;
const deadlineMs = 10_000;
const inFlightMs = 8_000;
/** A run without a case on record counts only when it is older. A run whose first command was refused ends itself in five minutes. */
const unbornMs = 10 * 60_000;
/** After this many workflows without an answer, the worker itself counts as away. */
const patience = 10;

/** The invariants that need the engine: which workflows run, and which state they hold. */
export async function checkWorkflows(db: Database, workflows: Workflows): Promise<Checked[]> {
  return [await checkLive(db, workflows), await checkStates(db, workflows)];
}

// ---------------------------------------------------------------- running workflows

async function checkLive(db: Database, workflows: Workflows): Promise<Checked> {
  const rows = await db.selectFrom('cases').select('id').orderBy('id').execute();
  const ids = rows.map(({ id }) => id);
  const doubtful = await misplaced(db, workflows, ids);
  // A workflow ends a moment after its file is on record as archived.
  if (doubtful.length > 0) await delay(workflows.pauseMs ?? inFlightMs, undefined, workflows.signal && { signal: workflows.signal });
  const violations = await misplaced(
    db,
    workflows,
    doubtful.flatMap(({ caseId }) => caseId ?? []),
  );
  return {
    name: 'live-workflows',
    statement: 'Every open case has exactly one live workflow, none closed has one, and none lives without a case.',
    counted: 'cases',
    checked: ids.length,
    violations: [...violations, ...(await strays(workflows, new Set(ids)))],
  };
}

/** Each case is queried separately, because Temporal's lists lag and are sometimes wrong. */
async function misplaced(db: Database, workflows: Workflows, ids: readonly string[]): Promise<Violation[]> {
  const stored = db.selectFrom('cases').select(['procedure', 'id', 'state']).where('id', 'in', ids);
  const rows = ids.length === 0 ? [] : await stored.execute();
  const found = await inParallel(rows, workflows.signal, async ({ state: stands, ...key }) => {
    const isLive = await isRunning(workflows, key);
    if (isLive === (stands === 'open')) return [];
    const what = isLive ? `is ${stands} and its workflow lives on` : 'has no live workflow';
    return [{ where: nameOfCase(key), what, caseId: key.id }];
  });
  return found.flat();
}

async function isRunning({ client, province }: Workflows, { procedure, id }: CaseKey): Promise<boolean> {
  try {
    const handle = client.workflow.getHandle(caseWorkflowId(procedure, province, id));
    const { status } = await client.withDeadline(Date.now() + deadlineMs, () => handle.describe());
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** Running workflows of the province without a case on record. A young one may still receive its first act. */
async function strays({ client, province }: Workflows, known: ReadonlySet<string>): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const procedure of procedureNames) {
    const prefix = caseWorkflowId(procedure, province, '');
    const query = `WorkflowType = '${procedure}' AND ExecutionStatus = 'Running' AND WorkflowId STARTS_WITH '${prefix.replaceAll("'", "''")}'`;
    for await (const { workflowId, startTime } of client.workflow.list({ query })) {
      const id = workflowId.slice(prefix.length);
      if (known.has(id) || Date.now() - startTime.getTime() < unbornMs) continue;
      if (!(await isRunning({ client, province }, { procedure, id }))) continue;
      violations.push({ where: `workflow ${workflowId}`, what: 'lives without a case on record' });
    }
  }
  return violations;
}

// ---------------------------------------------------------------- states of workflows

async function checkStates(db: Database, workflows: Workflows): Promise<Checked> {
  const open = await db.selectFrom('cases').select(['procedure', 'id']).where('state', '=', 'open').orderBy('id').execute();
  let unanswered = 0;
  const found = await inParallel(open, workflows.signal, async (key) => {
    if (unanswered >= patience) return null;
    const what = await difference(db, workflows, key).catch((error: unknown) => {
      unanswered += 1;
      return `its workflow does not answer: ${error instanceof Error ? error.message : String(error)}`;
    });
    return { where: nameOfCase(key), what, caseId: key.id };
  });
  const asked = found.filter((one) => one !== null);
  const unasked = open.length - asked.length;
  return {
    name: 'workflow-state',
    statement: 'What the workflow of every open case holds is what the read model says, to the letter.',
    counted: 'open cases',
    checked: asked.length,
    violations: [
      ...asked.flatMap(({ what, ...one }) => (what === null ? [] : [{ ...one, what }])),
      ...(unasked === 0 ? [] : [{ where: 'worker', what: `does not answer; ${unasked} cases were not asked` }]),
    ],
  };
}

/**
 * Different revisions mean that a fact is under way, and the comparison is repeated until it should have arrived. The same revision must
 * have the same state at once.
 */
async function difference(
  db: Database,
  { client, province, pauseMs = inFlightMs }: Workflows,
  { procedure, id }: CaseKey,
): Promise<string | null> {
  const handle = client.workflow.getHandle(caseWorkflowId(procedure, province, id));
  const looks = 3;
  for (let look = 1; ; look += 1) {
    const stored = await db
      .selectFrom('cases')
      .select(['procedure', 'state', 'revision', 'snapshot', 'stateVersion'])
      .where('id', '=', id)
      .executeTakeFirst()
      .then((row) => withItsContents(db, row));
    if (stored?.state !== 'open') return null;
    const held = await client.withDeadline(Date.now() + deadlineMs, () => handle.query<CaseState | null>('state'));
    if (held !== null && canonicalJson(held) === canonicalJson(stateOf(stored))) return null;
    if (held?.revision === stored.revision) return `at revision ${stored.revision} its workflow holds another state`;
    if (look === looks) return `its workflow stands at revision ${held?.revision ?? 0}, the read model at ${stored.revision}`;
    await delay(pauseMs / (looks - 1));
  }
}

/** Runs the work with limited concurrency, and returns the results in order. */
async function inParallel<T, R>(all: readonly T[], signal: AbortSignal | undefined, work: (one: T) => Promise<R>): Promise<R[]> {
  const results = new Array<R>(all.length);
  const queue = all.entries();
  const hands = Array.from({ length: atOnce }, async () => {
    for (const [n, one] of queue) {
      signal?.throwIfAborted();
      results[n] = await work(one);
    }
  });
  await Promise.all(hands);
  return results;
}
