import { readFileSync } from 'node:fs';
import type { Env } from './payload-keys.ts';

/** How this process reaches Temporal and proves who it is. */
export interface EngineConnection {
  address: string;
  tls?: {
    serverNameOverride?: string;
    serverRootCACertificate?: Buffer;
    clientCertPair?: { crt: Buffer; key: Buffer };
  };
  apiKey?: string;
}

/**
 * Reads TEMPORAL_TLS (`true`: trust the machine's authorities), TEMPORAL_TLS_CA, TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY (PEM files),
 * TEMPORAL_TLS_SERVER_NAME and TEMPORAL_API_KEY. Without any of them the connection is plain.
 * Throws for a certificate without its key, and for an API key without TLS.
 */
export function engineConnectionFrom(env: Env, address = env['TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233'): EngineConnection {
  const file = (name: string) => (env[name] ? readFileSync(env[name]) : undefined);
  const [ca, crt, key] = [file('TEMPORAL_TLS_CA'), file('TEMPORAL_TLS_CERT'), file('TEMPORAL_TLS_KEY')];
  const [serverName, apiKey] = [env['TEMPORAL_TLS_SERVER_NAME'], env['TEMPORAL_API_KEY']];
  if ((crt === undefined) !== (key === undefined))
    throw new Error('TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY belong together: set both or neither.');
  const isSecure = env['TEMPORAL_TLS'] === 'true' || ca !== undefined || crt !== undefined || Boolean(serverName);
  if (apiKey && !isSecure) throw new Error('TEMPORAL_API_KEY would travel in the open: set TEMPORAL_TLS=true.');
  if (!isSecure) return { address };
  const tls = {
    ...(serverName ? { serverNameOverride: serverName } : {}),
    ...(ca ? { serverRootCACertificate: ca } : {}),
    ...(crt && key ? { clientCertPair: { crt, key } } : {}),
  };
  return { address, tls, ...(apiKey ? { apiKey } : {}) };
}
