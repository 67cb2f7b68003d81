/**
 * Microtasks the writer waits, so that the stage an act opens travels with the act: one projection an act. Every stage that is passed by
 * on the way takes some (run: with 12, an acceptance that skipped funding, order and panel was written in two).
 */
const beforeBatch = 200;

/** Resolves after so many microtasks. One thenable that comes back, not as many promises: the SDK keeps a stack trace of each (ADR 0009). */
function microtasks(count: number): Promise<void> {
  let left = count;
  const again: PromiseLike<void> = {
    then(resolve) {
      left -= 1;
      resolve?.(left > 0 ? (again as never) : undefined);
      return again as never;
    },
  };
  return new Promise((resolve) => resolve(again));
}

/** Resolves when the procedure has opened what the last act lets it open. */
export const procedureAtRest = (): Promise<void> => microtasks(beforeBatch);
