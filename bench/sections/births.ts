import { median, spread, timedByMany } from '../figures.ts';
import type { Order, Row } from '../row.ts';
import { openSystem } from '../measured-system.ts';
import { addNote, begin, beginMany, Staff, take } from '../staff.ts';

const atOnce = 20;
/** Notes of each client in a round. */
const each = 4;

/** (f) Twenty commissions begun at once ÷ twenty plain acts at once, and how many were not on record within a person's patience. */
export async function births({ rounds, folder, say }: Order): Promise<Row[]> {
  const system = await openSystem(folder);
  const staff = new Staff(system.url);
  try {
    const ids = await beginMany(staff, atOnce);
    await Promise.all(ids.map((id) => take(staff, id)));
    const requester = await staff.as('so.khcn.ld');
    const taken: { birth: number; note: number; later: number }[] = [];
    for (let round = 0; round <= rounds; round++) {
      const before = requester.later;
      const begun = await timedByMany(ids, 1, () => begin(staff));
      const later = requester.later - before;
      const noted = await timedByMany(ids, each, (id) => addNote(staff, id));
      // The first round warms the system up.
      if (round > 0) taken.push({ birth: median(begun), note: median(noted), later });
      say(`round ${round}: birth ${median(begun).toFixed(0)} ms, note ${median(noted).toFixed(0)} ms, ${later} answered 202`);
    }
    const ms = (of: 'birth' | 'note') => `${median(taken.map((one) => one[of])).toFixed(0)} ms`;
    return [
      {
        section: 'f',
        what: `birth ÷ addNote, ${atOnce} at once`,
        measured: spread(taken.map(({ birth, note }) => birth / note)),
        bound: 2.5,
        behind: `${ms('birth')} ÷ ${ms('note')}`,
      },
      { section: 'f', what: `births of ${atOnce} answered 202`, measured: spread(taken.map(({ later }) => later)), bound: 0, held: 'max' },
    ];
  } finally {
    await staff.close();
    await system.stop();
  }
}
