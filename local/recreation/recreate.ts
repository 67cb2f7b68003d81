import { foldJournal } from '../../api/operations/recreate-workflow.ts';
import { listOpenCases } from '../../db/cases/list-open-cases.ts';
import type { Database } from '../../db/open-database.ts';
import type { CommissionWorkflows } from './commission-workflows.ts';
import { inLanes } from './in-lanes.ts';

export interface Recreation {
  recreated: number;
  /** They ran already and were left alone. */
  live: number;
  /** Open on record although their workflow has ended: PostgreSQL lacks facts that it recorded. */
  ended: string[];
}

const lanes = 8;

/** Gives every open commission without a workflow one that continues from its journal. It may be repeated at any time. */
export async function recreateWorkflows(db: Database, workflows: CommissionWorkflows): Promise<Recreation> {
  const done: Recreation = { recreated: 0, live: 0, ended: [] };
  await inLanes(await listOpenCases(db, 'commission'), lanes, async (id) => {
    const outcome = await workflows.recreate(await foldJournal(db, id), id);
    if (outcome === 'ended') done.ended.push(id);
    else done[outcome] += 1;
  });
  return done;
}
