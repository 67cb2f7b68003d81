import type { CaseKey } from '../../domain/case/case-key.ts';
import { jsonb } from '../jsonb.ts';
import type { Database } from '../open-database.ts';
import { throughColumns } from './draft-rows.ts';

export interface NewDraft {
  id: string;
  maker: string;
  organisationId: string;
  /** The procedure whose command it is. */
  procedure: string;
  command: string;
  /** Null for a command that begins a case. */
  caseId: string | null;
  /** The case that is asked to begin the new one. Null for every other draft. */
  through: CaseKey | null;
  title: string | null;
  content: object;
  idempotencyKey: string;
  /** ISO 8601 UTC. */
  at: string;
}

/** Stores a new draft, held by its maker. An existing draft of this id stays unchanged, whoever made it. */
export async function createDraft(db: Database, { at, content, through, ...draft }: NewDraft): Promise<void> {
  const born = { holder: draft.maker, version: 1, createdAt: at, savedAt: at, savedBy: draft.maker };
  await db
    .insertInto('drafts')
    .values({ ...draft, ...born, ...throughColumns(through), content: jsonb(content) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
