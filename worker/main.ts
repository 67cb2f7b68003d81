import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '../db/open-database.ts';
import { dataConverterFrom } from '../encryption/data-converter.ts';
import { engineConnectionFrom } from '../encryption/engine-connection.ts';
import { messageKeysFrom } from '../encryption/message-keys.ts';
import { createCaseWorker } from './create-worker.ts';
import { provincesFrom } from '../domain/installation.ts';
import { errorInBrief, openLog } from '../telemetry/log.ts';
import { openTracing } from '../telemetry/tracing.ts';
import { serveHealth } from './health.ts';
import { installRuntime } from './install-runtime.ts';
import { openMetrics } from './metrics.ts';
import { observeActivities } from './observe-activities.ts';
import { openNights } from './verification.ts';

const { env } = process;
const log = openLog('worker', env['LOG_LEVEL'] ?? 'info');
const engineAddress = env['WORKER_ENGINE_METRICS'] || undefined;
installRuntime(log, engineAddress);
const dataConverter = dataConverterFrom(env, 'worker');
const tracing = await openTracing('worker', env);
const observe = tracing?.statement;
const databases = new Map(provincesFrom(env).map((p) => [p.code, openDatabase(p.databaseUrl, { observe })]));
const nights = openNights(env, dataConverter);
const metrics = openMetrics(databases);
const { address: temporalAddress, ...secured } = engineConnectionFrom(env);
const { worker, connection } = await createCaseWorker({
  temporalAddress,
  connection: secured,
  messageKeys: messageKeysFrom(env),
  namespace: env['TEMPORAL_NAMESPACE'],
  taskQueue: env['TASK_QUEUE'],
  databases,
  dataConverter,
  verification: nights.dependencies,
  aroundActivities: [...(tracing ? [tracing.activities] : []), observeActivities(log, metrics.projections)],
  onAct: tracing?.act,
  workflowBundle: env['WORKFLOW_BUNDLE'] ? { codePath: env['WORKFLOW_BUNDLE'] } : undefined,
});
await nights.schedule();
const measurements = () => metrics.measurements(engineAddress);
const health = env['WORKER_HEALTH_PORT'] ? serveHealth(worker, Number(env['WORKER_HEALTH_PORT']), measurements) : undefined;
// Temporal's worker drains by itself on SIGINT and SIGTERM. It fails when an activity did not end in time (create-worker.ts).
const code = await worker.run().then(
  () => 0,
  (error: unknown) => {
    log.fatal({ error: errorInBrief(error) }, 'the worker ended in the middle of its work: another one does it again');
    return 1;
  },
);
health?.close();
const closed = Promise.all([connection.close(), nights.close(), tracing?.close(), ...[...databases.values()].map((db) => db.destroy())]);
// A statement that hangs must not keep a drained worker alive: nobody waits for its answer.
await Promise.race([closed.catch(() => undefined), delay(1_000)]);
process.exit(code);
