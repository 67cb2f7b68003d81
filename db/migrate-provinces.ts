import { provincesFrom } from '../domain/installation.ts';
import { grantAppRole, type Purpose } from './grant-app-role.ts';
import { migrateToLatest } from './migrate.ts';
import { openDatabase } from './open-database.ts';

/**
 * Migrates the database of every configured province (PROVINCES, or DATABASE_URL) to the newest schema. `npm run migrate` runs it. The
 * roles of DATABASE_API_ROLE and DATABASE_WORKER_ROLE, or one of DATABASE_APP_ROLE for both processes, then get their rights.
 */
const { env } = process;
const roles: [role: string | undefined, purpose: Purpose][] = [
  [env['DATABASE_API_ROLE'], 'api'],
  [env['DATABASE_WORKER_ROLE'], 'worker'],
  [env['DATABASE_APP_ROLE'], 'both'],
];
for (const { code, databaseUrl } of provincesFrom(env)) {
  const applied = await migrateToLatest(databaseUrl);
  console.log(`${code}: ${applied.length === 0 ? 'up to date' : applied.join(', ')}`);
  for (const [role, purpose] of roles) {
    if (!role) continue;
    const db = openDatabase(databaseUrl, { max: 1 });
    try {
      await grantAppRole(db, role, purpose);
    } finally {
      await db.destroy();
    }
  }
}
