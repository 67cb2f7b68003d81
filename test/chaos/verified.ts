import { spawn } from 'node:child_process';
import type { RunningSystem } from '../support/running-system.ts';
import type { Audited } from './audit.ts';

/** The next worker takes a killed worker's procedures, and their open effects, after some ten seconds. */
const catchingUpMs = 60_000;

/** The output of `npm run verify` once all holds, or after the procedures had time to catch up. */
export async function verifySettled(system: RunningSystem): Promise<Audited[]> {
  for (const until = Date.now() + catchingUpMs; ;) {
    const audited = await verify(system);
    if (Date.now() > until || audited.every(({ faults }) => faults.length === 0)) return audited;
  }
}

async function verify({ dataDirectory }: RunningSystem): Promise<Audited[]> {
  const { code, said } = await npm(['run', '-s', 'verify'], { DATA_DIR: dataDirectory });
  const lines = said.split('\n');
  const verdicts = lines.flatMap((line, n) => verdictIn(line, lines.slice(n + 1)) ?? []);
  // When Temporal does not answer, the command leaves the workflows out and says so.
  const isWhole = verdicts.some(({ name }) => name === 'workflow-state');
  const found = verdicts.some(({ faults }) => faults.length > 0);
  return [
    ...verdicts,
    {
      name: 'npm run verify',
      statement: 'The operator’s command looks at every invariant, the workflows included, and ends well.',
      checked: verdicts.length,
      faults: isWhole && code === 0 ? [] : [isWhole && found ? `ended with ${code}` : `ended with ${code}: ${said.trim()}`],
    },
  ];
}

const verdictLine = /^(?:ok {2}|FAIL) (\S+) +(\d+) [^,]+, \d+ violations\. (.+)$/;

function verdictIn(line: string, after: readonly string[]): Audited | undefined {
  const [, name, checked, statement] = verdictLine.exec(line) ?? [];
  if (name === undefined) return undefined;
  const end = after.findIndex((next) => !next.startsWith('       '));
  const faults = after.slice(0, end === -1 ? undefined : end).map((next) => next.trim());
  return { name, statement: statement!, checked: Number(checked), faults };
}

async function npm(args: string[], env: Record<string, string>): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _temporal, PROVINCES: _provinces, ...inherited } = process.env;
  const child = spawn('npm', args, { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number>((resolve) => child.on('close', (ended) => resolve(ended ?? -1)));
  return { code, said };
}
