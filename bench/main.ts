import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMet, type Row, type Section } from './row.ts';
import { acceptedCommand } from './sections/accepted-command.ts';
import { births } from './sections/births.ts';
import { coldWorker } from './sections/cold-worker.ts';
import { heap } from './sections/heap.ts';
import { historyEvents } from './sections/history-events.ts';
import { openCommissions } from './sections/open-commissions.ts';
import { peersOf } from './sections/peers.ts';
import { reading } from './sections/reading.ts';

/**
 * `npm run bench` measures a step against the least that it could cost, on the same servers, and prints one table. `npm run bench -- a c`
 * runs only those sections, `--rounds=9` more rounds. It asserts nothing; adr/0009 says what followed from the figures.
 */

const sections: Record<string, Section> = {
  a: acceptedCommand,
  b: historyEvents,
  c: reading,
  d: openCommissions,
  e: coldWorker,
  f: births,
  h: heap,
  peers: peersOf,
};

const { values, positionals } = parseArgs({ options: { rounds: { type: 'string', default: '5' } }, allowPositionals: true });
const wanted = positionals.length === 0 ? Object.keys(sections) : positionals;
const unknown = wanted.filter((letter) => !(letter in sections));
const rounds = Number(values.rounds);
if (unknown.length > 0 || !(rounds >= 3)) {
  console.error(`Usage: npm run bench -- [${Object.keys(sections).join('] [')}] [--rounds=5], with at least three rounds`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'phanbien-bench-'));
const rows: Row[] = [];
const loads = [load()];
try {
  for (const letter of wanted) {
    const say = (line: string) => console.error(`  ${letter}: ${line}`);
    rows.push(...(await sections[letter]!({ rounds, folder: join(folder, letter), say })));
    loads.push(load());
  }
} catch (error) {
  console.error(`What the servers said is kept in ${folder}.`);
  throw error;
}
rmSync(folder, { recursive: true, force: true });
print(rows);

/** Processes that wanted a core in the last minute. */
function load(): string {
  return loadavg()[0]!.toFixed(1);
}

function print(measured: readonly Row[]): void {
  console.log('| | what | at most | min | median | max | met | behind it |\n|---|---|---|---|---|---|---|---|');
  for (const row of measured) {
    const { section, what, bound, held = 'median', behind = '' } = row;
    const { min, median, max } = row.measured;
    const limit = bound === null ? '' : `${bound}${held === 'median' ? '' : ` (${held})`}`;
    const met = isMet(row);
    const verdict = met === null ? '' : met ? 'yes' : '**no**';
    console.log(`| ${section} | ${what} | ${limit} | ${[min, median, max].map(figure).join(' | ')} | ${verdict} | ${behind} |`);
  }
  const [cpu] = cpus();
  console.log(
    `\n${rounds} rounds. Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, ` +
      `${Math.round(totalmem() / 2 ** 30)} GiB; load before and after each section: ${loads.join(', ')}.`,
  );
}

function figure(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 100 ? 2 : 0);
}
