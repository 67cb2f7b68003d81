import { findLines } from '../../db/cases/find-lines.ts';
import { findState } from '../../db/cases/find-state.ts';
import type { Filing } from '../../db/documents/filings-of.ts';
import type { Database } from '../../db/open-database.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { factOf } from '../../domain/commission/acts.ts';
import { questionDuties } from '../../domain/commission/duty-kinds.ts';
import { askedSeen } from '../../domain/commission/stages/collection/view.ts';
import { stateOf } from '../../domain/procedures.ts';
import type { Who } from '../identity/who.ts';
import { officesOf } from './grounds.ts';
import { isPaperOpen } from './visibility.ts';

/** The kinds under which the papers of a question and of its answers are filed. */
const ofQuestions: readonly string[] = [factOf.openCollection, ...questionDuties.map((answered) => factOf[answered])];

/**
 * The filings that open the document to the person. The person must know of the case, and the section for the document's kind must be open
 * to them. A body that is asked may read the papers of its own questions. Imported history has no sections: everybody who may know of it may
 * read all of it.
 */
export async function filingsOpenTo(db: Database, who: Who, filings: readonly Filing[]): Promise<Filing[]> {
  const rows = await findLines(db, [...new Set(filings.map(({ caseId }) => caseId))]);
  const found = await Promise.all(
    filings.map(async (filing) => {
      const row = rows.get(filing.caseId);
      if (row === undefined) return [];
      return isPaperOpen(who, row, filing.kind) || (await isOfOwnQuestion(db, who, filing)) ? [filing] : [];
    }),
  );
  return found.flat();
}

async function isOfOwnQuestion(db: Database, who: Who, { caseId, documentId, kind }: Filing): Promise<boolean> {
  const stored = ofQuestions.includes(kind) ? await findState(db, caseId) : undefined;
  if (stored === undefined) return false;
  const looking = { person: who.person, sections: new Set<never>(), offices: officesOf(who) };
  return askedSeen(stateOf(stored) as Commission, looking).documents.some(({ document }) => document === documentId);
}
