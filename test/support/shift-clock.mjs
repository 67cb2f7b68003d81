/**
 * Moves `Date` of a test process ahead by TEST_CLOCK_SHIFT_MS milliseconds. Child processes of Node load it by NODE_OPTIONS. A dated
 * project of jest loads it as a set-up file, which also hands it on to child processes.
 */
const given = globalThis.clockShiftMs ?? process.env.TEST_CLOCK_SHIFT_MS;
const shiftMs = Number(given ?? 0);

if (shiftMs !== 0 && globalThis.Date.isShifted !== true) {
  const Real = globalThis.Date;
  const now = () => Real.now() + shiftMs;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : key === 'isShifted' ? true : target[key]),
  });
  process.env.TEST_CLOCK_SHIFT_MS = String(shiftMs);
  const load = `--import ${import.meta.url}`;
  if (!(process.env.NODE_OPTIONS ?? '').includes(load)) process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} ${load}`.trim();
}
