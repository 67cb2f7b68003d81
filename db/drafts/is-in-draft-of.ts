import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

interface Asked {
  document: string;
  uploadedBy: string;
  /** Who wants to read it. */
  reader: string;
}

/**
 * Whether an open draft that this person made or holds mentions the document, and its uploader also made or held that draft. A leader who
 * is to sign a letter can then read what an officer attached.
 */
export async function isInDraftOf(db: Database, { document, uploadedBy, reader }: Asked): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from drafts
       where content is not null and (maker = ${reader} or holder = ${reader})
         and (maker = ${uploadedBy} or exists (
               select from draft_hand_overs step
                where step.draft_id = drafts.id and ${uploadedBy} in (step.from_person, step.to_person)))
         and position(${document} in content::text) > 0) as found`.execute(db);
  return rows[0]!.found;
}
