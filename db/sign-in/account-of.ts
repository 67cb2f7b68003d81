import type { Database } from '../open-database.ts';

/** The account of a person, without its password. Undefined when they have none. */
export async function accountOf(db: Database, personId: string) {
  return db.selectFrom('accounts').select(['username', 'disabledAt', 'rowVersion']).where('personId', '=', personId).executeTakeFirst();
}
