import type { Instant } from '../calendar/day.ts';
import type { EffectResult } from './effects.ts';

/** The outcome of an accepted act. `refused` (no money left, number taken) is a recorded outcome, not an error. */
export interface Outcome {
  result: 'done' | 'refused';
  /** A code with a sentence in locale/. */
  reason?: string;
  /** The register number or the case's code that the act received. */
  number?: string;
  /** The id of the case that the act began besides its own. */
  case?: string;
}

/** The answer to a person once the act is on record in PostgreSQL. */
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

/** An act whose outcome is known. The receipt still lacks the case's stage and code. */
export type Done = Omit<Receipt, 'stage' | 'code'>;

type Given = Pick<Receipt, 'command' | 'idempotencyKey' | 'bodyDigest'> & { actor: { person: string } };

/** An accepted act with the outcome `done`. The result of its effect may still change the outcome. */
export function actDone(given: Given, accepted: Pick<Receipt, 'caseId' | 'updateId' | 'revision' | 'at'>): Done {
  const { command, idempotencyKey, bodyDigest, actor } = given;
  return { ...accepted, command, idempotencyKey, bodyDigest, person: actor.person, outcome: { result: 'done' } };
}

/** The receipt of an act, made once the case's stage and code are known. */
export function receiptOf(done: Done, told: Pick<Receipt, 'stage' | 'code'>): Receipt {
  return { ...done, ...told };
}

/** The outcome that an effect's result gives to its act. */
export function outcomeOf(result: EffectResult): Outcome {
  if (result.outcome === 'refused') return { result: 'refused', reason: result.reason };
  return { result: 'done', ...(result.number ? { number: result.number } : {}), ...(result.case ? { case: result.case } : {}) };
}
