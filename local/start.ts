import { announce } from './announce.ts';
import { readFileSync } from 'node:fs';
import { dataDirectory, inData } from './settings.ts';
import { announceEnd, claim } from './single-instance.ts';
import { Supervisor } from './supervisor.ts';

const mine = await claim(dataDirectory);
if (mine === undefined) {
  console.error(`phanbien already runs${address()}, on the data in ${dataDirectory}. Stop it with Ctrl-C where it was started.`);
  process.exit(1);
}

const supervisor = new Supervisor((line) => console.log(`  ${line}`));
let stopping: Promise<never> | undefined;

async function stop(code: number): Promise<never> {
  announceEnd(dataDirectory);
  await supervisor.stop();
  mine?.release();
  process.exit(code);
}

function onSignal(signal: NodeJS.Signals): void {
  if (stopping !== undefined) return;
  console.log(`\n  ${signal}: stopping …`);
  stopping = stop(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => onSignal(signal));
stopWhenOrphaned();

try {
  await supervisor.start();
  if (stopping === undefined) announce(supervisor.url, dataDirectory);
} catch (error) {
  if (stopping === undefined) {
    console.error(`\n  ${error instanceof Error ? error.message : String(error)}\n`);
    stopping = stop(1);
  }
}
await stopping;

/** npm may be killed without a chance to tell us: then nobody could stop us with Ctrl-C any more. */
function stopWhenOrphaned(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onSignal('SIGTERM');
  }, 500);
}

function address(): string {
  try {
    return ` at ${(JSON.parse(readFileSync(inData('run.json'), 'utf8')) as { url: string }).url}`;
  } catch {
    return '';
  }
}
