import { mayRead, sectionsFor } from '../../../domain/commission/reading.ts';
import { usual } from '../../support/drafts.ts';
import { everybody } from '../../support/province.ts';
import { walk } from '../../support/walk.ts';

test('whoever may know of a commission sees something of it, and nobody else does, wherever it comes to', () => {
  const wrong: unknown[] = [];
  let judged = 0;
  for (const [seed, source] of (['none', 'stateBudget', 'projectOwner'] as const).entries()) {
    walk(
      { seed, plan: { ...usual, source, route: seed === 1 ? 'unionProposed' : 'ordered' }, freeVnd: 1_000_000_000 },
      {
        onState: ({ c }) => {
          for (const reader of everybody) {
            judged += 1;
            if (mayRead(c, reader) !== sectionsFor(c, reader).size > 0) wrong.push({ revision: c.revision, reader });
          }
        },
      },
    );
  }
  expect(judged).toBeGreaterThan(1000);
  expect(wrong).toEqual([]);
});
