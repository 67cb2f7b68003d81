/** One append-only sequence of facts. */
export interface Stream {
  /** A procedure's name, 'ledger' or 'masterData'. */
  kind: string;
  /** A uuid, or for master data the table's name. */
  id: string;
}

/** Who acted: `{person, organisation, capability, onBehalfOf?, session}`, or `{system: name}`. Ids only, never names. */
export type JournalActor = object;

/** A fact as the procedures record it: these four, and beside them the fact's own data. */
export interface RecordedFact {
  /** 1, 2, 3 … within the stream. */
  revision: number;
  /** ISO 8601 UTC with milliseconds, the workflow's time. */
  at: string;
  kind: string;
  actor: JournalActor;
  [data: string]: unknown;
}

/** A fact as the journal stores it. */
export interface StoredFact {
  revision: number;
  /** ISO 8601 UTC with milliseconds. */
  at: string;
  actor: Record<string, unknown>;
  kind: string;
  /** The fact's own data. */
  fact: Record<string, unknown>;
  /** Hexadecimal SHA-256 over this fact and the hash before it. */
  hash: string;
}
