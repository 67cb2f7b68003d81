/** The kinds of thing that an id in an input can name. */
export type Referent = 'document' | 'organisation' | 'person' | 'budgetLine' | 'proposalType';

export interface Reference {
  referent: Referent;
  id: string;
  /** The path in the input. */
  path: PropertyKey[];
}

/** A document that a fact names, and the kind under which it belongs to the case's file. */
export interface DocumentInFact {
  id: string;
  kind: string;
}
