import { parseArgs } from 'node:util';
import { openRun } from '../support/global-setup.ts';
import tearDown from '../support/global-teardown.ts';
import { reportLines } from './report.ts';
import { runChaos } from './run-chaos.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' }, only: { type: 'string' }, one: { type: 'string' } } });
const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed);
const say = (line: string) => console.log(line);

openRun();
try {
  const outcome = await runChaos({
    seed,
    lifecycles: [(values.only ?? 'requestLetter') as 'requestLetter'],
    oneIn: Number(values.one ?? 1),
    say,
  });
  reportLines(outcome).forEach(say);
  if (outcome.audited.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
} finally {
  await tearDown();
}
