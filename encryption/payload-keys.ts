import { readFileSync } from 'node:fs';

/** The environment, as a process has it. */
export type Env = Record<string, string | undefined>;

/** The keys of payloads. The current one encrypts; each of them decrypts. */
export interface PayloadKeys {
  /** Id of the key that encrypts. */
  current: string;
  /** 32 bytes each, by id. */
  byId: ReadonlyMap<string, Buffer>;
}

const keyBytes = 32;
const howToMake = 'Make one with: echo "$(date +%Y-%m):$(openssl rand -base64 32)"';

/**
 * Reads the keys from PHANBIEN_PAYLOAD_KEYS or from the file that PHANBIEN_PAYLOAD_KEYS_FILE names: `id:base64` each, separated
 * by commas or line ends, the first is current. Undefined (nothing is encrypted) when neither is set; in production
 * (NODE_ENV=production) that throws instead. Errors never quote a key.
 */
export function payloadKeysFrom(env: Env): PayloadKeys | undefined {
  return keysFrom(env, { variable: 'PHANBIEN_PAYLOAD_KEYS', why: 'In production payloads are encrypted' });
}

/** The same for keys of another use. `why` completes the error with which production refuses to start without them. */
export function keysFrom(env: Env, { variable, why }: { variable: string; why: string }): PayloadKeys | undefined {
  const given = written(env, variable);
  if (given !== undefined) return parsed(given.text, given.source);
  if (env['NODE_ENV'] !== 'production') return undefined;
  throw new Error(`${why}: set ${variable} or ${variable}_FILE. ${howToMake}`);
}

function written(env: Env, variable: string): { text: string; source: string } | undefined {
  const fileVariable = `${variable}_FILE`;
  const [text, file] = [env[variable], env[fileVariable]];
  if (text && file) throw new Error(`${variable} and ${fileVariable} are both set: which of them is meant?`);
  if (file) return { text: readFileSync(file, 'utf8'), source: fileVariable };
  return text ? { text, source: variable } : undefined;
}

function parsed(text: string, source: string): PayloadKeys {
  const entries = text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry, n) => keyIn(entry, `${source}, key ${n + 1}`));
  const first = entries[0];
  if (!first) throw new Error(`${source} holds no key. ${howToMake}`);
  const byId = new Map(entries);
  if (byId.size < entries.length) throw new Error(`${source} has two keys with one id: what was written with one of them would be lost.`);
  return { current: first[0], byId };
}

function keyIn(entry: string, place: string): [id: string, key: Buffer] {
  const [, id, base64] = /^([\w.-]{1,64}):([A-Za-z0-9+/]+={0,2})$/.exec(entry) ?? [];
  if (id === undefined || base64 === undefined) throw new Error(`${place}: expected id:base64. ${howToMake}`);
  const key = Buffer.from(base64, 'base64');
  if (key.length !== keyBytes) throw new Error(`${place} (${id}) has ${key.length} bytes, not ${keyBytes}. ${howToMake}`);
  return [id, key];
}
