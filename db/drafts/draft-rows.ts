import type { Selectable } from 'kysely';
import type { CaseKey } from '../../domain/case/case-key.ts';
import type { DraftHandOvers, Drafts } from '../schema.ts';

/** A draft as it is stored. `content` is null once it was submitted or discarded. */
export type StoredDraft = Selectable<Drafts>;

/** One hand-over: to a leader who may sign, or back to its maker. */
export type DraftHandOver = Selectable<DraftHandOvers>;

/** A draft without its content, for lists. */
export type DraftLine = Omit<StoredDraft, 'content'>;

/** The columns that name the case which is asked to begin the drafted one. */
export function throughColumns(through: CaseKey | null): { throughProcedure: string | null; throughCaseId: string | null } {
  return { throughProcedure: through?.procedure ?? null, throughCaseId: through?.id ?? null };
}
