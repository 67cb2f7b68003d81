import { ApplicationFailure } from '@temporalio/common';
import { putOnRecord } from '../db/cases/put-on-record.ts';
import { ProjectionDiverged } from '../db/journal/append-facts.ts';
import type { Database } from '../db/open-database.ts';
import type { Projection } from './activities.ts';

/** Puts facts on record. Only facts travel, so that a long outage leaves little in the workflow's history. Repeating it is harmless. */
export async function project(db: Database, projection: Projection): Promise<void> {
  try {
    await putOnRecord(db, projection);
  } catch (error) {
    if (error instanceof ProjectionDiverged) {
      // Nothing repairs this by itself: somebody must look (runbook). The workflow keeps asking, slowly and visibly.
      throw ApplicationFailure.create({ type: 'ProjectionDiverged', message: error.message });
    }
    throw error;
  }
}
