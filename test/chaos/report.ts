import { meaningOf, type Asked } from './asked.ts';
import type { Audited } from './audit.ts';
import { moments, victims, type Kill } from './kills.ts';
import type { Outcome } from './run-chaos.ts';

/** The report at the end. */
export function reportLines(outcome: Outcome): string[] {
  const { seed, minutes, seconds, lifecycles, walks, kills, asking } = outcome;
  return [
    '',
    `Seed ${seed}; ${minutes} minutes ordered, ${seconds} s from start to verdict.`,
    '',
    'Commissions',
    `  lifecycles, every command under a kill   ${lifecycles.archived.length} of ${lifecycles.ordered} archived`,
    `  random walks under random kills          ${walks.archived} archived of ${walks.begun} begun; at least ${walks.least} were to be`,
    '',
    'Kills (SIGKILL)          all  before  in flight  after  at random   back after s           next act on record after s',
    ...victims.map((victim) => killLine(victim, kills)),
    killLine('all', kills),
    '  The last two columns: least / median / most.',
    '',
    'Kills at commands of the lifecycles',
    ...killsByCommand(kills),
    '',
    `Requests                 ${asking.asked.length} acts, ${asking.asked.flatMap(({ answers }) => answers).length} requests`,
    ...requestsByOutcome(asking.asked),
    `  waited for an answer to an act: ${spread(asking.asked.flatMap(waitedMs))} s (least / median / most)`,
    '',
    'Invariants',
    ...outcome.audited.flatMap(verdictLines),
    '',
    isWell(outcome) ? 'Every invariant holds.' : `NOT EVERYTHING HOLDS. Again: npm run test:chaos -- --seed ${seed} --minutes ${minutes}`,
  ];
}

/** Whether every invariant holds. */
export function isWell({ audited }: Outcome): boolean {
  return audited.every(({ faults }) => faults.length === 0);
}

function killLine(name: string, all: readonly Kill[]): string {
  const kills = name === 'all' ? all : all.filter(({ victim }) => victim === name);
  const met = (moment: string) => kills.filter((kill) => kill.met.some((one) => one.moment === moment)).length;
  const counts = [kills.length, ...moments.map(met), kills.filter((kill) => kill.met.length === 0).length];
  const widths = [8, 8, 11, 7, 11];
  const cells = counts.map((n, at) => String(n).padStart(widths[at]!));
  const back = spread(kills.flatMap(({ restartedMs }) => restartedMs ?? []));
  const served = spread(kills.flatMap(({ servedMs }) => servedMs ?? []));
  return `  ${name.padEnd(18)}${cells.join('')}   ${back.padEnd(20)}   ${served}`;
}

function killsByCommand(kills: readonly Kill[]): string[] {
  const met = kills.flatMap((kill) => kill.met.map(({ command }) => ({ command, victim: kill.victim })));
  return [...new Set(met.map(({ command }) => command))].sort().map((command) => {
    const of = (victim: string) => met.filter((one) => one.command === command && one.victim === victim).length;
    const cells = victims.filter((victim) => of(victim) > 0).map((victim) => `${victim} ${of(victim)}`);
    return `  ${command.padEnd(24)} ${cells.join(', ')}`;
  });
}

function requestsByOutcome(asked: readonly Asked[]): string[] {
  const words = asked.flatMap(({ answers }) =>
    answers.map((answer) => {
      const said = answer.status === 0 ? 'nobody answered' : `${answer.status} ${answer.code ?? ''}`.trim();
      return `${meaningOf(answer).padEnd(9)} ${said}`;
    }),
  );
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, n]) => `  ${String(n).padStart(6)}  ${word}`);
}

/** Milliseconds from the first request to the first answer that tells the outcome. */
function waitedMs({ answers }: Asked): number[] {
  const told = answers.find((answer) => ['accepted', 'refused'].includes(meaningOf(answer)));
  return told === undefined ? [] : [told.heardAt - answers[0]!.sentAt];
}

function verdictLines({ name, statement, checked, faults }: Audited): string[] {
  const verdict = `  ${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(17)} ${String(checked).padStart(5)}  ${statement}`;
  return [verdict, ...faults.slice(0, 20).map((fault) => `         ${fault}`)];
}

function spread(ms: readonly number[]): string {
  if (ms.length === 0) return '-';
  const sorted = ms.toSorted((a, b) => a - b).map((value) => (value / 1000).toFixed(1));
  return `${sorted[0]} / ${sorted[Math.floor(sorted.length / 2)]} / ${sorted.at(-1)}`;
}
