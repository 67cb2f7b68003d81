import type { Database } from '../open-database.ts';

export const accessOutcomes = [
  'signedIn',
  'signInFailed',
  'limited',
  'signedOut',
  'passwordChanged',
  'passwordRefused',
  'passwordSet',
  'accountDisabled',
  'refused',
  'tokenMade',
  'tokenRevoked',
  'tokenUsed',
] as const;
export type AccessOutcome = (typeof accessOutcomes)[number];

/** One sign-in, or one refusal. */
export interface AccessEntry {
  /** ISO 8601 UTC. */
  at: string;
  outcome: AccessOutcome;
  /** The code of the reason for a refusal. */
  reason?: string | undefined;
  /** The user name that was tried. */
  account?: string | undefined;
  personId?: string | undefined;
  address: string;
  method?: string | undefined;
  route?: string | undefined;
  requiredRight?: string | undefined;
  /** The session's or token's name, never its secret. */
  session?: string | undefined;
  requestId: string;
}

/** Adds a line to the access record, which can only grow. */
export async function logAccess(db: Database, entry: AccessEntry): Promise<void> {
  await db.insertInto('accessLog').values(entry).execute();
}
