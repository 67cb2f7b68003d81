import { foldJournal } from '../../api/operations/recreate-workflow.ts';
import { listOpenCases } from '../../db/cases/list-open-cases.ts';
import type { Database } from '../../db/open-database.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import type { CaseState } from '../../domain/case/case-state.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import type { CaseWorkflows } from './case-workflows.ts';
import { inLanes } from './in-lanes.ts';

export interface Reconciliation {
  /** The workflow has the journal's revision, or is ahead with facts that it still has to record. */
  equal: number;
  /** Workflows that lacked facts of the journal. */
  replaced: CaseKey[];
  /** Live workflows of cases that are archived on record; they were ended. */
  ended: CaseKey[];
  /** Workflow and journal differ at the same revision: an operator must look. */
  diverged: CaseKey[];
}

const lanes = 4;

/**
 * Compares the live workflow of every case with its journal, and replaces or ends one that is older. Use it when Temporal's store
 * is older than PostgreSQL. Needs a worker that answers.
 */
export async function reconcile(db: Database, workflows: CaseWorkflows): Promise<Reconciliation> {
  const done: Reconciliation = { equal: 0, replaced: [], ended: [], diverged: [] };
  await inLanes(await listOpenCases(db), lanes, async (key) => {
    const [held, journal] = [await workflows.state(key), await foldJournal(db, key)];
    const verdict = compare(held, journal);
    if (verdict === 'older') {
      await workflows.replace(journal, key);
      done.replaced.push(key);
    } else if (verdict === 'diverged') done.diverged.push(key);
    else done.equal += 1;
  });
  await inLanes(workflows.known(), lanes, async (key) => {
    if (!(await isArchived(db, key)) || !(await workflows.isLive(key))) return;
    if (compare(await workflows.state(key), await foldJournal(db, key)) !== 'older') return;
    await workflows.end(key);
    done.ended.push(key);
  });
  return done;
}

async function isArchived(db: Database, { id }: CaseKey): Promise<boolean> {
  const row = await db.selectFrom('cases').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state === 'closed';
}

function compare(held: CaseState | null, journal: CaseState): 'equal' | 'older' | 'diverged' {
  if ((held?.revision ?? 0) < journal.revision) return 'older';
  if ((held?.revision ?? 0) > journal.revision) return 'equal';
  return canonicalJson(held) === canonicalJson(journal) ? 'equal' : 'diverged';
}
