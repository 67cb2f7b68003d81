import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** Whether anybody's open draft mentions the document. */
export async function isInOpenDraft(db: Database, document: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from drafts where content is not null and position(${document} in content::text) > 0) as found`.execute(db);
  return rows[0]!.found;
}
