import type { CheckResult, PublishedHead } from '../../domain/verification.ts';
import type { Database } from '../open-database.ts';

/** One result with its checks. Undefined when there is none of this id. */
export async function findVerification(db: Database, id: string) {
  const row = await db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  return { ...row, checks: row.checks as unknown as CheckResult[], head: row.head as PublishedHead | null };
}
