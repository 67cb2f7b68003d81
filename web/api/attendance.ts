/** A page may poll by itself for hours. Polling must not prolong the session. */
let lastInputAt = performance.now();

const absentAfterMs = 60_000;

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus'] as const) {
  window.addEventListener(kind, () => (lastInputAt = performance.now()), { capture: true, passive: true });
}

/** Whether nobody has touched the page for a minute. Requests made then do not count as use of the session. */
export function isUnattended(): boolean {
  return performance.now() - lastInputAt > absentAfterMs;
}
