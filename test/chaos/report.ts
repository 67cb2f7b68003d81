import { crossed, meaningOf } from './asked.ts';
import { victims } from './kills.ts';
import type { Outcome } from './run-chaos.ts';

/** What a person reads at the end. */
export function reportLines({ seed, seconds, kills, asking, archived, walks, audited }: Outcome): string[] {
  return [
    `Seed ${seed}, ${seconds} s, ${archived.length} lifecycles archived; ${walks.begun} walks begun, ${walks.archived.length} archived.`,
    ...victims.map(
      (victim) =>
        `${victim}: ${kills.filter((k) => k.victim === victim).length} kills, restarted ${spread(kills.filter((k) => k.victim === victim).flatMap((k) => k.restartedMs ?? []))}, served ${spread(kills.filter((k) => k.victim === victim).flatMap((k) => k.servedMs ?? []))}`,
    ),
    ...counted(asking.asked.flatMap(({ answers }) => answers.map((a) => `${meaningOf(a)} ${a.status} ${a.code ?? ''}`))),
    ...counted(asking.asked.flatMap((a) => crossed(a).map(({ code }) => `crossed ${a.command} ${code}`))),
    ...audited.flatMap(({ name, statement, checked, faults }) => [
      `${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name} ${checked}. ${statement}`,
      ...faults.slice(0, 20).map((f) => `       ${f}`),
    ]),
  ];
}

function spread(ms: number[]): string {
  if (ms.length === 0) return '-';
  const sorted = ms.toSorted((a, b) => a - b).map((v) => (v / 1000).toFixed(1));
  return `${sorted[0]} / ${sorted[Math.floor(sorted.length / 2)]} / ${sorted.at(-1)} s`;
}

function counted(words: string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, n]) => `  ${n} ${word}`);
}

/** Whether every invariant holds. */
export function isWell({ audited }: Outcome): boolean {
  return audited.every(({ faults }) => faults.length === 0);
}
