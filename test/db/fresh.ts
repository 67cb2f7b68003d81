import { type Database, openDatabase } from '../../db/open-database.ts';
import { freshDatabase } from '../support/postgres.ts';

/** A migrated database for the calling file. It is opened before the file's tests and dropped after them. */
export function useFreshDatabase(max = 10): { readonly db: Database; readonly url: string } {
  let opened: { db: Database; url: string; drop: () => Promise<void> } | undefined;
  beforeAll(async () => {
    const fresh = await freshDatabase();
    opened = { db: openDatabase(fresh.url, { max }), url: fresh.url, drop: () => fresh.drop() };
  });
  afterAll(async () => {
    await opened?.db.destroy();
    await opened?.drop();
  });
  const held = () => {
    if (opened === undefined) throw new Error('the database is open inside tests only');
    return opened;
  };
  return {
    get db() {
      return held().db;
    },
    get url() {
      return held().url;
    },
  };
}
