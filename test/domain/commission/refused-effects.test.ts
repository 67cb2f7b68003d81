import type { Commission } from '../../../domain/commission/commission.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { workDoneVnd } from '../../../domain/commission/fees.ts';
import type { EffectIntent, EffectResult } from '../../../domain/case/effects.ts';
import { Story, usual, type Plan } from '../../support/acts.ts';
import { World } from '../../support/drive.ts';
import { budgetLine } from '../../support/province.ts';

/**
 * Fields that a refused act may change. Most change with every fact. `documents` keeps the papers handed in. `hands` is replaced when
 * somebody gives the act again.
 */
const moving = ['revision', 'personRevision', 'lastAt', 'effects', 'documents', 'hands'];

const standing = (c: Commission) => Object.fromEntries(Object.entries(c).filter(([key]) => !moving.includes(key)));
const nameOf = (effect: EffectIntent) =>
  effect.kind === 'takeNumber' ? `number of the ${effect.book}` : effect.kind === 'moveMoney' ? effect.movement : effect.kind;

/** A world that refuses every effect the first time. */
class StubbornWorld extends World {
  readonly refused = new Set<string>();
  override carryOut(effect: EffectIntent): EffectResult {
    const name = nameOf(effect);
    if (this.refused.has(name) || name === 'number of the commission') return super.carryOut(effect);
    this.refused.add(name);
    return { outcome: 'refused', reason: 'EFFECT_IMPOSSIBLE' };
  }
}

/** Walks to the archive. Each refusal must leave the file as it was, so that the same act can be given again. */
function walk(plan: Partial<Plan>, beside: (story: Story) => void = () => undefined): Set<string> {
  const world = new StubbornWorld({ [budgetLine.id]: 1_000_000_000 });
  const story = new Story(plan, world).begin();
  for (let n = 0; n < 300 && story.c.closedAt === null; n++) {
    beside(story);
    const [before, refusals] = [story.c, world.refused.size];
    if (!story.goOn()) throw new Error(`stands still in ${String(story.c.stage)}`);
    if (world.refused.size === refusals) continue;
    expect(standing(story.c)).toEqual(standing(before));
    expect(story.c.effects).toMatchObject({ pending: [], lastOutcome: 'refused', lastReason: 'EFFECT_IMPOSSIBLE' });
    expect(duties(story.c).map((d) => d.key)).toEqual(duties(before).map((d) => d.key));
  }
  expect(story.c.closedAt).not.toBeNull();
  expect(story.c.end?.kind).toBe('completed');
  return world.refused;
}

test('A refused effect of any kind leaves the file as it was before the act, and the act can be given again until the archive', () => {
  const refused = new Set([
    // What is not accepted is released at the end.
    ...walk({ form: 'council' }, (story) => {
      if (story.c.stage === 'signOff' && story.c.signOff === null) story.do('signOff', { acceptedVnd: workDoneVnd(story.c) });
    }),
    ...walk({ form: 'expertGroup' }, (story) => {
      if (story.c.stage === 'expertReview' && story.c.advances.length === 0) {
        story.do('requestAdvance');
        story.do('approveAdvance');
      }
    }),
  ]);
  expect([...refused].sort()).toEqual(
    [
      'advance',
      'number of the arrival',
      'number of the decision',
      'number of the report',
      'payOut',
      'recordForeignNumber',
      'release',
      'reserve',
    ].sort(),
  );
});

test('A birth that can be given no number ends at once, with its reason, and owes nothing', () => {
  class NoBook extends World {
    override carryOut(): EffectResult {
      return { outcome: 'refused', reason: 'REGISTER_BOOK_CLOSED' };
    }
  }
  for (const route of ['ordered', 'unionProposed'] as const) {
    const story = new Story({ ...usual, route }, new NoBook());
    expect(story.do(route === 'ordered' ? 'submitRequest' : 'proposeByUnion')).toEqual({
      result: 'refused',
      reason: 'REGISTER_BOOK_CLOSED',
    });
    expect(story.c).toMatchObject({ code: null, end: { kind: 'notBegun' }, closedAt: story.c.lastAt });
    expect(duties(story.c)).toEqual([]);
    expect(story.refusal('register')).toBe('COMMISSION_CLOSED');
  }
});

test('A registration that got no number may be withdrawn as well as given again', () => {
  const story = new Story({}, new StubbornWorld({ [budgetLine.id]: 1_000_000_000 })).begin();
  expect(story.do('register')).toEqual({ result: 'refused', reason: 'EFFECT_IMPOSSIBLE' });
  expect(story.c).toMatchObject({ registration: null, stage: 'request' });
  story.do('withdraw');
  story.to('archived');
});
