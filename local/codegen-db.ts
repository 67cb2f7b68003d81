import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSchema } from '../db/generate-schema.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { freePort } from './ports.ts';
import { ensureDatabase, startPostgres } from './postgres.ts';

// Use a database made from the migrations alone, so that no local one shapes the generated files.
const directory = mkdtempSync(join(tmpdir(), 'phanbien-codegen-'));
const log = join(directory, 'log');
const server = await startPostgres({ directory, port: await freePort(), log, isDurable: false, isTemporary: true });
try {
  await ensureDatabase(server.url('postgres'), 'phanbien');
  await migrateToLatest(server.url('phanbien'));
  await generateSchema(server.url('phanbien'));
} finally {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
}
