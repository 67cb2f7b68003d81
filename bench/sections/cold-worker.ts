import { execFileSync } from 'node:child_process';
import { median, spread, timed } from '../figures.ts';
import type { Order, Row } from '../row.ts';
import { openStand } from '../stand.ts';
import { beginMany, noteOfRequester, Staff } from '../staff.ts';

/** Commissions that come into the worker's memory in a round. */
const each = 150;
/** So many first: what a worker needs once is not a commission's. */
const before = 150;

/**
 * (e) What an open commission takes of the worker's memory, and how long a worker that was started anew needs for the first command
 * on one that it does not hold: it replays its history.
 */
export async function coldWorker({ rounds, folder, say }: Order): Promise<Row[]> {
  const stand = await openStand(folder);
  const staff = new Staff(stand.url);
  try {
    const ids = await beginMany(staff, before + rounds * (each + 2));
    const fresh = () => ids.pop()!;
    await stand.restartWorker();
    for (let n = 0; n < before; n++) await noteOfRequester(staff, fresh());
    const memory: number[] = [];
    const cold: number[] = [];
    const warm: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const resident = residentKib(stand.worker.pid);
      const first: number[] = [];
      const second: number[] = [];
      for (let n = 0; n < each; n++) {
        const id = fresh();
        first.push(await timed(() => noteOfRequester(staff, id)));
        second.push(await timed(() => noteOfRequester(staff, id)));
      }
      cold.push(median(first));
      warm.push(median(second));
      memory.push((residentKib(stand.worker.pid) - resident) / each);
      say(
        `round ${round}: ${memory.at(-1)!.toFixed(0)} KiB each, first command ${cold.at(-1)!.toFixed(1)} ms, second ${warm.at(-1)!.toFixed(1)} ms`,
      );
    }
    const starts: number[] = [];
    const afterDeath: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      starts.push(await timed(async () => stand.restartWorker().then(() => noteOfRequester(staff, fresh()))));
      const held = fresh();
      await noteOfRequester(staff, held);
      await stand.killWorker();
      afterDeath.push(await timed(async () => stand.restartWorker().then(() => noteOfRequester(staff, held))));
    }
    const ms = (values: number[]) => `${median(values).toFixed(1)} ms`;
    const told = { section: 'e', bound: null };
    return [
      { ...told, what: 'KiB of the worker for each open commission it holds', measured: spread(memory), behind: `${each} in a round` },
      {
        ...told,
        what: 'first command on a commission the worker does not hold ÷ the second',
        measured: spread(cold.map((value, n) => value / warm[n]!)),
        behind: `${ms(cold)} ÷ ${ms(warm)}`,
      },
      { ...told, what: 'ms from the start of a new worker to its first receipt, after an orderly end', measured: spread(starts) },
      { ...told, what: 'ms the same, after a SIGKILL, on a commission the dead worker held', measured: spread(afterDeath) },
    ];
  } finally {
    await staff.close();
    await stand.stop();
  }
}

/** Resident memory as the system counts it. */
function residentKib(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}
