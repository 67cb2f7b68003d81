import type { CommandName, SealedInput } from './commands.ts';
import type { CommandFact } from './facts.ts';

/** What an id in an input names. */
export type Referent = 'document' | 'organisation' | 'person' | 'budgetLine' | 'proposalType';

export interface Reference {
  referent: Referent;
  id: string;
  /** Where it stands in the input. */
  path: PropertyKey[];
}

/** What the fields of the commands' inputs name, by field name; a test holds the table to the schemas. */
const fields: Record<string, Referent> = {
  documents: 'document',
  document: 'document',
  dossier: 'document',
  minutes: 'document',
  organisation: 'organisation',
  requester: 'organisation',
  host: 'organisation',
  orderIssuer: 'organisation',
  decidingAuthority: 'organisation',
  funder: 'organisation',
  addressedTo: 'organisation',
  recipients: 'organisation',
  person: 'person',
  specialist: 'person',
  leaving: 'person',
  chair: 'person',
  present: 'person',
  to: 'person',
  budgetLine: 'budgetLine',
};

/** Where the same field name names something else. */
const exceptions: Partial<Record<CommandName, Record<string, Referent>>> = {
  refer: { to: 'organisation' },
};

/** What this field of this command names; undefined for a field that names nothing. */
export function referentOf(command: CommandName, field: string): Referent | undefined {
  return exceptions[command]?.[field] ?? fields[field];
}

/** Every id in an input, with what it names and where it stands. */
export function referencesIn(command: CommandName, input: unknown): Reference[] {
  return [...walk(command, input, [], undefined)];
}

/** Documents that an input names again, in the same field or another: the place of each after the first. */
export function repeatedDocuments(command: CommandName, input: unknown): PropertyKey[][] {
  const known = new Set<string>();
  return referencesIn(command, input).flatMap(({ referent, id, path }) => {
    if (referent !== 'document') return [];
    const isRepeated = known.has(id);
    known.add(id);
    return isRepeated ? [path] : [];
  });
}

/** A document that a fact names, and the kind under which it belongs to the commission's file. */
export interface DocumentInFact {
  id: string;
  kind: string;
}

/**
 * The documents that came with a fact, under the kind of fact that brought them: that says which part of the file they belong to,
 * and so who may read them. What the procedures record by themselves brings none.
 */
export function documentsIn(fact: { kind: string }): DocumentInFact[] {
  if (!('command' in fact)) return [];
  const { command, input, kind } = fact as unknown as CommandFact;
  const named = command === 'attachDocument' ? (input as SealedInput<'attachDocument'>).kind : kind;
  return referencesIn(command, input).flatMap(({ referent, id }) => (referent === 'document' ? [{ id, kind: named }] : []));
}

function* walk(command: CommandName, value: unknown, path: PropertyKey[], referent: Referent | undefined): Generator<Reference> {
  if (typeof value === 'string') {
    if (referent !== undefined) yield { referent, id: value, path };
    return;
  }
  if (Array.isArray(value)) {
    for (const [n, entry] of value.entries()) yield* walk(command, entry, [...path, n], referent);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    const isProposalType = key === 'type' && path.at(-1) === 'proposal';
    // A signed paper's `minutes` is an object, and so are its parts: only strings below it are ids.
    const nested = typeof entry === 'object' && !Array.isArray(entry);
    yield* walk(command, entry, [...path, key], isProposalType ? 'proposalType' : nested ? undefined : referentOf(command, key));
  }
}
