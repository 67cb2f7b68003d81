import { isCaseClosed } from '../../db/cases/is-case-closed.ts';
import { isNewsOnRecord } from '../../db/cases/is-news-on-record.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import { effectUpdateId } from '../../signing/effect-ids.ts';
import { type CaseEffect, keyOf, type OrderOf } from './effect-kind.ts';
import { otherCaseMissing } from './other-cases.ts';

/**
 * News to another case. The update's id comes from the effect's key, and the case that is told adds nothing for a key it knows. News is
 * never dropped: as long as the other case is open, the attempts go on.
 */
export const tell: CaseEffect<'tell'> = {
  async perform({ db, cases }, order, until) {
    const { province, procedure, caseId, effect } = order;
    const key = keyOf(order);
    const to = toldCase(order);
    if (await isNewsOnRecord(db, to, key)) return { outcome: 'done' };
    const reaching = { ...to, province, updateId: effectUpdateId(key), until };
    const answer = await cases.tell(reaching, { from: { procedure, case: caseId }, key, news: effect.news });
    if (answer === 'told') return { outcome: 'done' };
    if (await isCaseClosed(db, to)) return { outcome: 'refused', reason: 'CASE_ENDED' };
    throw otherCaseMissing();
  },
  trace: async ({ db }, order) => ((await isNewsOnRecord(db, toldCase(order), keyOf(order))) ? { outcome: 'done' } : null),
};

const toldCase = ({ effect }: OrderOf<'tell'>): CaseKey => ({ procedure: effect.procedure, id: effect.case });
