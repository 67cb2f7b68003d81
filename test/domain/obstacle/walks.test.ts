import fc from 'fast-check';
import { dayOf } from '../../../domain/calendar/day.ts';
import { foldOf } from '../../../domain/case/procedure.ts';
import { nextRung } from '../../../domain/case/ladder.ts';
import { type ActCommand, actCommands, commandNames } from '../../../domain/obstacle/commands.ts';
import { duties } from '../../../domain/obstacle/duties.ts';
import { chase } from '../../../domain/obstacle/ladder.ts';
import { obstacleCategories } from '../../../domain/obstacle/names.ts';
import { roundOf } from '../../../domain/obstacle/obstacle.ts';
import { whyNot, whyNotNow } from '../../../domain/obstacle/policy.ts';
import { obstacleProcedure } from '../../../domain/obstacle/procedure.ts';
import { rejectionCodes } from '../../../domain/obstacle/rejections.ts';
import type { Act } from '../../../domain/obstacle/rule.ts';
import { canonicalJson } from '../../../domain/text/canonical.ts';
import { about, ObstacleStory } from '../../support/obstacle.ts';
import { everybody, said, uuid } from '../../support/province.ts';
import { Dice } from '../../support/walk.ts';

/** Random lives of an obstacle: who raises it, what it is about, which acts follow and how much time passes. fast-check prints its seed. */
const lives = fc.record({
  seed: fc.nat(),
  raiser: fc.constantFrom(...everybody.filter(({ capability }) => capability !== 'administrator')),
  isAboutCase: fc.boolean(),
  steps: fc.integer({ min: 0, max: 25 }),
});

function live(
  life: { seed: number; raiser: (typeof everybody)[number]; isAboutCase: boolean; steps: number },
  seen: (s: ObstacleStory) => void,
) {
  const dice = new Dice(life.seed);
  const story = new ObstacleStory().do('raiseObstacle', life.isAboutCase ? { about } : {}, life.raiser);
  seen(story);
  for (let n = 0; n < life.steps; n++) {
    if (dice.chance(0.4)) story.wait(1 + Math.floor(dice.next() * 12));
    const command = dice.of(actCommands.filter((one) => one !== 'closeObstacle' || dice.chance(0.3)));
    const giver = dice.of(everybody.filter((one) => whyNotNow(story.c, command, one) === null).concat(everybody.slice(0, 1)));
    const change = command === 'triageObstacle' && dice.chance(0.5) ? { path: 'escalate' as const, note: said() } : {};
    if (story.refusal(command, change, giver) !== null) continue;
    const ended = dice.chance(0.1) ? ({ outcome: 'refused', reason: 'CASE_ENDED' } as const) : undefined;
    story.do(command, change, giver, ended);
    seen(story);
  }
  return story;
}

test('an open obstacle always has an owner and a due day, and a closed one owes nothing', () => {
  fc.assert(
    fc.property(lives, (life) => {
      live(life, ({ c }) => {
        const owed = duties(c);
        if (roundOf(c).result !== null) {
          expect(owed).toEqual([]);
          return;
        }
        expect(owed.length).toBeGreaterThan(0);
        for (const { owner, due, key, since } of owed) {
          expect([key, typeof owner.organisation, owner.capability.length > 0]).toEqual([key, 'string', true]);
          expect([key, due.dueOn >= dayOf(since)]).toEqual([key, true]);
        }
        expect(nextRung(c, chase) === null).toBe(owed.every(({ key }) => c.rungs[key] === 2));
      });
    }),
    { numRuns: 100 },
  );
});

test('whoever owes a duty may discharge it by its first command, unless they raised the obstacle themselves', () => {
  fc.assert(
    fc.property(lives, (life) => {
      live(life, ({ c }) => {
        for (const { owner, commands } of duties(c)) {
          const by = { person: uuid(999), organisation: owner.organisation ?? '', capability: owner.capability };
          expect([commands[0], whyNotNow(c, commands[0], by)]).toEqual([commands[0], null]);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test('each round has its own duties: a key is never owed again after it was discharged', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const owedOnce = new Set<string>();
      const discharged = new Set<string>();
      live(life, ({ c }) => {
        const keys = duties(c).map(({ key }) => key);
        expect(keys.filter((key) => discharged.has(key))).toEqual([]);
        for (const key of owedOnce) if (!keys.includes(key)) discharged.add(key);
        for (const key of keys) owedOnce.add(key);
      });
    }),
    { numRuns: 60 },
  );
});

test('every prefix of a journal folds to the state the obstacle was in, and an end is kept', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const states = new Map<number, string>();
      const story = live(life, ({ c }) => states.set(c.revision, canonicalJson(c)));
      for (const [revision, state] of states) {
        expect(canonicalJson(foldOf(obstacleProcedure, story.facts.slice(0, revision)))).toBe(state);
      }
      expect(story.c.end === null).toBe(story.c.closedAt === null);
    }),
    { numRuns: 40 },
  );
});

test('the policy answers any act by anybody with a known code', () => {
  const codes: readonly string[] = rejectionCodes;
  const inputs = fc.record(
    {
      category: fc.constantFrom(...obstacleCategories),
      path: fc.constantFrom('guide', 'escalate'),
      note: fc.constant(said()),
      obstacle: fc.constant(said()),
      documents: fc.array(fc.uuid(), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(lives, fc.constantFrom(...commandNames), inputs, fc.constantFrom(...everybody), (life, command, input, actor) => {
      const { c, today } = live(life, () => undefined);
      const code = whyNot(c, { command, input, actor, on: today } as unknown as Act);
      expect(code === null || codes.includes(code)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('between them the lives give every command', () => {
  const given = new Set<string>();
  for (const life of fc.sample(lives, { seed: 20_261_130, numRuns: 80 })) {
    for (const fact of live(life, () => undefined).facts) if ('command' in fact) given.add(fact.command);
  }
  // Walks enter no paper; on-behalf.test.ts gives the acts about one.
  for (const one of ['contestObstacleEntry', 'answerObstacleContest', 'noteObstacleEntry'] as const) given.add(one);
  expect((['raiseObstacle', ...actCommands] satisfies ('raiseObstacle' | ActCommand)[]).filter((one) => !given.has(one))).toEqual([]);
});
