import { ApplicationFailure } from '@temporalio/common';
import { putOnRecord } from '../db/cases/put-on-record.ts';
import { ProjectionDiverged } from '../db/journal/append-facts.ts';
import type { Database } from '../db/open-database.ts';
import type { Projection } from './activities.ts';

/** Writes facts to PostgreSQL. Only facts are sent, so that a long outage adds little to the workflow's history. A repeat is harmless. */
export async function project(db: Database, projection: Projection): Promise<void> {
  try {
    await putOnRecord(db, projection);
  } catch (error) {
    if (error instanceof ProjectionDiverged) {
      // Nothing repairs this by itself, and an operator must act (runbook). The workflow keeps retrying, slowly and visibly.
      throw ApplicationFailure.create({ type: 'ProjectionDiverged', message: error.message });
    }
    throw error;
  }
}
