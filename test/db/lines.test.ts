import { randomUUID } from 'node:crypto';
import { findLines } from '../../db/cases/find-lines.ts';
import { writeReadModel } from '../../db/cases/project-case.ts';
import type { CommissionLine } from '../../db/commissions/line.ts';
import { readModelOf } from '../../domain/case/read-model.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { commissionProcedure } from '../../domain/commission/procedure.ts';
import { accessFactsOf } from '../../domain/commission/reading.ts';
import { usual } from '../support/drafts.ts';
import { walk } from '../support/walk.ts';
import { useFreshDatabase } from './fresh.ts';

const fresh = useFreshDatabase();

test('a list judges each commission by exactly what the rule of reading makes of its state', async () => {
  const states: Commission[] = [];
  for (const seed of [1, 2, 3, 4]) walk({ seed, plan: usual, freeVnd: 1_000_000_000 }, { onState: (d) => states.push(d.c) });
  const seats = states.flatMap((c) => accessFactsOf(c).seats);
  for (const flag of ['isInvited', 'isConflicted', 'isCleared', 'isIndependent', 'owesIndependence', 'isWalledOff'] as const) {
    expect([flag, seats.some((seat) => seat[flag]), seats.some((seat) => !seat[flag])]).toEqual([flag, true, true]);
  }
  const ids = states.map(() => randomUUID());
  await fresh.db.transaction().execute(async (trx) => {
    for (const [n, c] of states.entries()) {
      const stored = readModelOf(commissionProcedure, c, c.openedAt);
      await writeReadModel(trx, ids[n]!, { ...stored, row: { ...stored.row, code: null } });
    }
  });
  const lines = await findLines(fresh.db, ids);
  expect(ids.map((id) => (lines.get(id)!.line as CommissionLine).access)).toEqual(states.map(accessFactsOf));
});
