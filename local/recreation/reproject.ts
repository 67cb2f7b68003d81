import { project } from '../../activities/project.ts';
import type { Database } from '../../db/open-database.ts';
import type { CommissionWorkflows, RecordedSince } from './commission-workflows.ts';
import { inLanes } from './in-lanes.ts';

export interface Reprojection {
  /** How many commissions lacked facts. */
  commissions: number;
  facts: number;
  receipts: number;
  /** What could not be put back, and why. */
  unresolved: string[];
}

const lanes = 4;

/** Records the facts that PostgreSQL lacks since its backup, from the workflows' memory. Repeating it is harmless. */
export async function reproject(db: Database, province: string, workflows: CommissionWorkflows): Promise<Reprojection> {
  const done: Reprojection = { commissions: 0, facts: 0, receipts: 0, unresolved: [] };
  await inLanes(workflows.known(), lanes, async (commissionId) => {
    const revision = await revisionOf(db, commissionId);
    if (revision === 'closed') return;
    const lacking = await workflows.recordedSince(commissionId, revision);
    if (lacking.facts.length === 0 && lacking.since <= revision) return;
    const why = await put(db, province, commissionId, revision, lacking);
    if (why !== null) {
      done.unresolved.push(`commission ${commissionId}: ${why}`);
      return;
    }
    done.commissions += 1;
    done.facts += lacking.facts.length;
    done.receipts += lacking.receipts.length;
  });
  return done;
}

/** The journal's last revision. An archived commission has no more facts. */
async function revisionOf(db: Database, id: string): Promise<number | 'closed'> {
  const head = await db
    .selectFrom('journalStreams')
    .select('revision')
    .where('kind', '=', 'commission')
    .where('id', '=', id)
    .executeTakeFirst();
  const row = await db.selectFrom('cases').select('state').where('id', '=', id).executeTakeFirst();
  return row === undefined || row.state === 'open' ? (head?.revision ?? 0) : 'closed';
}

async function put(
  db: Database,
  province: string,
  commissionId: string,
  revision: number,
  { facts, receipts, since }: RecordedSince,
): Promise<string | null> {
  if (since > revision) return `Temporal no longer has the runs that recorded ${revision + 1} to ${since}`;
  try {
    await project(db, { province, procedure: 'commission', caseId: commissionId, facts, receipts });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
