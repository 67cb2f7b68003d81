import { readdir, readFile } from 'node:fs/promises';
import { type Migration, type MigrationProvider, Migrator, sql } from 'kysely';
import { openDatabase } from './open-database.ts';

const folder = new URL('./migrations/', import.meta.url);

const sqlFiles: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
    const migrations: Record<string, Migration> = {};
    for (const name of names) {
      const text = await readFile(new URL(name, folder), 'utf8');
      migrations[name.slice(0, -'.sql'.length)] = {
        up: async (db) => {
          await sql.raw(text).execute(db);
        },
      };
    }
    return migrations;
  },
};

/** The names of all migrations of this release, in order. */
export async function knownMigrations(): Promise<string[]> {
  return Object.keys(await sqlFiles.getMigrations());
}

/**
 * Migrates a database to the newest schema, or to the level of one migration, in one transaction. Returns the names of the applied
 * migrations (none when it was there already). Of two at once, one applies them. The other waits for the advisory lock and finds nothing to
 * do.
 */
export async function migrateToLatest(databaseUrl: string, level?: string): Promise<string[]> {
  const db = openDatabase(databaseUrl, { max: 2, statementTimeoutMs: 0 });
  try {
    const migrator = new Migrator({ db: db.withoutPlugins(), provider: sqlFiles });
    const { error, results } = await (level === undefined ? migrator.migrateToLatest() : migrator.migrateTo(level));
    if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
    return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}
