import { condition } from '@temporalio/workflow';
import type { Rung } from '../domain/case/ladder.ts';

/** The server counts instants in nanoseconds, up to the year 2262: longer waits are taken in parts. */
const longestWaitMs = 366 * 86_400_000;

/** What the chaser needs of a case: its next rung, how long that is away, and the passing of it. */
interface Chased {
  next: () => Rung | null;
  /** Real milliseconds to an instant of the case's clock. */
  waitMs: (at: number) => number;
  pass: (rung: Rung) => void;
}

/**
 * Sleeps until the next rung of any open duty and passes it, without end. A discharge in the same task wins. When the next rung moves
 * away the timer is left: waking once for nothing costs less than a new timer at each act.
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
    // The rung is stamped with its own time, not with the time of waking.
    if (isSame(next(), awaited)) pass(awaited);
  }
}

function isSame(a: Rung | null, b: Rung | null): boolean {
  return a?.duty === b?.duty && a?.rung === b?.rung && a?.at === b?.at;
}
