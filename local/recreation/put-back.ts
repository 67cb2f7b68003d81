import type { Database } from '../../db/open-database.ts';
import type { CommissionWorkflows } from './commission-workflows.ts';
import { type Reconciliation, reconcile } from './reconcile.ts';
import { type Recreation, recreateWorkflows } from './recreate.ts';
import { type Reprojection, reproject } from './reproject.ts';
import { type RestoredEffects, restoreEffects } from './restore-effects.ts';

/** What came of bringing an older PostgreSQL and the workflows that went on to the same point. */
export interface PutBack {
  facts: Reprojection;
  effects: RestoredEffects;
  recreation: Recreation;
  workflows: Reconciliation;
}

/**
 * Brings PostgreSQL and the workflows of a kept Temporal store together, in this order: the facts, what those did outside the
 * journal, workflows that are gone, workflows that know less than the journal. To be run `whileAsking`; repeating it is harmless.
 */
export async function putBack(db: Database, province: string, workflows: CommissionWorkflows): Promise<PutBack> {
  const facts = await reproject(db, province, workflows);
  const effects = await restoreEffects(db);
  const recreation = await recreateWorkflows(db, workflows);
  return { facts, effects, recreation, workflows: await reconcile(db, workflows) };
}

/** What of it needs a person. */
export function unresolvedOf({ facts, effects, recreation, workflows }: PutBack): string[] {
  return [
    ...facts.unresolved,
    ...effects.unresolved,
    ...workflows.diverged.map((id) => `commission ${id}: workflow and journal say different things`),
    ...recreation.ended.map((id) => `commission ${id}: open on record, but its workflow has ended`),
  ];
}

/** What was put back, in words. */
export function saidOfPutBack({ facts, effects, workflows }: PutBack): string[] {
  const older = (what: string, ids: string[]) =>
    ids.length === 0 ? [] : [`  ${what}, because they knew less than the journal: ${ids.join(', ')}`];
  return [
    `Put back from the workflows: ${facts.facts} facts and ${facts.receipts} receipts of ${facts.commissions} commissions,`,
    `  ${effects.numbers} numbers, ${effects.postings} postings and foreign numbers; ${effects.voided} numbers voided that were told to nobody.`,
    '  Not in any workflow, so lost: private texts, uploads, sign-ins and what administrators changed after the backup.',
    ...older('Workflows replaced', workflows.replaced),
    ...older('Workflows of archived commissions ended', workflows.ended),
  ];
}
