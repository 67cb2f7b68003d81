import type { Database } from '../open-database.ts';
import { RegisterKeyReused } from './lock-book.ts';

export interface ForeignNumber {
  /** The office that gave the number. */
  organisationId: string;
  book: string;
  year: number;
  /** As it stands on the document, '5319/UBND-KGVX'. Case, accents and surrounding blanks do not make it another one. */
  notation: string;
  /** The effect's key: a repeat is recognised. */
  key: string;
  commissionId: string | null;
  /** ISO 8601 UTC. */
  at: string;
}

/**
 * Records a number that another office gave its document. Only uniqueness can be checked: 'taken' names the key and the
 * commission that recorded it before. Idempotent by key.
 * @throws RegisterKeyReused when the key recorded another number.
 */
export async function recordForeignNumber(
  db: Database,
  foreign: ForeignNumber,
): Promise<{ outcome: 'recorded' } | { outcome: 'taken'; key: string; commissionId: string | null }> {
  const { organisationId, book, year, key, commissionId, at } = foreign;
  const notation = foreign.notation.normalize('NFC').trim();
  const row = { organisationId, book, year, notation, key, commissionId };
  const written = await db
    .insertInto('registerForeignNumbers')
    .values({ ...row, recordedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 1n) return { outcome: 'recorded' };
  const held = await db.selectFrom('registerForeignNumbers').selectAll().where('key', '=', key).executeTakeFirst();
  if (held !== undefined) {
    const same = Object.entries(row).every(([column, value]) => held[column as keyof typeof row] === value);
    if (!same) throw new RegisterKeyReused(key);
    return { outcome: 'recorded' };
  }
  const other = await db
    .selectFrom('registerForeignNumbers')
    .select(['key', 'commissionId'])
    .where('organisationId', '=', organisationId)
    .where('book', '=', book)
    .where('year', '=', year)
    .where('notationFold', '=', (eb) => eb.fn<string>('vn_fold', [eb.val(notation)]))
    .executeTakeFirstOrThrow();
  return { outcome: 'taken', ...other };
}
