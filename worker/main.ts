import { openDatabase } from '../db/open-database.ts';
import { dataConverterFrom } from '../encryption/data-converter.ts';
import { createCommissionWorker } from './create-worker.ts';
import { provincesFrom } from '../domain/installation.ts';
import { openLog } from '../telemetry/log.ts';
import { serveHealth } from './health.ts';
import { installRuntime } from './install-runtime.ts';
import { openMetrics } from './metrics.ts';
import { observeActivities } from './observe-activities.ts';
import { openNights } from './verification.ts';

const { env } = process;
const log = openLog('worker', env['LOG_LEVEL'] ?? 'info');
const engineAddress = env['WORKER_ENGINE_METRICS'] || undefined;
installRuntime(log, engineAddress);
const dataConverter = dataConverterFrom(env);
const databases = new Map(provincesFrom(env).map((p) => [p.code, openDatabase(p.databaseUrl)]));
const nights = openNights(env, dataConverter);
const metrics = openMetrics(databases);
const { worker, connection } = await createCommissionWorker({
  temporalAddress: env['TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233',
  namespace: env['TEMPORAL_NAMESPACE'],
  taskQueue: env['TASK_QUEUE'],
  databases,
  dataConverter,
  verification: nights.dependencies,
  aroundActivities: [observeActivities(log, metrics.projections)],
  workflowBundle: env['WORKFLOW_BUNDLE'] ? { codePath: env['WORKFLOW_BUNDLE'] } : undefined,
});
await nights.schedule();
const measurements = () => metrics.measurements(engineAddress);
const health = env['WORKER_HEALTH_PORT'] ? serveHealth(worker, Number(env['WORKER_HEALTH_PORT']), measurements) : undefined;
// Temporal's worker drains by itself on SIGINT and SIGTERM.
await worker.run();
health?.close();
await connection.close();
await nights.close();
await Promise.all([...databases.values()].map((db) => db.destroy()));
