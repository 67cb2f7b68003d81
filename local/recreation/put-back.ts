import { type CaseKey, nameOfCase } from '../../domain/case/case-key.ts';
import type { Database } from '../../db/open-database.ts';
import type { CaseWorkflows } from './case-workflows.ts';
import { type Reconciliation, reconcile } from './reconcile.ts';
import { type Recreation, recreateWorkflows } from './recreate.ts';
import { type Reprojection, reproject } from './reproject.ts';
import { type RestoredEffects, restoreEffects } from './restore-effects.ts';

/** The result of bringing an older PostgreSQL and newer workflows to the same revision. */
export interface PutBack {
  facts: Reprojection;
  effects: RestoredEffects;
  recreation: Recreation;
  workflows: Reconciliation;
}

/**
 * Brings PostgreSQL and the workflows of a kept Temporal store to the same revision. The order is: facts, their effects outside the
 * journal, missing workflows, workflows that lack facts. Run it inside `whileAsking`; repeating it is harmless.
 */
export async function putBack(db: Database, province: string, workflows: CaseWorkflows): Promise<PutBack> {
  const facts = await reproject(db, province, workflows);
  const effects = await restoreEffects(db);
  const recreation = await recreateWorkflows(db, workflows);
  return { facts, effects, recreation, workflows: await reconcile(db, workflows) };
}

/** The results that an operator has to look at. */
export function unresolvedOf({ facts, effects, recreation, workflows }: PutBack): string[] {
  return [
    ...facts.unresolved,
    ...effects.unresolved,
    ...workflows.diverged.map((key) => `${nameOfCase(key)}: workflow and journal say different things`),
    ...recreation.ended.map((key) => `${nameOfCase(key)}: open on record, but its workflow has ended`),
  ];
}

/** A sentence on what was put back. */
export function saidOfPutBack({ facts, effects, workflows }: PutBack): string[] {
  const older = (what: string, keys: readonly CaseKey[]) =>
    keys.length === 0 ? [] : [`  ${what}, because they knew less than the journal: ${keys.map(nameOfCase).join(', ')}`];
  return [
    `Put back from the workflows: ${facts.facts} facts and ${facts.receipts} receipts of ${facts.cases} cases,`,
    `  ${effects.numbers} numbers, ${effects.postings} postings and foreign numbers; ${effects.voided} numbers voided that were told to nobody.`,
    '  Not in any workflow, so lost: private texts, uploads, sign-ins and what administrators changed after the backup.',
    ...older('Workflows replaced', workflows.replaced),
    ...older('Workflows of archived cases ended', workflows.ended),
  ];
}
