import { provincesFrom, taskQueue, type Province } from '../domain/installation.ts';

/** Everything the API is told from outside. */
export interface Config {
  provinces: Province[];
  temporalAddress: string;
  namespace: string;
  taskQueue: string;
  /** Uploaded contents lie in `documents/` below it. */
  dataDirectory: string;
  host: string;
  port: number;
  /** Cookies only over HTTPS; off where the API is reached by plain HTTP on this machine. */
  secureCookies: boolean;
  /** Proxies whose word on the caller's address counts. */
  trustProxy: boolean;
  maxDocumentBytes: number;
  logLevel: string;
}

const mebibyte = 1024 * 1024;

/** Reads the environment; what is left out has the value of the one-machine default. Throws when there is no database. */
export function configFrom(env: Record<string, string | undefined>): Config {
  return {
    provinces: provincesFrom(env),
    temporalAddress: env['TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233',
    namespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
    taskQueue: env['TASK_QUEUE'] ?? taskQueue,
    dataDirectory: env['DATA_DIR'] ?? '.data',
    host: env['HOST'] ?? '127.0.0.1',
    port: Number(env['PORT'] ?? 3000),
    secureCookies: env['SECURE_COOKIES'] === 'true',
    trustProxy: env['TRUST_PROXY'] === 'true',
    maxDocumentBytes: Number(env['MAX_DOCUMENT_MIB'] ?? 20) * mebibyte,
    logLevel: env['LOG_LEVEL'] ?? 'info',
  };
}
