import { ApplicationFailure } from '@temporalio/common';
import { findState } from '../db/cases/find-state.ts';
import { projectCase } from '../db/cases/project-case.ts';
import { ProjectionDiverged } from '../db/journal/append-facts.ts';
import type { Database } from '../db/open-database.ts';
import { toJournal } from '../domain/case/facts.ts';
import { foldOf, upgraded } from '../domain/case/procedure.ts';
import { readModelOf } from '../domain/case/read-model.ts';
import type { Receipt } from '../domain/case/receipt.ts';
import { procedureOf } from '../domain/procedures.ts';
import type { Projection } from './activities.ts';

/**
 * Puts facts on record: folds them onto the stored state and writes journal, read model and receipts in one transaction.
 * Repeating it is harmless. Only facts travel, so that a long outage leaves little in the workflow's history.
 */
export async function project(db: Database, { procedure: name, caseId, facts, receipts }: Projection): Promise<void> {
  const procedure = procedureOf(name);
  const stored = await findState(db, caseId);
  const before = stored ? upgraded(procedure, stored.snapshot, stored.stateVersion) : null;
  const fresh = facts.filter((f) => f.revision > (before?.revision ?? 0));
  const state = foldOf(procedure, fresh, before);
  const updatedAt = facts.at(-1)?.at;
  if (!state || updatedAt === undefined) return;
  const recorded = facts.map(toJournal);
  try {
    await projectCase(db, {
      caseId,
      facts: recorded,
      documents: recorded.flatMap((fact) => procedure.documentsIn(fact)),
      ...readModelOf(procedure, state, updatedAt),
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
