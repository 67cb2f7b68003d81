import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../local/ports.ts';
import { eventually } from './eventually.ts';
import { temporalAddress, workflowBundle } from './temporal.ts';

/** A worker as an installation runs it, in a process of its own. */
export interface WorkerProcess {
  /** The lines of its log, at every level. */
  lines: () => string[];
  /** The text of its measurements for Prometheus. */
  metrics: () => Promise<string>;
  url: string;
  stop: () => Promise<void>;
}

/** Starts worker/main.ts on the shared Temporal server and waits until it takes tasks. `env` adds to its settings. */
export async function startWorkerProcess(province: string, databaseUrl: string, env: Record<string, string> = {}): Promise<WorkerProcess> {
  const [port, enginePort] = [await freePort(), await freePort()];
  const { PROVINCES: _provinces, NODE_OPTIONS: _options, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'worker/main.ts'], {
    env: {
      ...inherited,
      DATABASE_URL: databaseUrl,
      PROVINCE: province,
      TASK_QUEUE: province,
      TEMPORAL_ADDRESS: temporalAddress(),
      WORKFLOW_BUNDLE: (await workflowBundle()).codePath,
      WORKER_HEALTH_PORT: String(port),
      WORKER_ENGINE_METRICS: `127.0.0.1:${enginePort}`,
      LOG_LEVEL: 'trace',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  await eventually(
    async () => {
      if (child.exitCode !== null) throw new Error(`the worker ended:\n${said}`);
      if (!(await fetch(url)).ok) throw new Error('the worker does not take tasks yet');
    },
    { within: 60_000, every: 100 },
  );
  return {
    lines: () => said.split('\n').filter((line) => line !== ''),
    metrics: async () => (await fetch(`${url}/metrics`)).text(),
    url,
    stop: async () => {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}
