import { useSyncExternalStore } from 'react';
import { endOfDay, isDay } from '../domain/calendar/day.ts';

/**
 * Days of Viet Nam, `YYYY-MM-DD`. Every answer of the server says which day it is today. The clock of the person's machine is never used,
 * since it may be a year behind. A page that stays open over midnight learns the new day from the next answer.
 */

let serverDay: string | null = null;
/** When the server's day will be over, on the monotonic clock `performance.now()`, which no change of the machine's clock moves. */
let overAt = Infinity;
/** The server's clock at its latest answer, and `performance.now()` at that moment. */
let clock: { at: number; counted: number } | null = null;
const listeners = new Set<() => void>();

/**
 * Takes over the day that an answer of the API says, and the answer's instant (the header `Date`). Around midnight answers may arrive out
 * of order, so the day never moves back.
 */
export function followServerDay(said: string | null, sentAt: string | null): void {
  const at = Date.parse(sentAt ?? '');
  if (!Number.isNaN(at)) clock = { at, counted: performance.now() };
  if (!isDay(said) || (serverDay !== null && said <= serverDay)) return;
  serverDay = said;
  const left = endOfDay(said) - at;
  overAt = Number.isNaN(left) ? Infinity : performance.now() + left;
  for (const listener of listeners) listener();
}

/** Today. Throws before the API's first answer, for which every page of a signed-in person waits. */
export function today(): string {
  if (serverDay === null) throw new Error('the API has not said yet which day it is');
  return serverDay;
}

/** Today, for components that show it. They are drawn again when the day changes. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today);
}

/** The server's clock now, epoch milliseconds, to the second. Null before its first answer. */
export function serverNow(): number | null {
  return clock === null ? null : clock.at + performance.now() - clock.counted;
}

/** How much of the server's today is left, milliseconds. Null while no answer has said so. */
export function msLeftOfToday(): number | null {
  return overAt === Infinity ? null : Math.max(0, overAt - performance.now());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
