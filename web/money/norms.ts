import type { components } from '../api/schema.d.ts';
import { normGap } from '../../domain/money/norm.ts';
import { numberIn } from '../typed/numbers.ts';
import type { FeeItem } from './estimates.ts';

export type Norm = Omit<components['schemas']['SpendingNorm'], 'version'>;

/** The reason why the price of a line needs a decision that allows it. Null where it needs none, or no item is chosen yet. */
export function gapOf(item: FeeItem | undefined, unitPriceVnd: number | string | null | undefined, norm: Norm | null) {
  return item === undefined ? null : normGap(item, numberIn(unitPriceVnd), norm);
}
