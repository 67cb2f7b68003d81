type Path = readonly (string | number)[];

/** Where in a form the one change is that its library tells of: `{ items: [, { what: 'x' }] }` is `['items', 1, 'what']`. */
export function pathIn(changed: unknown): (string | number)[] {
  if (typeof changed !== 'object' || changed === null) return [];
  const [key, ...more] = Object.keys(changed);
  // A value that is itself a list or a record changed as a whole.
  if (key === undefined || more.length > 0) return [];
  const step = Array.isArray(changed) ? Number(key) : key;
  return [step, ...pathIn((changed as Record<string, unknown>)[key])];
}

/** Whether a field that was found wrong has been changed since, or a part of it, or what it is a part of. */
export function isCorrected(field: Path, changed: readonly Path[]): boolean {
  return changed.some((path) => path.length > 0 && path.slice(0, field.length).every((step, i) => step === field[i]));
}
