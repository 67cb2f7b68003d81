import { inTransaction } from '../in-transaction.ts';
import type { Database } from '../open-database.ts';

/**
 * Ends every session and token of a person whose password is new or whose account is closed. The session that makes the change may stay
 * (`except`, its hash). `at`: ISO 8601 UTC.
 */
export async function endAccess(db: Database, personId: string, at: string, except?: Buffer): Promise<void> {
  await inTransaction(db, async (trx) => {
    const sessions = trx.deleteFrom('sessions').where('personId', '=', personId);
    await (except === undefined ? sessions : sessions.where('tokenHash', '!=', except)).execute();
    const tokens = trx.updateTable('accessTokens').set({ revokedAt: at }).where('personId', '=', personId).where('revokedAt', 'is', null);
    await tokens.execute();
  });
}
