/** The answer that a person got to an accepted command. */
export interface ReceiptRow {
  updateId: string;
  person: string;
  command: string;
  idempotencyKey: string;
  bodyDigest: string;
  revision: number;
  stage: string;
  outcome: unknown;
  /** ISO 8601 UTC. */
  at: string;
}
