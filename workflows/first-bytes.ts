import type { Recorded } from '../domain/case/facts.ts';
import { jsonBytes } from '../domain/text/json-bytes.ts';

/** The first facts that fit into this many bytes of JSON, at least one. */
export function firstBytes<Fact extends Recorded>(facts: readonly Fact[], most: number): Fact[] {
  let bytes = 0;
  const end = facts.findIndex((fact, n) => (bytes += jsonBytes(fact)) > most && n > 0);
  return facts.slice(0, end === -1 ? facts.length : end);
}
