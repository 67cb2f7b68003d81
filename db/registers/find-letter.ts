import { foldNumber } from '../../domain/text/fold-number.ts';
import type { Database } from '../open-database.ts';

/** A letter of an office, by its number as written on the paper, `12/SXD-QH`, and the year of its date. */
export interface Letter {
  organisationId: string;
  notation: string;
  year: number;
}

/** The other cases than `except` in which this letter was received, the first one first. */
export async function findLetter(db: Database, { organisationId, notation, year }: Letter, except: string): Promise<string[]> {
  const rows = await db
    .selectFrom('registerForeignNumbers')
    .select('caseId')
    .where('paper', '=', 'letter')
    .where('organisationId', '=', organisationId)
    .where('year', '=', year)
    .where('notationFold', '=', foldNumber(notation))
    .orderBy('recordedAt')
    .execute();
  return rows.flatMap(({ caseId }) => (caseId === null || caseId === except ? [] : [caseId]));
}
