import type { CaseKey } from '../../domain/case/case-key.ts';
import { jsonb } from '../jsonb.ts';
import type { Database } from '../open-database.ts';
import { type StoredDraft, throughColumns } from './draft-rows.ts';

export interface DraftSaving {
  id: string;
  holder: string;
  /** The version that the change is based on. */
  version: number;
  title: string | null;
  content: object;
  /** The case that the content asks to begin the new one. */
  through: CaseKey | null;
  /** ISO 8601 UTC. */
  at: string;
}

/**
 * Saves the next version. Undefined when the draft is not open, not held by this person, or at another version. Nothing is written then.
 */
export async function saveDraft(db: Database, saving: DraftSaving): Promise<StoredDraft | undefined> {
  const { id, holder, version, title, content, through, at } = saving;
  return db
    .updateTable('drafts')
    .set({ title, content: jsonb(content), ...throughColumns(through), version: version + 1, savedAt: at, savedBy: holder })
    .where('id', '=', id)
    .where('holder', '=', holder)
    .where('version', '=', version)
    .where('content', 'is not', null)
    .returningAll()
    .executeTakeFirst();
}
