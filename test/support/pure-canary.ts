/**
 * Only tsconfig.pure.json compiles this file. Each line must be an error there. When a package or an import brings Node's or the browser's
 * types into the pure program, `npm run check` stops here with "Unused '@ts-expect-error' directive".
 */
import '@temporalio/workflow';

// @ts-expect-error -- no Node globals in domain/ and workflows/
export type NoProcess = typeof process;
// @ts-expect-error -- no network in domain/ and workflows/
export type NoFetch = typeof fetch;
// @ts-expect-error -- no timers but the case file's
export type NoTimers = typeof setTimeout;
// @ts-expect-error -- no Buffer
export type NoBuffer = typeof Buffer;
// @ts-expect-error -- no DOM
export type NoDocument = typeof document;
