import { join } from 'node:path';
import type { DataConverter } from '@temporalio/common';
import { provincesFrom, taskQueue, type Province } from '../domain/installation.ts';
import { dataConverterFrom } from '../encryption/data-converter.ts';
import { type EngineConnection, engineConnectionFrom } from '../encryption/engine-connection.ts';
import { messageKeysFrom } from '../encryption/message-keys.ts';
import type { MessageKeys } from '../signing/message-signature.ts';

/** Everything the API is told from outside. */
export interface Config {
  provinces: Province[];
  temporalAddress: string;
  namespace: string;
  taskQueue: string;
  /** How payloads are written to Temporal, the same as the worker's; as they are when absent. */
  dataConverter?: DataConverter;
  /** What is told to the procedures is signed with these, the same as the worker's; not at all when absent. */
  messageKeys?: MessageKeys | undefined;
  /** TLS and credentials for Temporal; plain when absent. */
  engineConnection?: Omit<EngineConnection, 'address'>;
  /** Where Temporal's UI is served, whose pages may ask the codec endpoint; nobody's when absent. */
  temporalUiOrigin?: string | undefined;
  /** Uploaded contents lie in `documents/` below it. */
  dataDirectory: string;
  /** Where the built web application lies; the API alone is served when absent. */
  webDirectory?: string;
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

/**
 * Reads the environment; what is left out has the value of the one-machine default. Throws without a database, in production also
 * without a key.
 */
export function configFrom(env: Record<string, string | undefined>): Config {
  const { address: temporalAddress, ...engineConnection } = engineConnectionFrom(env);
  return {
    provinces: provincesFrom(env),
    temporalAddress,
    namespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
    taskQueue: env['TASK_QUEUE'] ?? taskQueue,
    dataConverter: dataConverterFrom(env),
    messageKeys: messageKeysFrom(env),
    engineConnection,
    temporalUiOrigin: env['TEMPORAL_UI_ORIGIN'],
    dataDirectory: env['DATA_DIR'] ?? '.data',
    webDirectory: env['WEB_DIR'] ?? join(import.meta.dirname, '..', 'web', 'dist'),
    host: env['HOST'] ?? '127.0.0.1',
    port: Number(env['PORT'] ?? 3000),
    secureCookies: env['SECURE_COOKIES'] === 'true',
    trustProxy: env['TRUST_PROXY'] === 'true',
    maxDocumentBytes: Number(env['MAX_DOCUMENT_MIB'] ?? 20) * mebibyte,
    logLevel: env['LOG_LEVEL'] ?? 'info',
  };
}
