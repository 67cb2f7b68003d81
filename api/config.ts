import { join } from 'node:path';
import { isIP } from 'node:net';
import type { DataConverter } from '@temporalio/common';
import { provincesFrom, taskQueue, type Province } from '../domain/installation.ts';
import { dataConverterFrom } from '../encryption/data-converter.ts';
import { type EngineConnection, engineConnectionFrom } from '../encryption/engine-connection.ts';
import { messageKeysFrom } from '../encryption/message-keys.ts';
import type { MessageKeys } from '../signing/message-signature.ts';

/** The API's configuration. */
export interface Config {
  provinces: Province[];
  temporalAddress: string;
  namespace: string;
  taskQueue: string;
  /** How payloads are written to Temporal, the same as the worker's. Plain when absent. */
  dataConverter?: DataConverter;
  /** Keys that sign the messages to workflows, the same as the worker's. Messages are unsigned when absent. */
  messageKeys?: MessageKeys | undefined;
  /** TLS and credentials for Temporal; plain when absent. */
  engineConnection?: Omit<EngineConnection, 'address'>;
  /** The origin of Temporal's UI, whose pages may call the codec endpoint. No page may when absent. */
  temporalUiOrigin?: string | undefined;
  /** Holds the uploaded contents in its folder `documents/`. */
  dataDirectory: string;
  /** Folder of the built web application. Only the API is served when absent. */
  webDirectory?: string;
  host: string;
  port: number;
  /** Sends cookies over HTTPS only. False where the API is reached by plain HTTP on this machine. */
  secureCookies: boolean;
  /** Proxies trusted for the caller's address: how many are in front of the API, or their addresses. False trusts none. */
  trustProxy: false | number | string[];
  /** A session unused for this long ends. */
  sessionIdleMinutes: number;
  /** How long a link to set one's own password is valid. */
  resetHours: number;
  maxDocumentBytes: number;
  logLevel: string;
}

const mebibyte = 1024 * 1024;

/**
 * Reads the environment. A missing value gets the default for one machine. Throws without a database, and in production also without a key.
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

/** No installation has more proxies than this. */
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
  // A prefix of 0 would trust every address.
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
