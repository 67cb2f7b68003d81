import { sql } from 'kysely';
import { yearOf } from '../../domain/calendar/day.ts';
import type { TreasuryReference } from '../../domain/case/effects.ts';
import { foldNumber } from '../../domain/text/fold-number.ts';
import type { Database } from '../open-database.ts';

/** A treasury slip, with the key of the effect that enters it. */
export interface SlipEntry {
  key: string;
  caseId: string;
  reference: TreasuryReference;
  /** ISO 8601 UTC. */
  at: string;
}

/**
 * Whether this slip may be entered. 'taken': another entry has the number in the same year, and this one gives no reason for sharing it.
 * 'entered': the same key has entered it already. Locks the number until the transaction ends.
 */
export async function judgeSlip(trx: Database, { key, reference }: SlipEntry): Promise<'free' | 'taken' | 'entered'> {
  const fold = foldNumber(reference.number);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`treasury/${fold}`}, 0))`.execute(trx);
  const found = await trx.selectFrom('treasuryReferences').select(['key', 'paidOn']).where('referenceFold', '=', fold).execute();
  if (found.some((one) => one.key === key)) return 'entered';
  if (reference.isShared) return 'free';
  return found.some((one) => yearOf(one.paidOn) === yearOf(reference.on)) ? 'taken' : 'free';
}

export async function enterSlip(trx: Database, { key, caseId, reference, at }: SlipEntry): Promise<void> {
  await trx
    .insertInto('treasuryReferences')
    .values({
      key,
      caseId,
      reference: reference.number,
      referenceFold: foldNumber(reference.number),
      paidOn: reference.on,
      isShared: reference.isShared,
      recordedAt: at,
    })
    .execute();
}
