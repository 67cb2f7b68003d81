/** A cursor that no list gave out. The caller answers 400. */
export class InvalidCursor extends Error {
  override name = 'InvalidCursor';
}

const forms = {
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/,
  day: /^\d{4}-\d\d-\d\d$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  number: /^\d{1,18}$/,
  text: /^[^\0]{0,500}$/s,
  /** A revision that fits PostgreSQL's integer. */
  revision: /^\d{1,9}$/,
};

/** The sort key of a page's last row, opaque to clients. */
export function encodeCursor(parts: string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The parts of a cursor, each of the form expected. Throws InvalidCursor. */
export function decodeCursor(cursor: string, expected: readonly (keyof typeof forms)[]): string[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor('not a cursor');
  }
  if (!Array.isArray(parts) || parts.length !== expected.length) throw new InvalidCursor('not a cursor of this list');
  return expected.map((form, index) => {
    const part: unknown = parts[index];
    if (typeof part !== 'string' || !forms[form].test(part)) throw new InvalidCursor('not a cursor of this list');
    // Well-formed but impossible, such as 2026-02-31T99:00:00Z: PostgreSQL would answer with an error.
    if ((form === 'instant' || form === 'day') && !isReal(part)) throw new InvalidCursor('not a cursor of this list');
    return part;
  });
}

/** JavaScript has a year 0; PostgreSQL has none. */
function isReal(time: string): boolean {
  if (time.startsWith('0000')) return false;
  const parsed = new Date(time);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === time.slice(0, 10);
}
