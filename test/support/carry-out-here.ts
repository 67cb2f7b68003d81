import type { EffectOrder } from '../../activities/activities.ts';
import { carryOutInDatabase, isInDatabase } from '../../activities/carry-out.ts';
import type { Database } from '../../db/open-database.ts';
import { effectKey, type EffectResult } from '../../domain/case/effects.ts';
import { begunCaseId } from '../../signing/effect-ids.ts';

/** Carries an effect out in the database, without an engine. Another case counts as begun or told, and nothing is done for it. */
export async function carryOutHere(db: Database, order: EffectOrder): Promise<EffectResult> {
  if (isInDatabase(order)) return carryOutInDatabase(db, order);
  const { caseId, effect } = order;
  return { outcome: 'done', ...(effect.kind === 'begin' ? { case: begunCaseId(effectKey(caseId, effect)) } : {}) };
}
