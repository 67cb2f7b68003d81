import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder of everything that must survive a restart: .data, or DATA_DIR. */
export const dataDirectory = resolve(root, process.env['DATA_DIR'] ?? '.data');

/** A place inside the data directory. */
export const inData = (...names: string[]): string => join(dataDirectory, ...names);

/** The preferred ports, so that bookmarks keep working. A taken port is replaced, and a message says so. */
export const wishedPorts = {
  api: Number(process.env['PORT'] ?? 3000),
  temporal: Number(process.env['TEMPORAL_PORT'] ?? 7233),
  postgres: Number(process.env['POSTGRES_PORT'] ?? 5433),
};

/** The programmes the supervisor runs. */
export const entries = {
  worker: process.env['PHANBIEN_WORKER'] ?? join(root, 'worker', 'main.ts'),
  api: process.env['PHANBIEN_API'] ?? join(root, 'api', 'server.ts'),
};

const seedFile = join(root, 'local', 'seed', 'seed-demonstration.ts');

/** Fills an empty database with the demonstration province. Leaves any other database alone. */
export async function seed(databaseUrl: string): Promise<void> {
  if (!existsSync(seedFile)) return;
  const { seedDemonstration } = (await import(seedFile)) as { seedDemonstration: (databaseUrl: string) => Promise<unknown> };
  await seedDemonstration(databaseUrl);
}
