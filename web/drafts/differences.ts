/** One field in which two versions of a draft differ, in words. */
export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

/** The paths at which two contents differ, with both values. Empty and absent values count as equal. */
export function differingValues(
  mine: unknown,
  theirs: unknown,
  path: readonly string[] = [],
): { path: string[]; mine: unknown; theirs: unknown }[] {
  if (isBlank(mine) && isBlank(theirs)) return [];
  if (isBranch(mine) || isBranch(theirs)) {
    const names = new Set([...Object.keys(isBranch(mine) ? mine : {}), ...Object.keys(isBranch(theirs) ? theirs : {})]);
    return [...names].flatMap((name) => differingValues(within(mine, name), within(theirs, name), [...path, name]));
  }
  return mine === theirs ? [] : [{ path: [...path], mine, theirs }];
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isBlank = (value: unknown) => value === undefined || value === null || value === '';
const within = (value: unknown, name: string): unknown => (isBranch(value) ? (value as Record<string, unknown>)[name] : undefined);

const code = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[a-z][A-Za-z]*|true|false)$/;

/** A value as it was typed. Null for a value that was chosen and is held as a code. */
export function typedText(value: unknown): string | null {
  if (isBlank(value)) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return code.test(text) ? null : text;
}
