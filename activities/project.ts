import { ApplicationFailure } from '@temporalio/common';
import { findSnapshot } from '../db/commissions/find-snapshot.ts';
import { projectCommission } from '../db/commissions/project-commission.ts';
import { ProjectionDiverged } from '../db/journal/append-facts.ts';
import type { Database } from '../db/open-database.ts';
import type { Commission } from '../domain/commission/commission.ts';
import { dutyRowsOf, rowOf } from '../domain/commission/read-model.ts';
import { toJournal } from '../domain/case/facts.ts';
import { foldOf } from '../domain/case/procedure.ts';
import { procedureOf } from '../domain/procedures.ts';
import type { Receipt } from '../domain/case/receipt.ts';
import type { Projection } from './activities.ts';

/**
 * Puts facts on record: folds them onto the stored state and writes journal, read model and receipts in one transaction.
 * Repeating it is harmless. Only facts travel, so that a long outage leaves little in the workflow's history.
 */
export async function project(db: Database, { procedure, caseId, facts, receipts }: Projection): Promise<void> {
  const stored = (await findSnapshot(db, caseId)) as Commission | undefined;
  const fresh = facts.filter((f) => f.revision > (stored?.revision ?? 0));
  const state = foldOf(procedureOf(procedure), fresh, stored ?? null) as Commission | null;
  const updatedAt = facts.at(-1)?.at;
  if (!state || updatedAt === undefined) return;
  try {
    await projectCommission(db, {
      caseId,
      facts: facts.map(toJournal),
      row: rowOf(state, updatedAt),
      duties: dutyRowsOf(state),
      snapshot: state,
      receipts: receipts.map(receiptRow),
    });
  } catch (error) {
    if (error instanceof ProjectionDiverged) {
      // Nothing repairs this by itself: somebody must look (runbook). The workflow keeps asking, slowly and visibly.
      throw ApplicationFailure.create({ type: 'ProjectionDiverged', message: error.message });
    }
    throw error;
  }
}

function receiptRow(r: Receipt) {
  return {
    updateId: r.updateId,
    person: r.person,
    command: r.command,
    idempotencyKey: r.idempotencyKey,
    bodyDigest: r.bodyDigest,
    revision: r.revision,
    stage: r.stage,
    outcome: { ...r.outcome, code: r.code },
    at: new Date(r.at).toISOString(),
  };
}
