import type { components } from '../api/schema.d.ts';
import { normGap } from '../../domain/money/norm.ts';
import { numberIn } from '../typed/numbers.ts';
import type { FeeItem } from './estimates.ts';

export type Norm = Omit<components['schemas']['SpendingNorm'], 'version'>;

/** Why the price of a line needs a decision that allows it; null where it needs none, or nothing is chosen yet. */
export function gapOf(item: FeeItem | undefined, unitPriceVnd: number | string | null | undefined, norm: Norm | null) {
  return item === undefined ? null : normGap(item, numberIn(unitPriceVnd), norm);
}
