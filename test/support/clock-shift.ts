/** How many milliseconds this test's clock is ahead of the machine's; 0 today. jest.config.js and shift-clock.mjs set it. */
export function clockShiftMs(): number {
  return Number(process.env['TEST_CLOCK_SHIFT_MS'] ?? 0);
}
