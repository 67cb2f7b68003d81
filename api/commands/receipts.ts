import type { z } from 'zod';
import { findReceipt, type StoredReceipt } from '../../db/cases/find-receipt.ts';
import type { Database } from '../../db/open-database.ts';
import type { Receipt } from '../../domain/case/receipt.ts';
import type { ProcedureName } from '../../domain/procedures.ts';
import { Problem } from '../problem.ts';
import type { receipt } from '../schemas/receipt.ts';

/** The answer to an accepted act that is on record. */
export type ReceiptAnswer = z.output<typeof receipt>;

/** The case that a receipt belongs to, as the answer names it. */
function caseOf(procedure: string, caseId: string) {
  return { procedure: procedure as ProcedureName, caseId, commissionId: procedure === 'commission' ? caseId : null };
}

/** The receipt as PostgreSQL has it. */
export function fromRecord(stored: Omit<StoredReceipt, 'procedure'>, procedure: string): ReceiptAnswer {
  const { updateId: id, caseId, command, revision, stage, at } = stored;
  const { code, ...outcome } = stored.outcome as unknown as ReceiptAnswer['outcome'] & { code: string | null };
  return {
    id,
    ...caseOf(procedure, caseId),
    command,
    revision,
    stage: stage as ReceiptAnswer['stage'],
    code,
    outcome,
    at: at.toISOString(),
  };
}

/** The receipt as the workflow returned it. */
export function fromEngine(told: Receipt, procedure: string): ReceiptAnswer {
  const { updateId: id, caseId, command, revision, code } = told;
  const [stage, outcome] = [told.stage as ReceiptAnswer['stage'], told.outcome as ReceiptAnswer['outcome']];
  return { id, ...caseOf(procedure, caseId), command, revision, stage, code, outcome, at: new Date(told.at).toISOString() };
}

/** Throws 409 when the key was used before with another body: that was a different act. */
export function refuseOtherBody(given: { bodyDigest: string }, bodyDigest: string): void {
  if (given.bodyDigest !== bodyDigest) throw new Problem(409, 'IDEMPOTENCY_MISMATCH');
}

/** The receipt of an act that is on record already. Throws 409 when the act had another body. */
export async function receiptOnRecord(db: Database, updateId: string, bodyDigest: string): Promise<ReceiptAnswer | undefined> {
  const stored = await findReceipt(db, updateId);
  if (!stored) return undefined;
  refuseOtherBody(stored, bodyDigest);
  return fromRecord(stored, stored.procedure);
}
