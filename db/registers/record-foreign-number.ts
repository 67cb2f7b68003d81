import { foldNumber } from '../../domain/text/fold-number.ts';
import type { Database } from '../open-database.ts';
import { RegisterKeyReused } from './lock-book.ts';

export interface ForeignNumber {
  /** The office that gave the number. */
  organisationId: string;
  /**
   * 'order' when absent. Unless it is shared, a paper belongs to one case. One letter may ask for several things, when each entry gives a
   * reason.
   */
  paper?: 'order' | 'letter';
  book: string;
  year: number;
  /**
   * As written on the document, '5319/UBND-KGVX'. Two notations with the same folded form (domain/text/fold-number.ts) are the same paper.
   */
  notation: string;
  /** The effect's key, by which a repeat is recognised. */
  key: string;
  caseId: string | null;
  /** A person said that it is the paper of another case too. */
  isShared?: boolean;
  /** ISO 8601 UTC. */
  at: string;
}

/**
 * Records a number that another office gave its document. Only uniqueness can be checked. 'taken' names the key and the case that recorded
 * it before. Idempotent by key, and within one case.
 * @throws RegisterKeyReused when the key recorded another number.
 */
export async function recordForeignNumber(
  db: Database,
  foreign: ForeignNumber,
): Promise<{ outcome: 'recorded' } | { outcome: 'taken'; key: string; caseId: string | null }> {
  const { organisationId, paper = 'order', book, year, key, caseId, isShared = false, at } = foreign;
  const notation = foreign.notation.normalize('NFC').trim();
  const row = { organisationId, paper, book, year, notation, notationFold: foldNumber(notation), key, caseId, isShared };
  const other = isShared ? undefined : await heldByAnother(db, row);
  if (other !== undefined && !(await isRecorded(db, key))) return { outcome: 'taken', ...other };
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
  // Another transaction recorded it at the same time, or this case did earlier.
  const taken = await heldByAnother(db, row);
  return taken === undefined ? { outcome: 'recorded' } : { outcome: 'taken', ...taken };
}

async function isRecorded(db: Database, key: string): Promise<boolean> {
  return (await db.selectFrom('registerForeignNumbers').select('key').where('key', '=', key).executeTakeFirst()) !== undefined;
}

type Row = Required<Pick<ForeignNumber, 'organisationId' | 'paper' | 'year' | 'caseId' | 'key'>> & { notationFold: string };

/** The same paper under another key, for another case or for none. */
async function heldByAnother(db: Database, { organisationId, paper, year, notationFold, caseId, key }: Row) {
  return db
    .selectFrom('registerForeignNumbers')
    .select(['key', 'caseId'])
    .where('organisationId', '=', organisationId)
    .where('paper', '=', paper)
    .where('year', '=', year)
    .where('notationFold', '=', notationFold)
    .where('key', '<>', key)
    .where((eb) => (caseId === null ? eb.lit(true) : eb('caseId', 'is distinct from', caseId)))
    .orderBy('isShared')
    .limit(1)
    .executeTakeFirst();
}
