import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** An act that a draft may have become. Its id follows from the draft's key and one of the people who held the draft. */
export interface PossibleAct {
  draftId: string;
  updateId: string;
}

/**
 * Compares open drafts with the receipts. A draft whose act is on record is submitted: its content goes, since the case now has it. A draft
 * whose act was refused on record (no money left) keeps its content and gets a new key, as the old one is used. Returns the ids of those
 * that changed. A drafted birth is submitted to the case that began, also where another case began it. Repeating it is harmless.
 */
export async function settleDrafts(db: Database, acts: readonly PossibleAct[]): Promise<string[]> {
  if (acts.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    update drafts
       set (content, title, idempotency_key, submitted_at, submitted_by, submitted_case_id, receipt_id)
         = (case when not done then content end, case when not done then title end,
            case when done then drafts.idempotency_key else gen_random_uuid()::text end,
            case when done then r.at end, case when done then r.person end, case when done then coalesce(case when drafts.case_id is null then r.outcome ->> 'case' end, r.case_id::text)::uuid end,
            case when done then r.update_id end),
           version = version + 1
      from unnest(${acts.map((act) => act.draftId)}::uuid[], ${acts.map((act) => act.updateId)}::uuid[]) as act (draft_id, update_id)
      join receipts r on r.update_id = act.update_id,
   lateral (select r.outcome ->> 'result' = 'done' as done) as told
     where drafts.id = act.draft_id and drafts.content is not null
       and drafts.idempotency_key = r.idempotency_key and drafts.command = r.command
 returning drafts.id`.execute(db);
  return rows.map(({ id }) => id);
}
