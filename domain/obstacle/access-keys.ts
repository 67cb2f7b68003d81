import { grounds } from './grounds.ts';
import type { PartName } from './names.ts';
import type { AccessFacts, Reader } from './reading.ts';

/** The access facts of an obstacle as plain keys: `part/body` and `raisedBy/person`. Queries compare them without opening its state. */
export function accessKeysOf({ parts, raisedBy }: AccessFacts): string[] {
  const byPart = Object.entries(parts).flatMap(([part, body]) => (body === null ? [] : [`${part}/${body}`]));
  return [...byPart, `raisedBy/${raisedBy}`];
}

/** The keys of obstacles that this reader may know of in one capability; 'all' for every obstacle. */
export function keysOf({ person, organisation, capability }: Reader): readonly string[] | 'all' {
  const ground = grounds[capability];
  if (ground?.everywhere) return 'all';
  const parts = Object.keys(ground?.parts ?? {}) as PartName[];
  return [...parts.map((part) => `${part}/${organisation}`), ...(ground?.own ? [`raisedBy/${person}`] : [])];
}
