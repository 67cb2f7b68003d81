/** A page may ask for news by itself for hours; the session must not last because of that. */
let lastInputAt = performance.now();

const absentAfterMs = 60_000;

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus'] as const) {
  window.addEventListener(kind, () => (lastInputAt = performance.now()), { capture: true, passive: true });
}

/** Whether nobody has touched the page for a minute: what it asks for then is no use of the session. */
export function isUnattended(): boolean {
  return performance.now() - lastInputAt > absentAfterMs;
}
