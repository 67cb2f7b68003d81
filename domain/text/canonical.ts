/** No fact is nested deeper. A deeper value is a cycle or an attack. */
const maxDepth = 100;

/** Whether the value is a plain object, also of another realm: a workflow sandbox has its own `Object`. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`not a finite number: ${value}`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new TypeError(`not a safe integer: ${value}`);
  return JSON.stringify(value);
}

function writeObject(value: Record<string, unknown>, depth: number): string {
  const entries = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .map((key): [string, unknown] => [key.normalize('NFC'), value[key]])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const parts = entries.map(([key, entry], index) => {
    if (index > 0 && entries[index - 1]?.[0] === key) throw new TypeError(`two keys are the same after normalisation: ${key}`);
    return `${JSON.stringify(key)}:${write(entry, depth)}`;
  });
  return `{${parts.join(',')}}`;
}

function write(value: unknown, depth: number): string {
  if (depth > maxDepth) throw new TypeError(`nested deeper than ${maxDepth}`);
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (Array.isArray(value)) return `[${Array.from(value, (entry: unknown) => write(entry, depth + 1)).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) return writeObject(value, depth + 1);
  throw new TypeError(`not a JSON value: ${typeof value === 'object' ? Object.prototype.toString.call(value) : typeof value}`);
}

/**
 * The canonical text of a JSON value, for hashing: keys sorted by UTF-16 code unit, strings and keys in NFC, no white space, undefined
 * members dropped.
 * Throws TypeError for a value that would not survive a round trip. Such are NaN, Infinity, integers beyond 2⁵³ − 1 and undefined in a list;
 * bigint, functions, symbols and objects with a class; keys that collide after normalisation; nesting beyond 100.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function normalise(value: unknown, depth: number): unknown {
  if (depth > maxDepth) throw new TypeError(`nested deeper than ${maxDepth}`);
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map((entry: unknown) => normalise(entry, depth + 1));
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key.normalize('NFC'), normalise(entry, depth + 1)]));
}

/** A copy with every string and key in NFC, so that "Đề án" typed on a Mac equals the one typed on Windows. Objects with a class stay as they are. */
export function nfcDeep<T>(value: T): T {
  return normalise(value, 0) as T;
}
