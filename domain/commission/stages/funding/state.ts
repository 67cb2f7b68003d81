import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { Dong } from '../../../money/dong.ts';
import type { FeeItem } from '../../names.ts';

export interface EstimateLine {
  item: FeeItem;
  content: string;
  unit: string;
  quantity: number;
  unitPriceVnd: Dong;
  normId: string | null;
  /** The ceiling of the norm; null without a norm. */
  maxVnd: Dong | null;
  /** The norm's share of the whole estimate, in percent (general management only). */
  maxPercent?: number;
  /** The higher decision that allows a price above the norm. */
  aboveNorm: { number: string; notation: string; on: Day; document: string } | null;
  /** The values before the appraisal changed them; null when it changed nothing. */
  asked: { quantity: number; unitPriceVnd: Dong } | null;
}

/** One version of the estimate. The first is the original, and later ones are adjustments. */
export interface Estimate {
  at: Instant;
  by: string;
  lines: EstimateLine[];
  totalVnd: Dong;
  workOn: Day;
  status: 'submitted' | 'appraised' | 'approving' | 'approved' | 'returned' | 'refused';
  appraisedVnd: Dong | null;
  appraisedAt: Instant | null;
  appraisedBy: string | null;
}

export interface FundingState {
  estimates: Estimate[];
  funding: { at: Instant; reservedVnd: Dong; budgetLine: string | null; fiscalYear: number | null } | null;
  /** The budget line being reserved, until the ledger's result arrives. */
  pendingFunding: { budgetLine: string | null; fiscalYear: number | null } | null;
}

export const emptyFunding: FundingState = { estimates: [], funding: null, pendingFunding: null };

/** Where the fields of this room are shown. */
export const fundingShown = {
  estimates: ['estimate', 'moneyTotals'],
  funding: 'moneyTotals',
  pendingFunding: { unshown: 'known for as long as the ledger takes to answer' },
} as const satisfies ShownIn<FundingState>;

/** The estimate in force, if any. */
export function approvedEstimate<E extends Pick<Estimate, 'status'>>({ estimates }: { estimates: readonly E[] }): E | undefined {
  return estimates.filter((e) => e.status === 'approved').at(-1);
}

/** The amount that the approver decides on: the appraised one, or the whole estimate where nobody appraised it. */
export const decidedVnd = (e: Pick<Estimate, 'appraisedVnd' | 'totalVnd'> | undefined): Dong => e?.appraisedVnd ?? e?.totalVnd ?? 0;

/** The estimate being decided now: submitted, appraised or being reserved. */
export function openEstimate<E extends Pick<Estimate, 'status'>>({ estimates }: { estimates: readonly E[] }): E | undefined {
  const last = estimates.at(-1);
  return last && ['submitted', 'appraised', 'approving'].includes(last.status) ? last : undefined;
}
