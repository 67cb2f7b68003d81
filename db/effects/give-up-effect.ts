import { sql } from 'kysely';
import { inTransaction } from '../in-transaction.ts';
import type { Database } from '../open-database.ts';

/** Where an effect leaves a trace: the key of a number, or the posting of a case. */
export interface EffectPlace {
  /** `caseId/kind/n`. */
  key: string;
  caseId: string;
  /** `takeNumber`, `recordForeignNumber`, or the kind under which the ledger has the posting. */
  kind: string;
  n: number;
}

/** What a completed effect left behind. `number` and `year` are set only where it took a number. */
export interface EffectTrace {
  number?: number;
  year?: number;
}

/**
 * Locks an effect's key until the transaction ends, and says whether an operator gave the effect up. Carrying out and giving up both take
 * this lock. An effect that was given up is therefore never carried out.
 */
export async function lockEffect(trx: Database, key: string): Promise<{ isGivenUp: boolean }> {
  // Two statements, so that the second one sees what was committed while the first one waited.
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx);
  const found = await trx.selectFrom('givenUpEffects').select('key').where('key', '=', key).executeTakeFirst();
  return { isGivenUp: found !== undefined };
}

/**
 * Gives an effect up, which cannot be undone. If it was carried out already, its trace is returned and nothing is written. Repeating is
 * harmless. `at`: ISO 8601 UTC.
 */
export async function giveUpEffect(db: Database, place: EffectPlace, at: string): Promise<EffectTrace | null> {
  return inTransaction(db, async (trx) => {
    await lockEffect(trx, place.key);
    const trace = await findEffectTrace(trx, place);
    if (trace !== null) return trace;
    await trx
      .insertInto('givenUpEffects')
      .values({ key: place.key, at })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
    return null;
  });
}

async function findEffectTrace(trx: Database, { key, caseId, kind, n }: EffectPlace): Promise<EffectTrace | null> {
  if (kind === 'takeNumber') {
    const taken = await trx
      .selectFrom('registerNumbers')
      .innerJoin('registerBooks', 'registerBooks.id', 'registerNumbers.bookId')
      .select(['registerNumbers.number', 'registerBooks.year'])
      .where('registerNumbers.key', '=', key)
      .executeTakeFirst();
    return taken ?? null;
  }
  // A payment without a budget line here leaves only its treasury slip.
  const slip = await trx.selectFrom('treasuryReferences').select('key').where('key', '=', key).executeTakeFirst();
  if (slip !== undefined) return {};
  const found =
    kind === 'recordForeignNumber'
      ? await trx.selectFrom('registerForeignNumbers').select('key').where('key', '=', key).executeTakeFirst()
      : await trx
          .selectFrom('ledgerTransactions')
          .select('id')
          .where('caseId', '=', caseId)
          .where('kind', '=', kind)
          .where('n', '=', n)
          .executeTakeFirst();
  return found === undefined ? null : {};
}
