import { readFileSync } from 'node:fs';
import { isHalfRestored } from './restoration/marker.ts';
import { dataDirectory, inData } from './settings.ts';
import { announceEnd, claim } from './single-instance.ts';
import { Supervisor, type What } from './supervisor.ts';

/** Runs the system until a signal, or the end of the npm that started it; `whenReady` is told its address once. Ends the process. */
export async function runUntilStopped(what: What, whenReady: (url: string) => void): Promise<never> {
  if (isHalfRestored(dataDirectory)) {
    console.error(`${dataDirectory} was left half restored. Remove it and run \`npm run restore\` again.`);
    process.exit(1);
  }
  const mine = await claim(dataDirectory);
  if (mine === undefined) {
    console.error(`phanbien already runs${address()}, on the data in ${dataDirectory}. Stop it with Ctrl-C where it was started.`);
    process.exit(1);
  }

  const supervisor = new Supervisor((line) => console.log(`  ${line}`), what);
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
  stopWhenOrphaned(() => onSignal('SIGTERM'));

  try {
    await supervisor.start();
    if (stopping === undefined) whenReady(supervisor.url);
  } catch (error) {
    if (stopping === undefined) {
      console.error(`\n  ${error instanceof Error ? error.message : String(error)}\n`);
      stopping = stop(1);
    }
  }
  return await (stopping ?? new Promise<never>(() => undefined));
}

/** Watches for the end of npm. A killed npm cannot tell us, and Ctrl-C would not reach us any more. */
function stopWhenOrphaned(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
}

function address(): string {
  try {
    return ` at ${(JSON.parse(readFileSync(inData('run.json'), 'utf8')) as { url: string }).url}`;
  } catch {
    return '';
  }
}
