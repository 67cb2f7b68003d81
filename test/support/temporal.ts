import { execFile } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, type WorkflowBundlePath } from '@temporalio/worker';
import { freePort } from '../../local/ports.ts';
import { startTimeSkipping, type TemporalServer } from '../../local/temporal.ts';
import { clockShiftMs } from './clock-shift.ts';
import { env, left } from './run.ts';

const run = promisify(execFile);

// Five lines for every worker that starts and stops would hide the message of a failing test.
Runtime.install({ logger: new DefaultLogger('ERROR') });

/** The address of the Temporal development server all test files share: use a task queue and a province of your own. */
export function temporalAddress(): string {
  return left(env.temporal);
}

/**
 * The workflows' code, bundled once for the whole run, for `Worker.create({ workflowBundle })` and the replayer. In a process
 * of its own, since webpack inside jest's module system is slow. On another day it is the bundle whose clock can be shifted.
 */
export async function workflowBundle(): Promise<WorkflowBundlePath> {
  const shiftMs = clockShiftMs();
  if (shiftMs === 0) return releasedWorkflowBundle();
  const codePath = join(left(env.folder), `workflow-bundle-${shiftMs}.js`);
  if (!existsSync(codePath)) {
    const code = readFileSync(await bundled('workflow-bundle-of-any-day.js', '', 'isOfAnyDay'), 'utf8');
    putInPlace(codePath, (unfinished) => writeFileSync(unfinished, code.replaceAll('TEST_CLOCK_SHIFT_MS', String(shiftMs))));
  }
  return { codePath };
}

/** The bundle as it is released, whatever day the test lives on: a recorded history has its own days. */
export async function releasedWorkflowBundle(): Promise<WorkflowBundlePath> {
  return { codePath: await bundled('workflow-bundle.js') };
}

async function bundled(name: string, ...options: string[]): Promise<string> {
  const codePath = join(left(env.folder), name);
  if (existsSync(codePath)) return codePath;
  const unfinished = `${codePath}.${process.pid}`;
  await run(process.execPath, ['--import', 'tsx', 'test/support/bundle-workflows.ts', unfinished, ...options]);
  putInPlace(codePath, (place) => renameSync(unfinished, place));
  return codePath;
}

/** Two jest workers may both make a file. Each moves a whole file into place, and both are equal. */
function putInPlace(path: string, write: (unfinished: string) => void): void {
  const whole = `${path}.whole-${process.pid}`;
  write(whole);
  renameSync(whole, path);
}

let environment: { server: TemporalServer; client: Promise<TestWorkflowEnvironment> } | undefined;
let starting: Promise<TestWorkflowEnvironment> | undefined;

/**
 * The time-skipping environment of this test file; it ends with the file. Its clock is one for all that runs in it and
 * jumps only inside `handle.result()` and `environment.sleep()`: let one test at a time wait. It knows no schedules and
 * no search attributes.
 */
export function timeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  return (starting ??= startEnvironment());
}

async function startEnvironment(): Promise<TestWorkflowEnvironment> {
  // Use our guard: the SDK leaves the server running when jest is killed.
  const server = await startTimeSkipping({ port: await freePort(), log: join(left(env.folder), `time-skipping-${process.pid}.log`) });
  environment = { server, client: ExistingTimeSkipping.at(server.address) };
  return environment.client;
}

class ExistingTimeSkipping extends TestWorkflowEnvironment {
  /** The SDK offers an existing server only without time skipping, though its constructor takes both. */
  static at(address: string): Promise<TestWorkflowEnvironment> {
    const { create } = TestWorkflowEnvironment as unknown as { create: (options: object) => Promise<TestWorkflowEnvironment> };
    return create.call(ExistingTimeSkipping, { server: { type: 'existing' }, supportsTimeSkipping: true, address, namespace: 'default' });
  }
}

afterAll(async () => {
  await starting?.catch(() => undefined);
  await environment?.client.then((client) => client.teardown()).catch(() => undefined);
  await environment?.server.stop();
});
