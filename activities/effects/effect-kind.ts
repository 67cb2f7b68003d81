import type { Database } from '../../db/open-database.ts';
import { effectKey, type EffectIntent, type EffectResult } from '../../domain/case/effects.ts';
import type { CaseAddress } from '../activities.ts';
import type { OtherCases } from './other-cases.ts';

/** The kinds of effects. Each has its file here and its line in registry.ts. */
export type EffectKindName = EffectIntent['kind'];

/** An order to carry out an effect of one kind. */
export interface OrderOf<K extends EffectKindName> extends CaseAddress {
  effect: Extract<EffectIntent, { kind: K }>;
  /** Epoch milliseconds of the workflow's clock. */
  at: number;
}

export type DoneEffect = Extract<EffectResult, { outcome: 'done' }>;

/** What effects work on: the province's database and its other cases. */
export interface EffectContext {
  db: Database;
  cases: OtherCases;
}

/**
 * A kind of effect that happens in this database. It runs in one transaction under the lock of its key, and a repeat finds what the first
 * attempt did. A refusal is a result. An error means that a later attempt may succeed.
 */
export interface DatabaseEffect<K extends EffectKindName> {
  perform(trx: Database, order: OrderOf<K>): Promise<EffectResult>;
  /** What a completed effect left behind; null when it did not happen. */
  trace(trx: Database, order: OrderOf<K>): Promise<DoneEffect | null>;
}

/**
 * A kind of effect that happens in another case. No transaction spans it, so the update's id makes it happen once. An attempt ends at
 * `until` (epoch milliseconds), whatever became of it.
 */
export interface CaseEffect<K extends EffectKindName> {
  perform(context: EffectContext, order: OrderOf<K>, until: number): Promise<EffectResult>;
  /** What a completed effect left behind; null when it did not happen. Throws while nobody can tell. */
  trace(context: EffectContext, order: OrderOf<K>): Promise<DoneEffect | null>;
}

export const keyOf = ({ caseId, effect }: CaseAddress & { effect: EffectIntent }): string => effectKey(caseId, effect);

/** The order's time for the database, ISO 8601 UTC. */
export const isoOf = ({ at }: { at: number }): string => new Date(at).toISOString();
