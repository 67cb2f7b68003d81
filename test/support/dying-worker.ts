import { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities/create-activities.ts';
import { openDatabase } from '../../db/open-database.ts';

/**
 * A worker process that puts one batch of facts on record, prints so, and never reports it to Temporal. A test kills it at that moment.
 * Usage: dying-worker.ts <temporal address> <task queue> <province> <database url> <workflow bundle>
 */
const [address, taskQueue, province, databaseUrl, codePath] = process.argv.slice(2);
if (!address || !taskQueue || !province || !databaseUrl || !codePath) throw new Error('see the comment above');

const db = openDatabase(databaseUrl);
const connection = await NativeConnection.connect({ address });
const real = createActivities({ databaseOf: () => db, cases: { client: new Client({ connection }), taskQueue, keys: undefined } });
const worker = await Worker.create({
  connection,
  taskQueue,
  workflowBundle: { codePath },
  activities: {
    ...real,
    project: async (projection: Parameters<typeof real.project>[0]) => {
      await real.project(projection);
      process.stdout.write('on record\n');
      await new Promise(() => undefined);
    },
  },
});
await worker.run();
