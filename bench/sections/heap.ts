import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../test/support/eventually.ts';
import { spread } from '../figures.ts';
import { openSystem } from '../measured-system.ts';
import type { Order, Row } from '../row.ts';
import { beginMany, Staff, take } from '../staff.ts';

/** Commissions begun between two sizes of the heap. */
const more = 200;

/**
 * (h) The worker's heap for an open commission that it holds in memory: the growth of all its threads after a collection, divided by the
 * commissions begun in between.
 */
export async function heap({ rounds, folder, say }: Order): Promise<Row[]> {
  const sizes = join(folder, 'sizes');
  mkdirSync(sizes, { recursive: true });
  const workerArgs = ['--expose-gc', '--import', join(import.meta.dirname, '..', 'heap-size.mjs')];
  const system = await openSystem(folder, { workerArgs, workerEnv: { BENCH_HEAP_FOLDER: sizes } });
  const staff = new Staff(system.url);
  const open = async () => {
    const ids = await beginMany(staff, more);
    for (const id of ids) await take(staff, id);
  };
  try {
    await open();
    let before = await heapBytes(sizes);
    const each: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      await open();
      const after = await heapBytes(sizes);
      each.push((after - before) / more / 1024);
      before = after;
      say(`round ${round}: ${(after / 2 ** 20).toFixed(0)} MiB, ${each.at(-1)!.toFixed(0)} KiB a commission`);
    }
    return [{ section: 'h', what: 'KiB of the worker’s heap for an open commission', measured: spread(each), bound: 300 }];
  } finally {
    await staff.close();
    await system.stop();
  }
}

/** Asks every thread of the worker for the size of its heap, and adds them up. */
async function heapBytes(folder: string): Promise<number> {
  writeFileSync(join(folder, 'ask'), '');
  const asked = statSync(join(folder, 'ask')).mtimeMs;
  return eventually(
    async () => {
      const threads = readdirSync(folder).filter((name) => name.startsWith('heap-'));
      const told = threads.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { asked: number; bytes: number });
      // The main thread and at least one thread of workflows.
      if (told.length < 2 || told.some((one) => one.asked !== asked)) throw new Error('a thread has not answered yet');
      return Promise.resolve(told.reduce((sum, { bytes }) => sum + bytes, 0));
    },
    { within: 30_000, every: 100 },
  );
}
