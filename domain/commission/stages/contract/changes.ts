import { sumDong } from '../../../money/dong.ts';
import type { Commission } from '../../commission.ts';
import { agreedAdvanceVnd, contractValueVnd, whyNotTerms } from '../../contract.ts';
import { workDoneVnd } from '../../fees.ts';
import { acceptedVnd } from '../../money.ts';
import type { RejectionCode } from '../../rejections.ts';
import { firstOf } from '../../rule.ts';
import { disbursedAdvancesVnd, outstandingAdvanceVnd } from '../advance/state.ts';
import { paidVnd } from '../payment/state.ts';
import type { Annex, LiquidationSums } from './state.ts';

/** What an annex would change. */
export type ContractChange = Pick<Annex, 'terms' | 'deliverOn' | 'content'>;

/** Why the contract cannot be changed so; null when it can. It is asked of the proposal, and again of the consent. */
export function whyNotChanged(c: Commission, { terms, deliverOn, content }: ContractChange): RejectionCode | null {
  const hasNewDay = deliverOn !== null && deliverOn !== c.order?.deliverOn;
  if (terms === null) return content === null && !hasNewDay ? 'ANNEX_CHANGES_NOTHING' : null;
  const advancedVnd = sumDong(c.advances.flatMap((a) => (a.status === 'rejected' ? [] : [a.amountVnd - a.restoredVnd])));
  return firstOf(
    terms.valueVnd < workDoneVnd(c) && 'BELOW_WORK_DONE',
    (terms.valueVnd < advancedVnd || agreedAdvanceVnd(terms) < advancedVnd) && 'BELOW_ADVANCED',
    whyNotTerms(c, terms, c.order?.valueVnd ?? terms.valueVnd),
  );
}

/** The sums of a liquidation now. Accepted is what was paid and what is still owed; advanced is cleared, returned or to be returned. */
export function liquidationSums(c: Commission): LiquidationSums {
  const acceptedNow = acceptedVnd(c);
  const paidNow = paidVnd(c);
  return {
    valueVnd: contractValueVnd(c) ?? 0,
    acceptedVnd: acceptedNow,
    advancedVnd: disbursedAdvancesVnd(c),
    clearedVnd: sumDong(c.advances.map((a) => a.clearedVnd)),
    paidVnd: paidNow,
    owedToUnionVnd: Math.max(0, acceptedNow - paidNow),
    toReturnVnd: outstandingAdvanceVnd(c),
  };
}
