/** How far ahead of the machine's clock this test lives, in milliseconds; 0 today. Set by jest.config.js and shift-clock.mjs. */
export function clockShiftMs(): number {
  return Number(process.env['TEST_CLOCK_SHIFT_MS'] ?? 0);
}
