import type { CommandName } from '../../domain/commission/commands.ts';
import { pointerOf } from '../validation.ts';

/** What an id in an input names. */
export type Referent = 'document' | 'organisation' | 'person' | 'budgetLine' | 'proposalType';

export interface Reference {
  referent: Referent;
  id: string;
  pointer: string;
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

function* walk(command: CommandName, value: unknown, path: PropertyKey[], referent: Referent | undefined): Generator<Reference> {
  if (typeof value === 'string') {
    if (referent !== undefined) yield { referent, id: value, pointer: pointerOf(path) };
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
