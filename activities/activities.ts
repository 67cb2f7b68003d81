import type { EffectIntent, EffectResult } from '../domain/commission/effects.ts';
import type { Fact } from '../domain/commission/facts.ts';
import type { Receipt } from '../domain/commission/receipt.ts';

/** Facts and receipts of one commission on their way to PostgreSQL, in order of revision. */
export interface Projection {
  province: string;
  commissionId: string;
  facts: Fact[];
  receipts: Receipt[];
}

/** An effect to carry out exactly once, under the key `commissionId/kind/n`. */
export interface EffectOrder {
  province: string;
  commissionId: string;
  effect: EffectIntent;
  /** Epoch milliseconds of the workflow's clock: the time that is stored. */
  at: number;
}

/** Every effect a procedure asks for. All are idempotent: Temporal may run them more than once. */
export interface Activities {
  /** Appends the facts to the journal, moves the read model and writes the receipts, in one transaction. */
  project: (projection: Projection) => Promise<void>;
  /** Takes a number, moves money. A refusal is a result, not an error; errors are retried until the world answers. */
  carryOut: (order: EffectOrder) => Promise<EffectResult>;
  /** Ends the attempts to carry an effect out, for good: refused, or done when it happened before. */
  giveUp: (order: EffectOrder) => Promise<EffectResult>;
}
