import { fileURLToPath } from 'node:url';

/** The procedures. */
export const workflowsPath = fileURLToPath(new URL('../workflows/index.ts', import.meta.url));

/** Every bundle has these interceptors: tracing must not change the code that replays. */
export const workflowInterceptorModules = [fileURLToPath(new URL('../workflows/trace.ts', import.meta.url))];
