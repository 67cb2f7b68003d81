type Path = readonly (string | number)[];

/** The path of the one change that the form library reports: `{ items: [, { what: 'x' }] }` is `['items', 1, 'what']`. */
export function pathIn(changed: unknown): (string | number)[] {
  if (typeof changed !== 'object' || changed === null) return [];
  const [key, ...more] = Object.keys(changed);
  // A value that is a list or record itself changed as a whole.
  if (key === undefined || more.length > 0) return [];
  const step = Array.isArray(changed) ? Number(key) : key;
  return [step, ...pathIn((changed as Record<string, unknown>)[key])];
}

/** Whether the person has since changed a field with an error, a part of it, or a field that contains it. */
export function isCorrected(field: Path, changed: readonly Path[]): boolean {
  return changed.some((path) => path.length > 0 && path.slice(0, field.length).every((step, i) => step === field[i]));
}
