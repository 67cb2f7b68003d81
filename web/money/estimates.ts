import type { Commission } from '../api/types.ts';
import { numberIn } from '../typed/numbers.ts';

export type Estimate = NonNullable<Commission['estimates']>[number];
export type EstimateLine = Estimate['lines'][number];
export type FeeItem = EstimateLine['item'];

/** The versions of the estimate, oldest first. Empty where they are closed to the reader. */
export function versionsOf({ estimates = [] }: Pick<Commission, 'estimates'>): { estimates: readonly Estimate[] } {
  return { estimates };
}

/** A line while it is written. A field holds its text while that is no number. */
interface Written {
  quantity?: number | string | null;
  unitPriceVnd?: number | string | null;
}

/** The cost of one line, in đồng. It is 0 while one of its numbers cannot be read. */
export function lineVnd({ quantity, unitPriceVnd }: Written): number {
  return numberIn(quantity) * numberIn(unitPriceVnd);
}

export function totalVnd(lines: readonly Written[]): number {
  return lines.reduce((sum, line) => sum + lineVnd(line), 0);
}

/** The sums of one item in two versions. */
export interface ItemPair {
  item: FeeItem;
  beforeVnd: number;
  afterVnd: number;
}

/** The sums by item before and after, in the order in which the items first appear. */
export function compareByItem(
  before: readonly { item: FeeItem; amountVnd: number }[],
  after: readonly { item: FeeItem; amountVnd: number }[],
): ItemPair[] {
  const pairs = new Map<FeeItem, ItemPair>();
  const at = (item: FeeItem) => {
    const pair = pairs.get(item) ?? { item, beforeVnd: 0, afterVnd: 0 };
    pairs.set(item, pair);
    return pair;
  };
  for (const { item, amountVnd } of before) at(item).beforeVnd += amountVnd;
  for (const { item, amountVnd } of after) at(item).afterVnd += amountVnd;
  return [...pairs.values()];
}

export function amountsOf(lines: readonly EstimateLine[]): { item: FeeItem; amountVnd: number }[] {
  return lines.map((line) => ({ item: line.item, amountVnd: lineVnd(line) }));
}
