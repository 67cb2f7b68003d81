import { allocate, sumDong, type Dong } from './dong.ts';

/** One part of a price. It is due after the signing, as an advance, or after the acceptance. It is a share of the value or a sum. */
export interface Instalment {
  after: 'signing' | 'acceptance';
  /** Calendar days. */
  withinDays: number;
  percent?: number | undefined;
  amountVnd?: Dong | undefined;
}

/**
 * The sum of each instalment. Without instalments the whole value is one part, after the acceptance. The instalments are all shares or all
 * sums. A share after the signing is rounded down, so that shares within the ceiling of advances stay within it. Those after the acceptance
 * divide the rest by largest remainder.
 */
export function instalmentsOf({
  valueVnd,
  instalments,
}: {
  valueVnd: Dong;
  instalments: readonly Instalment[];
}): (Instalment & { vnd: Dong })[] {
  if (instalments.length === 0) return [{ after: 'acceptance', withinDays: 0, vnd: valueVnd }];
  const percents = instalments.map(({ percent }) => percent ?? 0);
  const isRoundedDown = instalments.map(({ after }) => after === 'signing' && instalments.some((one) => one.after === 'acceptance'));
  const down = percents.map((percent, n) => (isRoundedDown[n] ? Number((BigInt(valueVnd) * BigInt(percent)) / 100n) : 0));
  const weights = percents.map((percent, n) => (isRoundedDown[n] ? 0 : percent));
  const others = weights.some((weight) => weight > 0) ? allocate(valueVnd - sumDong(down), weights) : [];
  return instalments.map((one, n) => ({ ...one, vnd: one.amountVnd ?? (isRoundedDown[n] ? down[n] : others[n]) ?? 0 }));
}
