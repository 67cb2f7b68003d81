import { openDatabase } from '../db/open-database.ts';
import { dataConverterFrom } from '../encryption/data-converter.ts';
import { createCommissionWorker } from './create-worker.ts';
import { serveHealth } from './health.ts';
import { openNights } from './verification.ts';
import { provincesFrom } from '../domain/installation.ts';

const { env } = process;
const dataConverter = dataConverterFrom(env);
const databases = new Map(provincesFrom(env).map((p) => [p.code, openDatabase(p.databaseUrl)]));
const nights = openNights(env, dataConverter);
const { worker, connection } = await createCommissionWorker({
  temporalAddress: env['TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233',
  namespace: env['TEMPORAL_NAMESPACE'],
  taskQueue: env['TASK_QUEUE'],
  databases,
  dataConverter,
  verification: nights.dependencies,
  workflowBundle: env['WORKFLOW_BUNDLE'] ? { codePath: env['WORKFLOW_BUNDLE'] } : undefined,
});
await nights.schedule();
const health = env['WORKER_HEALTH_PORT'] ? serveHealth(worker, Number(env['WORKER_HEALTH_PORT'])) : undefined;
// Temporal's worker drains by itself on SIGINT and SIGTERM.
await worker.run();
health?.close();
await connection.close();
await nights.close();
await Promise.all([...databases.values()].map((db) => db.destroy()));
