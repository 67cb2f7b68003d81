import { join } from 'node:path';
import { isIP } from 'node:net';
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
  /** Proxies whose word on the caller's address counts: how many stand before the API, or their addresses; nobody's when false. */
  trustProxy: false | number | string[];
  /** A session that is not used for so long ends. */
  sessionIdleMinutes: number;
  /** For so long a link is good by which somebody sets their own password. */
  resetHours: number;
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
    trustProxy: trustedProxies(env['TRUST_PROXY']),
    sessionIdleMinutes: idleMinutes(env['SESSION_IDLE_MINUTES']),
    resetHours: resetHours(env['RESET_LINK_HOURS']),
    maxDocumentBytes: Number(env['MAX_DOCUMENT_MIB'] ?? 20) * mebibyte,
    logLevel: env['LOG_LEVEL'] ?? 'info',
  };
}

/** Nobody stands behind more proxies than this. */
const mostHops = 10;
const networks = new Set(['loopback', 'linklocal', 'uniquelocal']);

function trustedProxies(given: string | undefined): Config['trustProxy'] {
  const said = (given ?? '').trim();
  if (said === '' || said === 'false' || said === '0') return false;
  if (/^\d+$/.test(said) && Number(said) <= mostHops) return Number(said);
  const proxies = said.split(',').map((one) => one.trim());
  if (proxies.every((one) => networks.has(one) || isNetwork(one))) return proxies;
  throw new Error(
    `TRUST_PROXY is the number of proxies that stand before the API (such as 1), or their addresses, separated by commas: not "${said}". ` +
      'A caller whose every word is believed writes their own address and is limited by nothing.',
  );
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  // A prefix of 0 is everybody.
  return prefix === undefined || (/^\d+$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (version === 4 ? 32 : 128));
}

function idleMinutes(given: string | undefined): number {
  const minutes = Number(given ?? 30);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 720) return minutes;
  throw new Error(`SESSION_IDLE_MINUTES is a whole number of minutes from 1 to 720: not "${given}".`);
}

function resetHours(given: string | undefined): number {
  const hours = Number(given ?? 24);
  if (Number.isInteger(hours) && hours >= 1 && hours <= 168) return hours;
  throw new Error(`RESET_LINK_HOURS is a whole number of hours from 1 to 168: not "${given}".`);
}
