/**
 * An amount in đồng: a safe integer (|amount| ≤ 2⁵³ − 1, about nine million tỷ). It is a number because bigint does not fit into
 * Temporal payloads or JSON. Only this file uses BigInt, where a product could leave the safe range.
 */
export type Dong = number;

/** Returns the amount when it is a safe integer; throws RangeError otherwise. `-0` becomes `0`. */
export function assertDong(amount: number): Dong {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of đồng: ${amount}`);
  return amount === 0 ? 0 : amount;
}

function toDong(amount: bigint): Dong {
  return assertDong(Number(amount));
}

/** The exact sum; throws RangeError when a term or the sum is not a safe integer. */
export function sumDong(amounts: Iterable<Dong>): Dong {
  let sum = 0n;
  for (const amount of amounts) sum += BigInt(assertDong(amount));
  if (sum > BigInt(Number.MAX_SAFE_INTEGER) || sum < BigInt(Number.MIN_SAFE_INTEGER)) throw new RangeError(`sum out of range: ${sum}`);
  return toDong(sum);
}

/** Rates are kept to a ten-thousandth of a percent; nothing in the tax or norm tables is finer. */
const rateScale = 10_000;

/**
 * `ratePercent` percent of the amount, rounded half up to the whole đồng by magnitude: a reversal is then exactly the opposite of what it
 * reverses. Tax is rounded in the same way; no text fixes how, so the rule is proposed.
 * Throws RangeError for a rate that is negative, not finite or finer than 0.0001 %.
 */
export function percentOf(amount: Dong, ratePercent: number): Dong {
  const scaled = Math.round(ratePercent * rateScale);
  if (!Number.isSafeInteger(scaled) || scaled < 0 || Math.abs(ratePercent * rateScale - scaled) > 1e-6) {
    throw new RangeError(`not a rate in percent: ${ratePercent}`);
  }
  const divisor = 100n * BigInt(rateScale);
  const product = BigInt(Math.abs(assertDong(amount))) * BigInt(scaled);
  const rounded = (product + divisor / 2n) / divisor;
  if (rounded > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`amount out of range: ${rounded}`);
  return toDong(amount < 0 ? -rounded : rounded);
}

/**
 * Splits `total` over the weights so that the parts add up to it exactly (largest remainder; on a tie the earlier part gets the đồng).
 * A part is never further than one đồng from its exact share; a weight of zero gets nothing; a negative total is split like its opposite.
 * Throws RangeError for a weight that is negative or not a safe integer, and for a non-zero total without any weight.
 */
export function allocate(total: Dong, weights: readonly number[]): Dong[] {
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`not a weight: ${weight}`);
  }
  const size = BigInt(Math.abs(assertDong(total)));
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) {
    if (total !== 0) throw new RangeError('nothing to allocate over: all weights are zero');
    return weights.map(() => 0);
  }
  const shares = weights.map((weight, index) => {
    const product = size * BigInt(weight);
    return { index, part: product / whole, remainder: product % whole };
  });
  let left = size - shares.reduce((sum, share) => sum + share.part, 0n);
  const byRemainder = [...shares].sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const share of byRemainder) {
    if (left === 0n) break;
    share.part += 1n;
    left -= 1n;
  }
  return shares.map((share) => toDong(total < 0 ? -share.part : share.part));
}
