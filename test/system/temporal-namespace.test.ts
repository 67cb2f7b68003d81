import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import { temporalCli } from '../../local/temporal-binaries.ts';
import { composeOf } from '../support/compose-rules.ts';
import { eventually } from '../support/eventually.ts';
import { temporalAddress } from '../support/temporal.ts';

const run = promisify(execFile);
const namespace = `n-${randomUUID().slice(0, 8)}`;
const folder = mkdtempSync(join(tmpdir(), 'phanbien-cli-'));
const day = 86_400;

beforeAll(async () => symlinkSync(await temporalCli(), join(folder, 'temporal')));
afterAll(() => rmSync(folder, { recursive: true }));

/** The job `temporal-namespace`, on the server of our tests. */
function createNamespace(retention: string) {
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, HOME: folder, TEMPORAL_ADDRESS: temporalAddress() };
  return run('sh', ['deploy/temporal/create-namespace.sh'], { env: { ...env, TEMPORAL_NAMESPACE: namespace, RETENTION: retention } });
}

async function retention(): Promise<number> {
  const connection = await Connection.connect({ address: temporalAddress() });
  const { config } = await connection.workflowService.describeNamespace({ namespace });
  await connection.close();
  return Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0);
}

it('the job creates the namespace, and repeated it sets how long closed workflows are kept', async () => {
  await createNamespace('90d');
  expect(await retention()).toBe(90 * day);
  // The server knows a new namespace everywhere only after some seconds; until then the job fails and compose starts it again.
  await eventually(() => createNamespace('30d'));
  expect(await retention()).toBe(30 * day);
});

it('the job fails while no server answers, so that it is started again', async () => {
  const env = {
    PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    TEMPORAL_NAMESPACE: namespace,
  };
  await expect(run('sh', ['deploy/temporal/create-namespace.sh'], { env: { ...env, RETENTION: '1d' } })).rejects.toThrow();
});

it('the containers run the server and the UI that our tests run', async () => {
  const { stdout } = await run(await temporalCli(), ['--version']);
  // A developer may have another on PATH; what we pin is what CI runs.
  if (!stdout.includes('version 1.9.1 ')) return;
  const { services } = composeOf(readFileSync('docker-compose.yml', 'utf8'));
  const tag = (name: string) => services[name]!.image.split(':')[1]!;
  expect(stdout).toContain(`Server ${tag('temporal')}, UI ${tag('temporal-ui')}`);
});
