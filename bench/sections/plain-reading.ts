import { organisation, person } from '../../local/demo/references.ts';
import { median, spread, timed } from '../figures.ts';
import type { MeasuredSystem } from '../measured-system.ts';
import { openPlainTables } from '../peers/plain-tables.ts';
import type { Order, Row } from '../row.ts';
import { Staff } from '../staff.ts';

/** Measurements of each kind in a round. */
const times = 15;

const pages = {
  inbox: { who: 'lhh.chuyenvien', path: '/api/duties?mine=true&limit=50', bound: 2 },
  list: { who: 'lhh.lanhdao', path: '/api/commissions?limit=50', bound: 2.5 },
} as const;
type Page = keyof typeof pages;

/** A first page of 50 through the API ÷ one from plain tables that hold the same, over HTTP, by turns, on a province that is filled. */
export async function besidePlainTables(
  system: Pick<MeasuredSystem, 'url' | 'databaseUrl' | 'startBeside'>,
  rounds: number,
  say: Order['say'],
): Promise<Row[]> {
  const staff = new Staff(system.url);
  try {
    const plain = await openPlainTables(system, { body: organisation('lhh'), person: person(pages.inbox.who) });
    const both = await Promise.all(
      (Object.keys(pages) as Page[]).map(async (page) => {
        const { who, path, bound } = pages[page];
        const caller = await staff.as(who);
        const ours = async () => (await caller.get<{ items: unknown[] }>(path)).items;
        const [mine, theirs] = [await ours(), await plain[page]()];
        if (mine.length !== theirs.length) throw new Error(`${page}: ${mine.length} rows here, ${theirs.length} in the plain table`);
        return { page, bound, ours, theirs: plain[page], taken: [] as { ours: number; theirs: number }[] };
      }),
    );
    // The first round warms everybody up.
    for (let round = 0; round <= rounds; round++) {
      for (const { page, ours, theirs, taken } of both) {
        const of = { ours: [] as number[], theirs: [] as number[] };
        for (let n = 0; n < times; n++) {
          of.theirs.push(await timed(theirs));
          of.ours.push(await timed(ours));
        }
        const ms = { ours: median(of.ours), theirs: median(of.theirs) };
        if (round > 0) taken.push(ms);
        say(`${page}, round ${round}: ${ms.ours.toFixed(1)} ÷ ${ms.theirs.toFixed(1)} ms`);
      }
    }
    return both.map(({ page, bound, taken }) => ({
      section: 'c',
      what: `${page} through the API ÷ a plain table's`,
      measured: spread(taken.map(({ ours, theirs }) => ours / theirs)),
      bound,
      behind: `${median(taken.map((t) => t.ours)).toFixed(1)} ms ÷ ${median(taken.map((t) => t.theirs)).toFixed(1)} ms`,
    }));
  } finally {
    await staff.close();
  }
}
