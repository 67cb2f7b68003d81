import type { OnBehalf } from '../case/on-behalf.ts';
import type { DocumentInFact, Reference } from '../case/references.ts';

/** Every id in an input, with its referent and its path. The commands of an obstacle name nothing but documents. */
export function referencesIn(input: unknown): Reference[] {
  const { documents } = input as { documents?: readonly string[] };
  return (documents ?? []).map((id, n) => ({ referent: 'document', id, path: ['documents', n] }));
}

/** The documents that came with a fact, under the kind of that fact. The kind decides who may read them. */
export function documentsIn(fact: { kind: string; onBehalfOf?: OnBehalf }): DocumentInFact[] {
  if (!('command' in fact) || !('input' in fact)) return [];
  const brought = referencesIn(fact.input).map(({ id }) => id);
  return [...new Set([...brought, ...(fact.onBehalfOf?.paper.documents ?? [])])].map((id) => ({ id, kind: fact.kind }));
}
