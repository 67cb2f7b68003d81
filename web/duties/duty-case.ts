import type { Sentence } from '../../locale/language.ts';
import { obstacleWords } from '../../locale/web/obstacles.ts';
import { workWords } from '../../locale/web/work.ts';
import type { InboxItem, ProcedureName } from '../api/types.ts';
import { addressOf, pageOf } from '../case/address.ts';

/** The page of the case in which a duty is owed. */
export function pageOfDuty({ procedure, caseId, commissionCode }: Pick<InboxItem, 'procedure' | 'caseId' | 'commissionCode'>): string {
  return pageOf(procedure, addressOf({ id: caseId, code: commissionCode }));
}

/** What a row says in place of a number. An obstacle never has one. */
export const unnumbered: Record<ProcedureName, Sentence> = { commission: workWords.notNumbered, obstacle: obstacleWords.obstacle };
