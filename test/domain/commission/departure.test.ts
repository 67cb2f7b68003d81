import fc from 'fast-check';
import { apply } from '../../../domain/commission/apply.ts';
import type { Commission } from '../../../domain/commission/commission.ts';
import { departureFacts, namedHolders } from '../../../domain/case/register-news.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { isOver, steps } from '../../support/drive.ts';
import { starts, walk } from '../../support/walk.ts';

/** A person who lost a role has no duties by it any more, in any stage of the commission. */

const seed = 20_261_129;

/** The commission after every named holder of a duty has lost the role. */
function allLeft(c: Commission): Commission {
  return departureFacts(c, duties, { left: namedHolders(duties(c)) }).reduce<Commission>(
    (now, fact) => apply(now, { ...fact, revision: now.revision + 1, at: now.lastAt, actor: { system: 'administration' } }),
    c,
  );
}

test('in every state of a walk nobody who left still owes by name, and somebody owes what comes next', () => {
  let released = 0;
  const wrong: string[] = [];
  for (const start of fc.sample(starts, { seed, numRuns: 15 })) {
    walk(start, {
      onState: ({ c }) => {
        if (c.closedAt !== null || namedHolders(duties(c)).length === 0) return;
        released += 1;
        const gone = new Set(namedHolders(duties(c)).map(({ person, capability }) => `${capability} ${person}`));
        const after = allLeft(c);
        const still = namedHolders(duties(after)).filter(({ person, capability }) => gone.has(`${capability} ${person}`));
        const place = `walk ${start.seed}, revision ${c.revision}, ${c.stage}`;
        if (still.length > 0) wrong.push(`${place}: ${JSON.stringify(still)}`);
        const goesOn = steps.some((step) => step.stage === after.stage && isOver(step, after));
        if (duties(after).length === 0 && !goesOn) wrong.push(`${place}: nobody owes anything`);
      },
    });
  }
  process.stdout.write(`${released} states tried (seed ${seed})\n`);
  expect(wrong).toEqual([]);
  expect(released).toBeGreaterThan(100);
});
