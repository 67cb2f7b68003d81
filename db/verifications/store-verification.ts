import { outcomeOf, type Verification } from '../../domain/verification.ts';
import { jsonb } from '../jsonb.ts';
import type { Database } from '../open-database.ts';

/** Stores a result, which nobody can change later. Storing the same id again does nothing. */
export async function storeVerification(db: Database, { checks, head, ...one }: Verification): Promise<void> {
  await db
    .insertInto('verifications')
    .values({
      ...one,
      outcome: outcomeOf(checks),
      failedChecks: checks.filter(({ verdict }) => verdict === 'fails').length,
      checks: jsonb(checks),
      head: head === null ? null : jsonb(head),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
