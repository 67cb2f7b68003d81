import { foldVietnamese } from '../text/fold.ts';

/** A body of the province with its relations to other bodies. */
export interface Body {
  id: string;
  code: string;
  name: string;
  kind: string;
  parentId: string | null;
  successorId: string | null;
}

/** Kinds whose names begin the names of many other bodies. Only their whole name identifies them. */
const byWholeNameOnly = new Set(['provincialPeoplesCommittee', 'provincialParty', 'provincialCouncil', 'union']);

/**
 * The line of a body: itself, its predecessors and successors, and everything above or below one of these. Two bodies that only share a
 * superior body are not in one line.
 */
export function lineOf(bodies: readonly Body[], id: string): ReadonlySet<string> {
  const same = reach(bodies, [id], succession);
  const line = new Set([...reach(bodies, same, above), ...reach(bodies, same, below)]);
  return reach(bodies, line, succession);
}

/** The bodies that a free text about an employer names, such as `Phòng Quy hoạch, Sở Xây dựng`. */
export function bodiesNamedIn(bodies: readonly Body[], text: string | null): string[] {
  if (text === null) return [];
  const said = ` ${words(text)} `;
  return bodies.filter((body) => namesOf(body).some((name) => said.includes(` ${name} `))).map(({ id }) => id);
}

type Step = (bodies: readonly Body[], id: string) => string[];

const above: Step = (bodies, id) => bodies.flatMap((b) => (b.id === id && b.parentId !== null ? [b.parentId] : []));
const below: Step = (bodies, id) => bodies.flatMap((b) => (b.parentId === id ? [b.id] : []));
const succession: Step = (bodies, id) =>
  bodies.flatMap((b) => (b.id === id && b.successorId !== null ? [b.successorId] : b.successorId === id ? [b.id] : []));

/** Everything that repeated steps of one kind reach, including the start. Circular relations are handled. */
function reach(bodies: readonly Body[], from: Iterable<string>, step: Step): Set<string> {
  const found = new Set(from);
  for (const id of found) for (const next of step(bodies, id)) found.add(next);
  return found;
}

const words = (text: string) =>
  foldVietnamese(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The name, the name without its province, and the words of the code. A single word identifies no body. */
function namesOf({ name, code, kind }: Body): string[] {
  const whole = words(name);
  if (byWholeNameOnly.has(kind)) return [whole];
  const local = whole.replace(/ (?:tinh|thanh pho) .*$/, '');
  return [whole, local, words(code)].filter((one) => one.includes(' '));
}
