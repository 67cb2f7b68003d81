import { provincesFrom } from '../domain/installation.ts';
import { migrateToLatest } from './migrate.ts';

/** Brings the database of every configured province (PROVINCES, or DATABASE_URL) to the newest schema; for `npm run migrate`. */
for (const { code, databaseUrl } of provincesFrom(process.env)) {
  const applied = await migrateToLatest(databaseUrl);
  console.log(`${code}: ${applied.length === 0 ? 'up to date' : applied.join(', ')}`);
}
