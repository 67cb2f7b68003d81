import { execFileSync } from 'node:child_process';
import { median, spread, timed } from '../figures.ts';
import type { Order, Row } from '../row.ts';
import { openSystem } from '../measured-system.ts';
import { beginMany, noteOfRequester, Staff } from '../staff.ts';

/** Commissions that come into the worker's memory in a round. */
const each = 150;
/** This many are loaded first, so that a worker's one-time memory is not counted for a commission. */
const before = 150;

/**
 * (e) How much of the worker's memory an open commission takes. How long a new worker needs for the first command on a commission, whose
 * history it has to replay.
 */
export async function coldWorker({ rounds, folder, say }: Order): Promise<Row[]> {
  const system = await openSystem(folder);
  const staff = new Staff(system.url);
  try {
    const ids = await beginMany(staff, before + rounds * (each + 2));
    const fresh = () => ids.pop()!;
    await system.restartWorker();
    for (let n = 0; n < before; n++) await noteOfRequester(staff, fresh());
    const memory: number[] = [];
    const cold: number[] = [];
    const warm: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const resident = residentKib(system.worker.pid);
      const first: number[] = [];
      const second: number[] = [];
      for (let n = 0; n < each; n++) {
        const id = fresh();
        first.push(await timed(() => noteOfRequester(staff, id)));
        second.push(await timed(() => noteOfRequester(staff, id)));
      }
      cold.push(median(first));
      warm.push(median(second));
      memory.push((residentKib(system.worker.pid) - resident) / each);
      say(
        `round ${round}: ${memory.at(-1)!.toFixed(0)} KiB each, first command ${cold.at(-1)!.toFixed(1)} ms, second ${warm.at(-1)!.toFixed(1)} ms`,
      );
    }
    const starts: number[] = [];
    const afterDeath: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      starts.push(await timed(async () => system.restartWorker().then(() => noteOfRequester(staff, fresh()))));
      const held = fresh();
      await noteOfRequester(staff, held);
      await system.killWorker();
      afterDeath.push(await timed(async () => system.restartWorker().then(() => noteOfRequester(staff, held))));
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
    await system.stop();
  }
}

/** Resident memory as the system counts it. */
function residentKib(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}
