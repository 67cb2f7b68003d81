import type { OrganisationName } from '../../domain/case/actor.ts';
import { findNames } from '../../db/master-data/find-names.ts';
import type { Database } from '../../db/open-database.ts';

/** The names of the bodies and persons that an answer mentions. */
export interface Named {
  organisations: { id: string; code: string; name: string }[];
  people: { id: string; name: string }[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every id in an answer, at any depth. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}

/** Looks up the names of these ids. Ids that are neither a body nor a person are left out. A frozen name takes precedence over today's. */
export async function nameAll(db: Database, ids: readonly string[], frozen: Record<string, OrganisationName> = {}): Promise<Named> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return { organisations: [], people: [] };
  const named: Named = { organisations: [], people: [] };
  for (const { id, code, name } of await findNames(db, wanted)) {
    if (code === null) named.people.push({ id, name });
    else named.organisations.push({ id, code, name: frozen[id]?.name ?? name });
  }
  return named;
}
