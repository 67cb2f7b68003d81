import type { DocumentInFact, Reference, Referent } from '../case/references.ts';
import type { CommandName, SealedInput } from './commands.ts';
import type { CommandFact } from './facts.ts';
import type { OnBehalf, PaperEvidence } from '../case/on-behalf.ts';

export type { Reference, Referent };

/** The referent of each field of the commands' inputs, by field name. A test compares the table with the schemas. */
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
  coOrganisers: 'organisation',
  recipients: 'organisation',
  bodies: 'organisation',
  invitedBodies: 'organisation',
  delegatesPresent: 'organisation',
  person: 'person',
  specialist: 'person',
  leaving: 'person',
  lead: 'person',
  members: 'person',
  chair: 'person',
  present: 'person',
  secretary: 'person',
  guests: 'person',
  author: 'person',
  to: 'person',
  budgetLine: 'budgetLine',
};

/** Commands in which a field name refers to something else. */
const exceptions: Partial<Record<CommandName, Record<string, Referent>>> = {
  refer: { to: 'organisation' },
};

/** The referent of this field of this command; undefined for a field that is no reference. */
export function referentOf(command: CommandName, field: string): Referent | undefined {
  return exceptions[command]?.[field] ?? fields[field];
}

/** Every id in an input, with its referent and its path. */
export function referencesIn(command: CommandName, input: unknown): Reference[] {
  return [...walk(command, input, [], undefined)];
}

/** The paths of documents that an input has named before, in the same field or another. */
export function repeatedDocuments(references: readonly Reference[]): PropertyKey[][] {
  const known = new Set<string>();
  return references.flatMap(({ referent, id, path }) => {
    if (referent !== 'document') return [];
    const isRepeated = known.has(id);
    known.add(id);
    return isRepeated ? [path] : [];
  });
}

/**
 * The documents that came with a fact, under the kind of that fact. The kind decides to which section they belong and who may read them.
 * Facts that the procedure records by itself bring none.
 */
export function documentsIn(fact: { kind: string }): DocumentInFact[] {
  if (!('command' in fact)) return [];
  const { command, input, kind, onBehalfOf } = fact as unknown as CommandFact;
  const named = command === 'attachDocument' ? (input as SealedInput<'attachDocument'>).kind : kind;
  const brought = referencesIn(command, input).flatMap(({ referent, id }) => (referent === 'document' ? [id] : []));
  return [...new Set([...brought, ...(onBehalfOf?.paper.documents ?? [])])].map((id) => ({ id, kind: named }));
}

/** Every id in the envelope of an act that was entered for somebody, with its path from the whole body. */
export function referencesOnBehalf({
  organisation,
  person,
  paper,
}: Pick<OnBehalf, 'organisation'> & { person?: string | undefined; paper: Pick<PaperEvidence, 'documents'> }): Reference[] {
  return [
    { referent: 'organisation', id: organisation, path: ['onBehalfOf', 'organisation'] },
    ...(person === undefined ? [] : [{ referent: 'person' as const, id: person, path: ['onBehalfOf', 'person'] }]),
    ...paper.documents.map((id, n) => ({ referent: 'document' as const, id, path: ['onBehalfOf', 'paper', 'documents', n] })),
  ];
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
    // A signed paper's `minutes` is an object, and so are its parts. Only the strings inside are ids.
    const nested = typeof entry === 'object' && !Array.isArray(entry);
    yield* walk(command, entry, [...path, key], isProposalType ? 'proposalType' : nested ? undefined : referentOf(command, key));
  }
}
