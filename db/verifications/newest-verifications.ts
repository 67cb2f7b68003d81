import type { VerificationSource } from '../../domain/verification.ts';
import type { Database } from '../open-database.ts';

/** The figures that alerts are made from. */
export interface NewestVerifications {
  /** Failed checks of the newest verification, whoever started it. Null when there is none yet. */
  failedChecks: number | null;
  /** When a verification last ended with every check passed. Null when none has. */
  lastSuccess: Record<VerificationSource, Date | null>;
}

/** It reads three index entries, however many results there are. */
export async function newestVerifications(db: Database): Promise<NewestVerifications> {
  const newest = await db
    .selectFrom('verifications')
    .select('failedChecks')
    .orderBy('endedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const [nightly, operator] = await Promise.all([lastSuccess(db, 'nightly'), lastSuccess(db, 'operator')]);
  return { failedChecks: newest?.failedChecks ?? null, lastSuccess: { nightly, operator } };
}

async function lastSuccess(db: Database, source: VerificationSource): Promise<Date | null> {
  const row = await db
    .selectFrom('verifications')
    .select('endedAt')
    .where('outcome', '=', 'holds')
    .where('source', '=', source)
    .orderBy('endedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.endedAt ?? null;
}
