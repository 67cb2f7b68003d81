import type { CaseState } from '../../domain/case/case-state.ts';
import { fromJournal, type Recorded, toJournal } from '../../domain/case/facts.ts';
import { foldOf, type Procedure, stateVersionOf, upgraded } from '../../domain/case/procedure.ts';
import { readModelOf } from '../../domain/case/read-model.ts';
import type { Receipt } from '../../domain/case/receipt.ts';
import { procedureOf } from '../../domain/procedures.ts';
import { readRecordedFacts } from '../journal/read-journal.ts';
import type { Head } from '../journal/append-facts.ts';
import type { Database } from '../open-database.ts';
import { findState } from './find-state.ts';
import { appendAct } from './append-act.ts';
import { type Projection, projectCase } from './project-case.ts';

/** Facts that a case accepted, in order of revision, and the receipts of the acts among them. */
export interface Accepted {
  procedure: string;
  caseId: string;
  facts: readonly Recorded[];
  receipts: readonly Receipt[];
}

/**
 * Puts facts on record: folds them onto the stored state, and writes journal, read model and receipts in one transaction. API and worker
 * both call it, in any order and any number of times. Facts that are stored already are compared and left unchanged.
 * @throws ProjectionDiverged, JournalGap (see append-facts).
 */
export async function putOnRecord(db: Database, accepted: Accepted, procedure: Procedure = procedureOf(accepted.procedure)): Promise<void> {
  const { caseId, facts } = accepted;
  if (facts.length === 0) return;
  const before = await stateBefore(db, procedure, caseId);
  const fresh = facts.filter((f) => f.revision > (before?.revision ?? 0));
  const state = foldOf(procedure, fresh, before);
  if (state) await projectCase(db, projectionOf(procedure, state, accepted));
}

/** What the caller saw of a case in one reading: its state and the head of its journal. */
export interface Seen {
  state: CaseState;
  head: Head;
}

/** The same for a caller who has just read the case. One statement is enough when nobody has written since. */
export async function putOnWhatWasSeen(db: Database, accepted: Accepted, { state: before, head }: Seen): Promise<void> {
  const { facts } = accepted;
  if (facts[0]?.revision === head.revision + 1 && before.revision === head.revision) {
    const procedure = procedureOf(accepted.procedure);
    const state = foldOf(procedure, facts, before);
    const projection = state && projectionOf(procedure, state, accepted);
    if (projection?.documents.length === 0 && (await appendAct(db, projection, head))) return;
  }
  await putOnRecord(db, accepted);
}

function projectionOf(procedure: Procedure, state: CaseState, { caseId, facts, receipts }: Accepted): Projection {
  const recorded = facts.map(toJournal);
  return {
    caseId,
    facts: recorded,
    documents: recorded.flatMap((fact) => procedure.documentsIn(fact)),
    ...readModelOf(procedure, state, facts.at(-1)?.at ?? state.lastAt),
    receipts: receipts.map(receiptRow),
  };
}

/**
 * The state before the facts. A state stored by a later release is folded from the journal instead. While releases are replaced, both serve
 * the same cases.
 */
async function stateBefore(db: Database, procedure: Procedure, caseId: string): Promise<CaseState | null> {
  const stored = await findState(db, caseId);
  if (!stored) return null;
  if (stored.stateVersion <= stateVersionOf(procedure)) return upgraded(procedure, stored.snapshot, stored.stateVersion);
  return foldOf(
    procedure,
    (await readRecordedFacts(db, { kind: procedure.name, id: caseId })).map((fact) => fromJournal(fact)),
  );
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
