import { setTimeout as delay } from 'node:timers/promises';
import { closeEffect, giveUpEffect, isGivenUp, lockEffect } from '../db/effects/give-up-effect.ts';
import { inTransaction } from '../db/in-transaction.ts';
import type { Database } from '../db/open-database.ts';
import type { EffectResult } from '../domain/case/effects.ts';
import type { EffectOrder } from './activities.ts';
import { type CaseEffect, type DatabaseEffect, type EffectContext, type EffectKindName, isoOf, keyOf } from './effects/effect-kind.ts';
import { caseEffects, databaseEffects, type DatabaseEffectName } from './effects/registry.ts';
import { whyImpossible } from './why-impossible.ts';

/** An order whose effect happens in this database. */
export type DatabaseOrder = EffectOrder & { effect: { kind: DatabaseEffectName } };

/**
 * An attempt to reach another case ends after this time, measured from before it asked whether it was given up. It is less than the
 * activity's own limit (workflows/outside.ts).
 */
const attemptMs = 2_500;
/** Longer than an attempt. After it, no attempt that began before the effect's key was closed is under way. */
const attemptsEndedMs = 3_000;

/**
 * Carries out one effect, once, under the key `caseId/kind/n`. An effect that can never succeed is refused. An error means that a later
 * attempt may succeed.
 */
export async function carryOut(context: EffectContext, order: EffectOrder): Promise<EffectResult> {
  return isInDatabase(order) ? carryOutInDatabase(context.db, order) : reachCase(context, order);
}

/** Ends the attempts to carry out an effect. The result is `done` when the effect had already happened. */
export async function giveUp(context: EffectContext, order: EffectOrder): Promise<EffectResult> {
  const trace = isInDatabase(order) ? await giveUpInDatabase(context.db, order) : await giveUpReaching(context, order);
  return trace ?? { outcome: 'refused', reason: 'EFFECT_GIVEN_UP' };
}

/** Carries out an effect of this database in one transaction. A repeat finds the result of the first attempt. */
export async function carryOutInDatabase(db: Database, order: DatabaseOrder): Promise<EffectResult> {
  try {
    return await inTransaction(db, async (trx) => {
      const { isGivenUp } = await lockEffect(trx, keyOf(order));
      return isGivenUp ? { outcome: 'refused', reason: 'EFFECT_GIVEN_UP' } : databaseEffectOf(order).perform(trx, order);
    });
  } catch (error) {
    const reason = whyImpossible(error);
    if (reason === null) throw error;
    return { outcome: 'refused', reason };
  }
}

/** Ends the attempts to carry out an effect of this database. Returns what it had done until then, or null. */
export async function giveUpInDatabase(db: Database, order: DatabaseOrder) {
  return giveUpEffect(db, keyOf(order), isoOf(order), (trx) => databaseEffectOf(order).trace(trx, order));
}

/** No connection is held while another case is reached: that case needs one to put its facts on record. */
async function reachCase(context: EffectContext, order: EffectOrder): Promise<EffectResult> {
  const until = Date.now() + attemptMs;
  if (await isGivenUp(context.db, keyOf(order))) return { outcome: 'refused', reason: 'EFFECT_GIVEN_UP' };
  return caseEffectOf(order).perform(context, order, until);
}

/** Closes the key first, so that no further attempt begins, and then waits for those that began before. */
async function giveUpReaching(context: EffectContext, order: EffectOrder) {
  await closeEffect(context.db, keyOf(order), isoOf(order));
  await delay(attemptsEndedMs);
  return caseEffectOf(order).trace(context, order);
}

/** Whether the effect happens in this database, and not in another case. */
export const isInDatabase = (order: EffectOrder): order is DatabaseOrder => Object.hasOwn(databaseEffects, order.effect.kind);

// The casts are safe: the entry of a kind accepts orders of that kind.
const databaseEffectOf = ({ effect }: DatabaseOrder) => databaseEffects[effect.kind] as DatabaseEffect<EffectKindName>;
const caseEffectOf = ({ effect }: EffectOrder) => caseEffects[effect.kind as keyof typeof caseEffects] as CaseEffect<EffectKindName>;
