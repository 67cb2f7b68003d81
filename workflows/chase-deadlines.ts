import { condition } from '@temporalio/workflow';
import type { Rung } from '../domain/case/ladder.ts';

/** The server counts instants in nanoseconds, up to the year 2262. Longer waits are split. */
const longestWaitMs = 366 * 86_400_000;

/** The case as the chaser sees it: its next rung, the wait until then, and the act of passing it. */
interface Chased {
  next: () => Rung | null;
  /** Real milliseconds until an instant of the case's clock. */
  waitMs: (at: number) => number;
  pass: (rung: Rung) => void;
}

/**
 * Sleeps until the next rung of any open duty and passes it, in an endless loop. A discharge in the same task takes precedence. When the
 * next rung moves to a later time, the timer is kept. One unnecessary wake-up costs less than a new timer at each act.
 */
export async function chaseDeadlines({ next, waitMs, pass }: Chased): Promise<never> {
  for (;;) {
    const awaited = next();
    if (!awaited) {
      await condition(() => next() !== null);
      continue;
    }
    const isSooner = () => (next()?.at ?? Infinity) < awaited.at;
    const wait = waitMs(awaited.at);
    if (wait > longestWaitMs) {
      await condition(isSooner, longestWaitMs);
      continue;
    }
    if (wait > 0 && (await condition(isSooner, Math.max(1, Math.ceil(wait))))) continue;
    // The fact carries the time of the rung, not the time of waking.
    if (isSame(next(), awaited)) pass(awaited);
  }
}

function isSame(a: Rung | null, b: Rung | null): boolean {
  return a?.duty === b?.duty && a?.rung === b?.rung && a?.at === b?.at;
}
