import { provincesFrom } from '../domain/installation.ts';
import { grantAppRole } from './grant-app-role.ts';
import { migrateToLatest } from './migrate.ts';
import { openDatabase } from './open-database.ts';

/**
 * Brings the database of every configured province (PROVINCES, or DATABASE_URL) to the newest schema; for `npm run migrate`. With
 * DATABASE_APP_ROLE it then gives that role its rights.
 */
const role = process.env['DATABASE_APP_ROLE'];
for (const { code, databaseUrl } of provincesFrom(process.env)) {
  const applied = await migrateToLatest(databaseUrl);
  console.log(`${code}: ${applied.length === 0 ? 'up to date' : applied.join(', ')}`);
  if (!role) continue;
  const db = openDatabase(databaseUrl, { max: 1 });
  try {
    await grantAppRole(db, role);
  } finally {
    await db.destroy();
  }
}
