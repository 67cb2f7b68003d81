import { project } from '../../activities/project.ts';
import { type CaseKey, nameOfCase } from '../../domain/case/case-key.ts';
import type { Database } from '../../db/open-database.ts';
import type { CaseWorkflows, RecordedSince } from './case-workflows.ts';
import { inLanes } from './in-lanes.ts';

export interface Reprojection {
  /** How many commissions lacked facts. */
  cases: number;
  facts: number;
  receipts: number;
  /** What could not be put back, and why. */
  unresolved: string[];
}

const lanes = 4;

/** Records the facts that PostgreSQL lacks since its backup, from the workflows' memory. Repeating it is harmless. */
export async function reproject(db: Database, province: string, workflows: CaseWorkflows): Promise<Reprojection> {
  const done: Reprojection = { cases: 0, facts: 0, receipts: 0, unresolved: [] };
  await inLanes(workflows.known(), lanes, async (key) => {
    const revision = await revisionOf(db, key);
    if (revision === 'closed') return;
    const lacking = await workflows.recordedSince(key, revision);
    if (lacking.facts.length === 0 && lacking.since <= revision) return;
    const why = await put(db, province, key, revision, lacking);
    if (why !== null) {
      done.unresolved.push(`${nameOfCase(key)}: ${why}`);
      return;
    }
    done.cases += 1;
    done.facts += lacking.facts.length;
    done.receipts += lacking.receipts.length;
  });
  return done;
}

/** The journal's last revision. An archived commission has no more facts. */
async function revisionOf(db: Database, { procedure, id }: CaseKey): Promise<number | 'closed'> {
  const head = await db
    .selectFrom('journalStreams')
    .select('revision')
    .where('kind', '=', procedure)
    .where('id', '=', id)
    .executeTakeFirst();
  const row = await db.selectFrom('cases').select('state').where('id', '=', id).executeTakeFirst();
  return row === undefined || row.state === 'open' ? (head?.revision ?? 0) : 'closed';
}

async function put(
  db: Database,
  province: string,
  { procedure, id }: CaseKey,
  revision: number,
  { facts, receipts, since }: RecordedSince,
): Promise<string | null> {
  if (since > revision) return `Temporal no longer has the runs that recorded ${revision + 1} to ${since}`;
  try {
    await project(db, { province, procedure, caseId: id, facts, receipts });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
