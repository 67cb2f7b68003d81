import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { bodyOfDraft } from './body-of-draft.ts';
import type { DraftLine } from './draft-rows.ts';

export interface DraftFilter {
  /** Maker or holder. */
  person: string;
  organisations: readonly string[];
  /** 'YYYY-MM-DD'. A draft of a closed body is its successor's. */
  on: string;
  /** Only those that somebody has handed to the person. */
  waiting?: boolean;
  limit: number;
}

/**
 * Open drafts that a person made or holds for one of the organisations, without their contents. Open means neither submitted nor discarded.
 * The last saved comes first.
 */
export async function listDrafts(db: Database, { person, organisations, on, waiting, limit }: DraftFilter): Promise<DraftLine[]> {
  let query = db
    .selectFrom('drafts')
    .select(['id', 'maker', 'holder', 'procedure', 'command', 'caseId', 'title', 'idempotencyKey', 'version', 'createdAt'])
    .select([
      'savedAt',
      'savedBy',
      'submittedAt',
      'submittedBy',
      'submittedCaseId',
      'receiptId',
      'discardedAt',
      'throughProcedure',
      'throughCaseId',
    ])
    .select(bodyOfDraft(on).as('organisationId'))
    .where('content', 'is not', null)
    .where((eb) => eb.or([eb('maker', '=', person), eb('holder', '=', person)]))
    .where(bodyOfDraft(on), '=', sql<string>`any(${[...organisations]}::uuid[])`)
    .orderBy('savedAt', 'desc')
    .orderBy('id')
    .limit(limit);
  if (waiting === true) {
    query = query
      .where('holder', '=', person)
      .where(sql<SqlBool>`exists (select from draft_hand_overs where draft_hand_overs.draft_id = drafts.id)`);
  }
  return query.execute();
}
