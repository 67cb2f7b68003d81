/** The values of a form without empty ones: blank texts, nulls, undefined. Lists keep their length and order. Texts become NFC. */
export function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, entry]) => [name, withoutBlanks(entry)] as const);
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined && entry !== null && entry !== ''));
}
