import { join } from 'node:path';
import { median, spread, timed } from '../figures.ts';
import type { Order, Row } from '../row.ts';
import { openSystem, type MeasuredSystem } from '../measured-system.ts';
import { addNote, begin, beginMany, Staff, take } from '../staff.ts';

const few = 100;
const many = 10_000;
/** Measurements of each in a round. */
const times = 30;

/** A system with so many open commissions, of which one is worked on. */
interface Filled {
  system: MeasuredSystem;
  staff: Staff;
  commission: string;
}

/** (d) One client's latency where 10,000 commissions are open ÷ where 100 are: two systems, asked by turns. */
export async function openCommissions({ rounds, folder, say }: Order): Promise<Row[]> {
  const filled: Filled[] = [];
  try {
    filled.push(await openFilled(join(folder, 'few'), few, say), await openFilled(join(folder, 'many'), many, say));
    await round(filled);
    const taken: [number, number][] = [];
    for (let n = 1; n <= rounds; n++) {
      taken.push(await round(filled));
      say(
        `round ${n}: ${taken
          .at(-1)!
          .map((ms) => ms.toFixed(1))
          .join(' and ')} ms`,
      );
    }
    const ms = (at: 0 | 1) => `${median(taken.map((one) => one[at])).toFixed(1)} ms`;
    return [
      {
        section: 'd',
        what: `addNote by 1 client with ${many} open commissions ÷ with ${few}`,
        measured: spread(taken.map(([small, large]) => large / small)),
        bound: 1.2,
        behind: `${ms(1)} ÷ ${ms(0)}`,
      },
    ];
  } finally {
    for (const { staff, system } of filled) {
      await staff.close();
      await system.stop();
    }
  }
}

async function openFilled(folder: string, commissions: number, say: Order['say']): Promise<Filled> {
  const system = await openSystem(folder);
  const staff = new Staff(system.url);
  try {
    const taken = await timed(() => beginMany(staff, commissions - 1));
    say(`${commissions} commissions begun, ${((commissions / taken) * 1000).toFixed(0)} a second`);
    const commission = await begin(staff);
    await take(staff, commission);
    return { system, staff, commission };
  } catch (error) {
    await system.stop();
    throw error;
  }
}

async function round(filled: readonly Filled[]): Promise<[number, number]> {
  const taken: number[][] = filled.map(() => []);
  for (let n = 0; n < times; n++) {
    for (const [at, { staff, commission }] of filled.entries()) taken[at]!.push(await timed(() => addNote(staff, commission)));
  }
  return taken.map(median) as [number, number];
}
