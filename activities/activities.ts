import type { EffectIntent, EffectResult } from '../domain/case/effects.ts';
import type { Recorded } from '../domain/case/facts.ts';
import type { Receipt } from '../domain/case/receipt.ts';

/** The address of a case. The procedure's name is the kind of its journal stream. */
export interface CaseAddress {
  province: string;
  procedure: string;
  caseId: string;
}

/** Facts and receipts of one case on their way to PostgreSQL, in order of revision. */
export interface Projection extends CaseAddress {
  facts: Recorded[];
  receipts: Receipt[];
}

/** An effect to carry out exactly once, under the key `caseId/kind/n`. */
export interface EffectOrder extends CaseAddress {
  effect: EffectIntent;
  /** Epoch milliseconds of the workflow's clock. This is the time that is stored. */
  at: number;
}

/** An effect to carry out once its intent is on record. It brings the facts and receipts that PostgreSQL still lacks. */
export type CarriedOrder = EffectOrder & Pick<Projection, 'facts' | 'receipts'>;

/** All effects that procedures ask for. They are idempotent, because Temporal may run them more than once. */
export interface Activities {
  /** Appends the facts to the journal, updates the read model and writes the receipts, in one transaction. */
  project: (projection: Projection) => Promise<void>;
  /**
   * Projects the facts it brings, then carries the effect out: a number, money, or another case. A refusal is a result, not an error. Errors
   * are retried until there is a result.
   */
  carryOut: (order: CarriedOrder) => Promise<EffectResult>;
  /** Ends the attempts to carry an effect out permanently. The result is refused, or done when it had already happened. */
  giveUp: (order: EffectOrder) => Promise<EffectResult>;
}
