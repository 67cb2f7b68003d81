import { reportLines } from './report.ts';
import { runChaos, type Outcome } from './run-chaos.ts';

/** A slice of `npm run test:chaos`: one lifecycle under a kill at every third command, and a moment of random walks. */

let outcome: Outcome;
let report: string;

beforeAll(async () => {
  // A new seed every day finds more than a fixed one. The report names it.
  const seed = Math.floor(Date.now() / 86_400_000);
  outcome = await runChaos({ seed, minutes: 0, lifecycles: ['requestLetter'], oneIn: 3, leastWalkSeconds: 20, say: () => undefined });
  report = reportLines(outcome).join('\n');
}, 300_000);

test('every process was killed, and work went on after each', () => {
  expect(new Set(outcome.kills.map(({ victim }) => victim)).size).toBe(4);
  expect(outcome.kills.filter(({ met }) => met.length > 0).length).toBeGreaterThanOrEqual(6);
  expect(outcome.lifecycles.archived).toHaveLength(1);
});

test('every invariant holds', () => {
  const faults = outcome.audited.flatMap(({ name, faults: found }) => found.map((fault) => `${name}: ${fault}`));
  if (faults.length > 0) console.error(report);
  expect(faults).toEqual([]);
});

test('everything was looked at: answers, receipts, journals, money, workflows', () => {
  const checked = Object.fromEntries(outcome.audited.map(({ name, checked: n }) => [name, n]));
  for (const name of ['accepted-once', 'told-once', 'journal-chain', 'receipts', 'registers', 'budget-lines', 'read-model']) {
    expect([name, checked[name]]).toEqual([name, expect.any(Number)]);
    expect(checked[name]).toBeGreaterThan(0);
  }
  expect(checked['live-workflows']).toBeGreaterThan(1);
  expect(report).toContain('Every invariant holds.');
});
