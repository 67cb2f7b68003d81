/** Does the work for each item, as many at a time as there are lanes; the first failure ends it. */
export async function inLanes<T>(items: Iterable<T> | AsyncIterable<T>, lanes: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = everyOf(items);
  const lane = async () => {
    for (let next = await queue.next(); next.done !== true; next = await queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function* everyOf<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* items;
}
