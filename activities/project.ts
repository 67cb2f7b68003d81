import { ApplicationFailure } from '@temporalio/common';
import { findState } from '../db/cases/find-state.ts';
import { projectCase } from '../db/cases/project-case.ts';
import { ProjectionDiverged } from '../db/journal/append-facts.ts';
import type { Database } from '../db/open-database.ts';
import { apply } from '../domain/commission/apply.ts';
import type { Commission } from '../domain/commission/commission.ts';
import { readModelOf, toJournal } from '../domain/commission/read-model.ts';
import { documentsIn } from '../domain/commission/references.ts';
import type { Receipt } from '../domain/commission/receipt.ts';
import type { Projection } from './activities.ts';

/**
 * Puts facts on record: folds them onto the stored state and writes journal, read model and receipts in one transaction.
 * Repeating it is harmless. Only facts travel, so that a long outage leaves little in the workflow's history.
 */
export async function project(db: Database, { commissionId, facts, receipts }: Projection): Promise<void> {
  const stored = (await findState(db, commissionId))?.snapshot as Commission | undefined;
  const fresh = facts.filter((f) => f.revision > (stored?.revision ?? 0));
  const state = fresh.reduce<Commission | null>((c, f) => apply(c, f), stored ?? null);
  const updatedAt = facts.at(-1)?.at;
  if (!state || updatedAt === undefined) return;
  const recorded = facts.map(toJournal);
  try {
    await projectCase(db, {
      caseId: commissionId,
      facts: recorded,
      documents: recorded.flatMap(documentsIn),
      ...readModelOf(state, updatedAt),
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
