import { allocate, type Dong } from './dong.ts';

/** One part of a price. It is due after the signing, as an advance, or after the acceptance. It is a share of the value or a sum. */
export interface Instalment {
  after: 'signing' | 'acceptance';
  /** Calendar days. */
  withinDays: number;
  percent?: number | undefined;
  amountVnd?: Dong | undefined;
}

/**
 * The sum of each instalment. The shares of a value that does not divide go by largest remainder. Without instalments the whole value is one
 * part, after the acceptance. The instalments are all shares or all sums.
 */
export function instalmentsOf({
  valueVnd,
  instalments,
}: {
  valueVnd: Dong;
  instalments: readonly Instalment[];
}): (Instalment & { vnd: Dong })[] {
  if (instalments.length === 0) return [{ after: 'acceptance', withinDays: 0, vnd: valueVnd }];
  const shares = allocate(
    valueVnd,
    instalments.map(({ percent, amountVnd }) => percent ?? amountVnd ?? 0),
  );
  return instalments.map((one, n) => ({ ...one, vnd: one.amountVnd ?? shares[n] ?? 0 }));
}
