import { openDatabase } from '../../db/open-database.ts';
import { createCaseWorker } from '../../worker/create-worker.ts';

/**
 * The worker process of one release, without a cache: every workflow task replays from the start and goes to the worker that asks first.
 * Usage: release.ts <temporal address> <task queue> <province> <database url> <workflow bundle> [<marker it begins>…]
 */
const [temporalAddress, taskQueue, province, databaseUrl, codePath, ...begunPatches] = process.argv.slice(2);
if (!temporalAddress || !taskQueue || !province || !databaseUrl || !codePath) throw new Error('see the comment above');

const db = openDatabase(databaseUrl);
const { worker, connection } = await createCaseWorker({
  temporalAddress,
  taskQueue,
  databases: new Map([[province, db]]),
  workflowBundle: { codePath },
  begunPatches,
  maxCachedWorkflows: 0,
});
const ended = worker.run();
process.stdout.write('takes tasks\n');
await ended;
await connection.close();
await db.destroy();
