import { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities/create-activities.ts';
import { openDatabase } from '../../db/open-database.ts';

/**
 * A worker process that finishes one activity, prints so, and never reports it to Temporal. A test kills it at that moment. The activity is
 * a batch of facts put on record, or an effect of the kind that is named last.
 * Usage: dying-worker.ts <temporal address> <task queue> <province> <database url> <workflow bundle> [<kind of effect>]
 */
const [address, taskQueue, province, databaseUrl, codePath, effectKind] = process.argv.slice(2);
if (!address || !taskQueue || !province || !databaseUrl || !codePath) throw new Error('see the comment above');

const db = openDatabase(databaseUrl);
const connection = await NativeConnection.connect({ address });
const real = createActivities({ databaseOf: () => db, cases: { client: new Client({ connection }), taskQueue, keys: undefined } });
async function saidAndNeverReported(): Promise<never> {
  process.stdout.write('done\n');
  return new Promise(() => undefined);
}

const worker = await Worker.create({
  connection,
  taskQueue,
  workflowBundle: { codePath },
  activities: {
    ...real,
    project: async (projection: Parameters<typeof real.project>[0]) => {
      await real.project(projection);
      if (effectKind === undefined) await saidAndNeverReported();
    },
    carryOut: async (order: Parameters<typeof real.carryOut>[0]) => {
      const result = await real.carryOut(order);
      if (order.effect.kind === effectKind) await saidAndNeverReported();
      return result;
    },
  },
});
await worker.run();
