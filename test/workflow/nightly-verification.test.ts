import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createVerification } from '../../activities/create-verification.ts';
import { findVerification } from '../../db/verifications/find-verification.ts';
import { listVerifications } from '../../db/verifications/list-verifications.ts';
import { openDatabase } from '../../db/open-database.ts';
import { checkNames } from '../../domain/verification.ts';
import { proxyTo } from '../support/tcp-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { freshDatabase } from '../support/postgres.ts';
import { timeSkippingEnvironment, workflowBundle } from '../support/temporal.ts';

// The test takes some 700 attempts to reach an absent database.
jest.setTimeout(240_000);

test('a database that is away all night is a result: nothing could be checked, and that stands on record when it is back', async () => {
  const env = await timeSkippingEnvironment();
  const folder = mkdtempSync(join(tmpdir(), 'phanbien-night-'));
  const database = await freshDatabase();
  const line = await proxyTo(database.url);
  const [near, db] = [openDatabase(line.url, { max: 2 }), openDatabase(database.url, { max: 1 })];
  const connection = await NativeConnection.connect({ address: env.address });
  const taskQueue = `night-${randomUUID()}`;
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: createVerification({
      databaseOf: () => near,
      documentsDirectory: join(folder, 'documents'),
      publicationOf: () => ({ keyFile: join(folder, 'key.pem'), headFile: join(folder, 'heads.log') }),
      client: env.client,
    }),
  });
  await line.cut();
  const night = await env.client.workflow.start('nightlyVerification', { taskQueue, workflowId: taskQueue, args: [{ province: 'away' }] });
  const ended = worker.run();
  await env.sleep('13 hours');
  const patiently = { within: 120_000 };
  await eventually(async () => {
    const [one] = (await night.describe()).raw.pendingActivities ?? [];
    expect(one?.activityType?.name).toBe('recordVerification');
    expect(one?.attempt).toBeGreaterThan(1);
  }, patiently);
  await line.restore();
  await night.result();

  const { items } = await listVerifications(db, { limit: 10 });
  expect(items).toMatchObject([{ source: 'nightly', outcome: 'incomplete', failedChecks: 0, head: null }]);
  const found = await findVerification(db, items[0]!.id);
  expect(found?.checks.map(({ name, verdict, reason }) => [name, verdict, reason])).toEqual(
    checkNames.map((name) => [name, 'notChecked', 'NOT_IN_TIME']),
  );

  worker.shutdown();
  await ended;
  await connection.close();
  await Promise.all([near.destroy(), db.destroy(), line.close()]);
  await database.drop();
  rmSync(folder, { recursive: true });
});
