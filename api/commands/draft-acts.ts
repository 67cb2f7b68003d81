import { birthCommands } from '../../domain/commission/commands.ts';
import type { DraftHandOver, DraftLine } from '../../db/drafts/draft-rows.ts';
import { listHandOvers } from '../../db/drafts/list-hand-overs.ts';
import { type PossibleAct, settleDrafts } from '../../db/drafts/settle-drafts.ts';
import type { Database } from '../../db/open-database.ts';
import { commissionIdOf, updateIdOf } from './act-ids.ts';

/** Whether a command begins a commission, and so is drafted without one. */
export function isBirth(command: string): boolean {
  return (birthCommands as readonly string[]).includes(command);
}

/** A draft with the hands it went through. */
export interface HandedDraft<D extends DraftLine = DraftLine> {
  draft: D;
  handOvers: DraftHandOver[];
}

/** Adds to each draft how it went from hand to hand. */
export async function withHandOvers<D extends DraftLine>(db: Database, drafts: readonly D[]): Promise<HandedDraft<D>[]> {
  const steps = await listHandOvers(
    db,
    drafts.map(({ id }) => id),
  );
  return drafts.map((draft) => ({ draft, handOvers: steps.filter((step) => step.draftId === draft.id) }));
}

/**
 * Holds drafts to the record before they are shown: whoever held one may have sent it, and the receipts say so however the sender's
 * connection ended. Returns the ids of those that are not as they were read.
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

/** The act that a draft becomes when this person sends it. */
export function actOf(province: string, draft: DraftLine, person: string): { commissionId: string; updateId: string } {
  const key = draft.idempotencyKey;
  const commissionId = draft.caseId ?? commissionIdOf({ province, person, key });
  return { commissionId, updateId: updateIdOf({ province, commissionId, person, command: draft.command, key }) };
}
