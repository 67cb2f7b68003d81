import type { Instant } from '../calendar/day.ts';
import type { EffectResult } from './effects.ts';

/** What became of an accepted act. `refused` is an outcome on record (no money left, number taken), not an error. */
export interface Outcome {
  result: 'done' | 'refused';
  /** A code with a sentence in locale/. */
  reason?: string;
  /** The register number or the case's code that the act took. */
  number?: string;
}

/** What a person is told once the act is on record in PostgreSQL. */
export interface Receipt {
  updateId: string;
  caseId: string;
  command: string;
  person: string;
  idempotencyKey: string;
  bodyDigest: string;
  revision: number;
  stage: string;
  code: string | null;
  outcome: Outcome;
  /** Epoch milliseconds. */
  at: Instant;
}

/** An act whose outcome is known: what its receipt says, but for where the case has come to. */
export type Done = Omit<Receipt, 'stage' | 'code'>;

type Given = Pick<Receipt, 'command' | 'idempotencyKey' | 'bodyDigest'> & { actor: { person: string } };

/** An act accepted with a fact, done as far as the case itself is concerned; an effect's result may still say otherwise. */
export function actDone(given: Given, accepted: Pick<Receipt, 'caseId' | 'updateId' | 'revision' | 'at'>): Done {
  const { command, idempotencyKey, bodyDigest, actor } = given;
  return { ...accepted, command, idempotencyKey, bodyDigest, person: actor.person, outcome: { result: 'done' } };
}

/** The receipt of an act, once it is known which stage the case is in and which code it bears. */
export function receiptOf(done: Done, told: Pick<Receipt, 'stage' | 'code'>): Receipt {
  return { ...done, ...told };
}

/** What a person is told of their act's effect. */
export function outcomeOf(result: EffectResult): Outcome {
  if (result.outcome === 'refused') return { result: 'refused', reason: result.reason };
  return { result: 'done', ...(result.number ? { number: result.number } : {}) };
}
