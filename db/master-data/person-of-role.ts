import type { Database } from '../open-database.ts';

/** The person whose role this row is. Undefined when there is no such row. */
export async function personOfRole(db: Database, id: string): Promise<string | undefined> {
  return (await db.selectFrom('capabilities').select('personId').where('id', '=', id).executeTakeFirst())?.personId;
}
