import { birthCommands } from '../../domain/commission/commands.ts';
import type { DraftHandOver, DraftLine } from '../../db/drafts/draft-rows.ts';
import { listHandOvers } from '../../db/drafts/list-hand-overs.ts';
import { type PossibleAct, settleDrafts } from '../../db/drafts/settle-drafts.ts';
import type { Database } from '../../db/open-database.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import { caseIdOf, updateIdOf } from './act-ids.ts';

/** Whether a command begins a commission, and so is drafted without one. */
export function isBirth(command: string): boolean {
  return (birthCommands as readonly string[]).includes(command);
}

/** A draft with its hand-overs. */
export interface HandedDraft<D extends DraftLine = DraftLine> {
  draft: D;
  handOvers: DraftHandOver[];
}

/** Adds to each draft its hand-overs. */
export async function withHandOvers<D extends DraftLine>(db: Database, drafts: readonly D[]): Promise<HandedDraft<D>[]> {
  const steps = await listHandOvers(
    db,
    drafts.map(({ id }) => id),
  );
  return drafts.map((draft) => ({ draft, handOvers: steps.filter((step) => step.draftId === draft.id) }));
}

/**
 * Compares open drafts with the receipts (settleDrafts). Anybody who held a draft may have sent it. The receipt shows this even when the
 * sender's connection broke. Returns the ids of the drafts that this changed.
 */
export async function settle(db: Database, province: string, drafts: readonly HandedDraft[]): Promise<string[]> {
  const open = drafts.filter(({ draft }) => draft.submittedAt === null && draft.discardedAt === null);
  return settleDrafts(
    db,
    open.flatMap((one) => possibleActs(province, one)),
  );
}

function possibleActs(province: string, { draft, handOvers }: HandedDraft): PossibleAct[] {
  const hands = new Set([draft.maker, draft.holder, ...handOvers.map((step) => step.toPerson)]);
  return [...hands].map((person) => ({ draftId: draft.id, updateId: actOf(province, draft, person).updateId }));
}

/** The act and its case if this person sends the draft. */
export function actOf(province: string, draft: DraftLine, person: string): { key: CaseKey; updateId: string } {
  const { command, idempotencyKey: key } = draft;
  const procedure = 'commission';
  const id = draft.caseId ?? caseIdOf(procedure, { province, person, key });
  return { key: { procedure, id }, updateId: updateIdOf({ province, caseId: id, person, command, key }) };
}
