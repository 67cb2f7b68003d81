import { fileURLToPath } from 'node:url';

/** The procedures. */
export const workflowsPath = fileURLToPath(new URL('../workflows/index.ts', import.meta.url));

/** Every bundle has these interceptors: tracing must not change the code that replays. */
export const workflowInterceptorModules = [fileURLToPath(new URL('../workflows/trace.ts', import.meta.url))];

/**
 * Pure code without state of its own, which all cases of a worker share. Without this list each case runs these modules again and keeps its
 * own copy of them. Nothing that imports the SDK may stand here.
 */
export const preloadModules = ['../domain/procedures.ts', '../signing/message-signature.ts'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
