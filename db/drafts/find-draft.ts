import type { Database } from '../open-database.ts';
import { bodyOfDraft } from './body-of-draft.ts';
import type { StoredDraft } from './draft-rows.ts';

/** A draft that this person made or holds, under the body for which it is kept on the day ('YYYY-MM-DD'). Undefined when there is none *or* it belongs to others. */
export async function findDraft(db: Database, id: string, person: string, day: string): Promise<StoredDraft | undefined> {
  return (
    db
      .selectFrom('drafts')
      .selectAll()
      // The later column of a name is the one that is read.
      .select(bodyOfDraft(day).as('organisationId'))
      .where('id', '=', id)
      .where((eb) => eb.or([eb('maker', '=', person), eb('holder', '=', person)]))
      .executeTakeFirst()
  );
}
