import type { Database } from '../open-database.ts';

/** What an operator is about to do to a case that does not move. */
export interface Intervention {
  id: string;
  caseId: string;
  person: string;
  /** ISO 8601 UTC. */
  at: string;
  causes: string[];
  action: 'retryActivities' | 'recreateWorkflow' | 'giveUpEffect';
  reason: string;
}

/** Puts an intervention on record before it is made. Nobody can remove the entry. */
export async function recordIntervention(db: Database, intervention: Intervention): Promise<void> {
  await db.insertInto('interventions').values(intervention).execute();
}
