import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';

// temporal.ts replaces this name by the number, since a workflow cannot read the environment.
declare const TEST_CLOCK_SHIFT_MS: number;

/** Moves the clock of the procedures of a dated test to another day. Timers keep their length, so replay stays exact. */
export const interceptors: WorkflowInterceptorsFactory = () => {
  const engine = globalThis.Date;
  if ('isShifted' in engine) return {};
  const now = () => engine.now() + TEST_CLOCK_SHIFT_MS;
  // The SDK freezes its own Date, so another one takes its place.
  const shifted = (...given: number[]) => (given.length === 0 ? new engine(now()) : new engine(...(given as [number])));
  const { parse, UTC, prototype } = engine;
  globalThis.Date = Object.assign(
    function (...given: number[]) {
      return shifted(...given);
    },
    { now, parse, UTC, prototype, isShifted: true },
  ) as never;
  return {};
};
