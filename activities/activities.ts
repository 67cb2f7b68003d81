import type { EffectIntent, EffectResult } from '../domain/case/effects.ts';
import type { Recorded } from '../domain/case/facts.ts';
import type { Receipt } from '../domain/case/receipt.ts';

/** Which case: its procedure names the kind of its journal stream. */
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
  /** Epoch milliseconds of the workflow's clock: the time that is stored. */
  at: number;
}

/** An effect to carry out once its intent is on record: the facts and receipts that the record lacks come along. */
export type CarriedOrder = EffectOrder & Pick<Projection, 'facts' | 'receipts'>;

/** Every effect a procedure asks for. All are idempotent: Temporal may run them more than once. */
export interface Activities {
  /** Appends the facts to the journal, moves the read model and writes the receipts, in one transaction. */
  project: (projection: Projection) => Promise<void>;
  /** Projects what comes along, and then takes a number or moves money. A refusal is a result, not an error; errors are retried until the world answers. */
  carryOut: (order: CarriedOrder) => Promise<EffectResult>;
  /** Ends the attempts to carry an effect out, for good: refused, or done when it happened before. */
  giveUp: (order: EffectOrder) => Promise<EffectResult>;
}
