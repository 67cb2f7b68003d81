import { foldJournal } from '../../api/operations/recreate-workflow.ts';
import { listOpenCases } from '../../db/cases/list-open-cases.ts';
import type { Database } from '../../db/open-database.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import type { CommissionWorkflows } from './commission-workflows.ts';
import { inLanes } from './in-lanes.ts';

export interface Reconciliation {
  /** The workflow has the journal's revision, or is ahead with facts that it still has to record. */
  equal: number;
  /** Workflows that lacked facts of the journal. */
  replaced: string[];
  /** Live workflows of commissions that are archived on record; they were ended. */
  ended: string[];
  /** Workflow and journal differ at the same revision: an operator must look. */
  diverged: string[];
}

const lanes = 4;

/**
 * Compares the live workflow of every commission with its journal, and replaces or ends one that is older. Use it when Temporal's store
 * is older than PostgreSQL. Needs a worker that answers.
 */
export async function reconcile(db: Database, workflows: CommissionWorkflows): Promise<Reconciliation> {
  const done: Reconciliation = { equal: 0, replaced: [], ended: [], diverged: [] };
  await inLanes(await listOpenCases(db, 'commission'), lanes, async (id) => {
    const [held, journal] = [await workflows.state(id), await foldJournal(db, id)];
    const verdict = compare(held, journal);
    if (verdict === 'older') {
      await workflows.replace(journal, id);
      done.replaced.push(id);
    } else if (verdict === 'diverged') done.diverged.push(id);
    else done.equal += 1;
  });
  await inLanes(workflows.known(), lanes, async (id) => {
    if (!(await isArchived(db, id)) || !(await workflows.isLive(id))) return;
    if (compare(await workflows.state(id), await foldJournal(db, id)) !== 'older') return;
    await workflows.end(id);
    done.ended.push(id);
  });
  return done;
}

async function isArchived(db: Database, id: string): Promise<boolean> {
  const row = await db.selectFrom('cases').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state === 'closed';
}

function compare(held: Commission | null, journal: Commission): 'equal' | 'older' | 'diverged' {
  if ((held?.revision ?? 0) < journal.revision) return 'older';
  if ((held?.revision ?? 0) > journal.revision) return 'equal';
  return canonicalJson(held) === canonicalJson(journal) ? 'equal' : 'diverged';
}
