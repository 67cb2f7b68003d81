/** Where one version of an estimate is on its way. */
interface Version {
  status: string;
}

const open = new Set(['submitted', 'appraised', 'approving']);

/** The version being decided now: submitted, appraised or being reserved. Versions come oldest first. */
export function openVersion<V extends Version>(versions: readonly V[]): V | undefined {
  const last = versions.at(-1);
  return last !== undefined && open.has(last.status) ? last : undefined;
}

/** The version in force: the last one that was approved. */
export function approvedVersion<V extends Version>(versions: readonly V[]): V | undefined {
  return versions.findLast(({ status }) => status === 'approved');
}
