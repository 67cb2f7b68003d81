import { useSyncExternalStore } from 'react';
import { endOfDay, isDay } from '../domain/calendar/day.ts';

/**
 * Days of Viet Nam, `YYYY-MM-DD`. Today is the server's: each of its answers says it, and the clock of the person's machine is never asked,
 * since it may be a year behind. A page that stays open over midnight follows with the next answer.
 */

let serverDay: string | null = null;
/** When it will be over, by the count of milliseconds that no setting of a clock moves. */
let overAt = Infinity;
/** The server's clock at an answer, and how far the count of milliseconds was then. */
let clock: { at: number; counted: number } | null = null;
const listeners = new Set<() => void>();

/**
 * The day that an answer of the API said, and the answer's own instant (the header `Date`). An answer overtaken on its way around midnight does
 * not turn it back.
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

/** Today. Throws before the first answer of the API, which every page of a signed-in person waits for. */
export function today(): string {
  if (serverDay === null) throw new Error('the API has not said yet which day it is');
  return serverDay;
}

/** Today, for a component that shows it: drawn again when the day changes. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today);
}

/** The server's clock now, epoch milliseconds, to the second; null before its first answer. */
export function serverNow(): number | null {
  return clock === null ? null : clock.at + performance.now() - clock.counted;
}

/** How long the server's today still lasts, milliseconds; null where no answer said so. */
export function msLeftOfToday(): number | null {
  return overAt === Infinity ? null : Math.max(0, overAt - performance.now());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
