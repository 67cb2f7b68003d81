import type { Clock } from './messages.ts';

/** The clock of a case: the engine's, or a faster one in practice provinces. */
export interface CaseClock {
  /** Epoch milliseconds. */
  now: () => number;
  /** The wait until an instant of this clock, in real milliseconds. */
  waitMs: (at: number) => number;
}

export function caseClock(clock: Clock | undefined): CaseClock {
  const now = () => (clock ? Math.round(clock.epoch + (Date.now() - clock.epoch) * clock.factor) : Date.now());
  return { now, waitMs: (at) => Math.max(0, at - now()) / (clock?.factor ?? 1) };
}
