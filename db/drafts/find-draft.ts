import type { Database } from '../open-database.ts';
import type { StoredDraft } from './draft-rows.ts';

/** A draft that this person made or holds. Undefined when there is none *or* it belongs to others. */
export async function findDraft(db: Database, id: string, person: string): Promise<StoredDraft | undefined> {
  return db
    .selectFrom('drafts')
    .selectAll()
    .where('id', '=', id)
    .where((eb) => eb.or([eb('maker', '=', person), eb('holder', '=', person)]))
    .executeTakeFirst();
}
