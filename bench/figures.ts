/** Figures of repeated measurements. */
export interface Spread {
  min: number;
  median: number;
  max: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Throws without values: a section that measured nothing must not look like a good one. */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0) throw new Error('nothing was measured');
  return { min: Math.min(...values), median: median(values), max: Math.max(...values) };
}

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Measures `work` with several hands at once, `times` for each hand, one after the other. */
export async function timedByMany<Hand>(hands: readonly Hand[], times: number, work: (hand: Hand) => Promise<unknown>): Promise<number[]> {
  const all = await Promise.all(
    hands.map(async (hand) => {
      const taken: number[] = [];
      for (let n = 0; n < times; n++) taken.push(await timed(() => work(hand)));
      return taken;
    }),
  );
  return all.flat();
}
