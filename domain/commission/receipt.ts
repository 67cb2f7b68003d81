import type { CommandName } from './commands.ts';
import type { EffectResult } from './effects.ts';
import type { RejectionCode } from './rejections.ts';

/** What became of an accepted act. `refused` is an outcome on record (no money left, number taken), not an error. */
export interface Outcome {
  result: 'done' | 'refused';
  reason?: RejectionCode;
  /** The register number or the commission's code that the act took. */
  number?: string;
}

/** What a person is told once the act is on record in PostgreSQL. */
export interface Receipt {
  updateId: string;
  commissionId: string;
  command: CommandName;
  person: string;
  idempotencyKey: string;
  bodyDigest: string;
  revision: number;
  stage: string;
  code: string | null;
  outcome: Outcome;
  /** Epoch milliseconds. */
  at: number;
}

/** What a person is told of their act's effect. */
export function outcomeOf(result: EffectResult): Outcome {
  if (result.outcome === 'refused') return { result: 'refused', reason: result.reason };
  return { result: 'done', ...(result.number ? { number: result.number } : {}) };
}
