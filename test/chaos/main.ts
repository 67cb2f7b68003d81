import { parseArgs } from 'node:util';
import { scenarios, type ScenarioName } from '../../local/demo/run-demonstration.ts';
import { openRun } from '../support/global-setup.ts';
import tearDown from '../support/global-teardown.ts';
import { isWell, reportLines } from './report.ts';
import { runChaos } from './run-chaos.ts';

/** npm run test:chaos -- --minutes 10 [--seed N] [--lifecycles requestLetter,fundedContract] */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' }, lifecycles: { type: 'string' } },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed);
const named = values.lifecycles?.split(',').filter((name) => name !== '') ?? Object.keys(scenarios);

openRun();
try {
  const outcome = await runChaos({
    seed,
    minutes: Number(values.minutes),
    lifecycles: named as ScenarioName[],
    oneIn: 1,
    leastWalkSeconds: 60,
    say: console.log,
  });
  reportLines(outcome).forEach((line) => console.log(line));
  process.exitCode = isWell(outcome) ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await tearDown();
}
