import type { Database } from '../open-database.ts';

/** Whether another office's number was recorded under this key (`caseId/recordForeignNumber/n`). */
export async function isForeignNumberRecorded(db: Database, key: string): Promise<boolean> {
  return (await db.selectFrom('registerForeignNumbers').select('key').where('key', '=', key).executeTakeFirst()) !== undefined;
}
