import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';

// temporal.ts puts the number in the place of this name: a workflow has no environment to read it from.
declare const TEST_CLOCK_SHIFT_MS: number;

/** Lets the procedures of a dated test live on another day. Timers keep their length, so replay stays exact. */
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
