import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { bodyOfDraft } from './body-of-draft.ts';
import type { DraftLine } from './draft-rows.ts';

/**
 * Open drafts of these organisations whose holder works there no longer on the day ('YYYY-MM-DD'), without their contents; the last saved
 * first. A draft of a closed body is its successor's. An expert's role is no work for the body.
 */
export async function listLeftBehind(db: Database, organisations: readonly string[], on: string, limit: number): Promise<DraftLine[]> {
  return db
    .selectFrom('drafts')
    .select(['id', 'maker', 'holder', 'procedure', 'command', 'caseId', 'title', 'idempotencyKey', 'version', 'createdAt'])
    .select(['savedAt', 'savedBy', 'submittedAt', 'submittedBy', 'submittedCaseId', 'receiptId', 'discardedAt'])
    .select(['throughProcedure', 'throughCaseId'])
    .select(bodyOfDraft(on).as('organisationId'))
    .where('content', 'is not', null)
    .where('submittedAt', 'is', null)
    .where(bodyOfDraft(on), '=', sql<string>`any(${[...organisations]}::uuid[])`)
    .where(
      sql<SqlBool>`not exists (
        select from capabilities c join people p on p.id = c.person_id
         where c.person_id = drafts.holder and c.organisation_id = ${bodyOfDraft(on)} and c.capability not in ('expert', 'administrator')
           and c.valid_from <= ${on}::date and (c.valid_to is null or c.valid_to >= ${on}::date)
           and (p.valid_to is null or p.valid_to >= ${on}::date))`,
    )
    .orderBy('savedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}
