import { foldJournal } from '../../api/operations/recreate-workflow.ts';
import { listOpenCases } from '../../db/cases/list-open-cases.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import type { Database } from '../../db/open-database.ts';
import type { CaseWorkflows } from './case-workflows.ts';
import { inLanes } from './in-lanes.ts';

export interface Recreation {
  recreated: number;
  /** They ran already and were left alone. */
  live: number;
  /** Open on record although their workflow has ended: PostgreSQL lacks facts that it recorded. */
  ended: CaseKey[];
}

const lanes = 8;

/** Gives every open case without a workflow one that continues from its journal. It may be repeated at any time. */
export async function recreateWorkflows(db: Database, workflows: CaseWorkflows): Promise<Recreation> {
  const done: Recreation = { recreated: 0, live: 0, ended: [] };
  await inLanes(await listOpenCases(db), lanes, async (key) => {
    const outcome = await workflows.recreate(await foldJournal(db, key), key);
    if (outcome === 'ended') done.ended.push(key);
    else done[outcome] += 1;
  });
  return done;
}
