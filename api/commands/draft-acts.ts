import type { DraftHandOver, DraftLine } from '../../db/drafts/draft-rows.ts';
import { listHandOvers } from '../../db/drafts/list-hand-overs.ts';
import { type PossibleAct, settleDrafts } from '../../db/drafts/settle-drafts.ts';
import type { Database } from '../../db/open-database.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import { caseIdOf, updateIdOf } from './act-ids.ts';

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
  return [...hands].flatMap((person) => actsOf(province, draft, person).map(({ updateId }) => ({ draftId: draft.id, updateId })));
}

/** The case that a drafted birth asks to begin the new one; null for every other draft. */
export function throughOf({ throughProcedure, throughCaseId }: DraftLine): CaseKey | null {
  return throughProcedure === null || throughCaseId === null ? null : { procedure: throughProcedure, id: throughCaseId };
}

/** An act and the case to which it is given. */
interface SentAct {
  key: CaseKey;
  updateId: string;
}

/** The acts that it may be when this person sends the draft. A birth that another case is asked for may also have been sent without it. */
export function actsOf(province: string, draft: DraftLine, person: string): SentAct[] {
  const { procedure, command, idempotencyKey: key } = draft;
  const own = { procedure, id: draft.caseId ?? caseIdOf(procedure, { province, person, key }) };
  const through = throughOf(draft);
  return [own, ...(through === null ? [] : [through])].map((sentTo) => ({
    key: sentTo,
    updateId: updateIdOf({ province, caseId: sentTo.id, person, command, key }),
  }));
}
