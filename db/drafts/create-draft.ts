import { jsonb } from '../jsonb.ts';
import type { Database } from '../open-database.ts';

export interface NewDraft {
  id: string;
  maker: string;
  organisationId: string;
  command: string;
  /** Null for a command that begins a case. */
  caseId: string | null;
  title: string | null;
  content: object;
  idempotencyKey: string;
  /** ISO 8601 UTC. */
  at: string;
}

/** Stores a new draft, held by its maker. An existing draft of this id stays unchanged, whoever made it. */
export async function createDraft(db: Database, { at, content, ...draft }: NewDraft): Promise<void> {
  const born = { holder: draft.maker, version: 1, createdAt: at, savedAt: at, savedBy: draft.maker };
  await db
    .insertInto('drafts')
    .values({ ...draft, ...born, content: jsonb(content) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
