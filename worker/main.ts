import { openDatabase } from '../db/open-database.ts';
import { createCommissionWorker } from './create-worker.ts';
import { provincesFrom } from '../domain/installation.ts';

const databases = new Map(provincesFrom(process.env).map((p) => [p.code, openDatabase(p.databaseUrl)]));
const { worker, connection } = await createCommissionWorker({
  temporalAddress: process.env['TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233',
  databases,
});
// Temporal's worker drains by itself on SIGINT and SIGTERM.
await worker.run();
await connection.close();
await Promise.all([...databases.values()].map((db) => db.destroy()));
