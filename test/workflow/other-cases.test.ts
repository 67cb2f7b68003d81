import { randomUUID } from 'node:crypto';
import type { Activities } from '../../activities/activities.ts';
import { carryOut, giveUp } from '../../activities/carry-out.ts';
import { effectKey, type EffectIntent, type News } from '../../domain/case/effects.ts';
import type { Receipt } from '../../domain/case/receipt.ts';
import { begunCaseId, effectUpdateId } from '../../signing/effect-ids.ts';
import { giveUpEffect, told } from '../../workflows/messages.ts';
import { openOffice, type Case, type Office } from '../support/case.ts';
import { eventually } from '../support/eventually.ts';
import { contextOf, ObstacleOf, openForObstacles } from '../support/obstacles.ts';
import { by, leader, org, said } from '../support/province.ts';

/** Effects that reach another case: a commission begins an obstacle, and the obstacle tells the commission of every answer. */

/** Simulates a worker that dies between doing and reporting: the first report of every effect on another case is lost. */
let isLosing = false;
const lost = new Set<string>();
const losing = (real: Activities): Activities => ({
  ...real,
  carryOut: async (order) => {
    const result = await real.carryOut(order);
    const key = effectKey(order.caseId, order.effect);
    if (!isLosing || lost.has(key)) return result;
    lost.add(key);
    throw new Error('the worker died before it could report');
  },
});

const plan = { instrument: 'requestLetter', source: 'none', form: 'consultationOnly' } as const;
let office: Office;
beforeAll(async () => {
  office = await openOffice({ around: losing });
  await openForObstacles(office.db);
});
afterAll(() => office.close());
afterEach(() => {
  isLosing = false;
});

async function begun(): Promise<Case> {
  const c = office.case(plan);
  await c.begin();
  return c.to('intake');
}

const begunBy = ({ outcome }: Receipt) => new ObstacleOf(office, outcome.case ?? '');

const orderOf = (c: Case, effect: EffectIntent) => ({
  province: office.province,
  procedure: 'commission',
  caseId: c.id,
  effect,
  at: Date.now(),
});

const raising = (n: number, actor = by.clerk): EffectIntent => ({
  n,
  kind: 'begin',
  procedure: 'obstacle',
  act: { command: 'raiseObstacle', input: { category: 'funding', obstacle: said() }, actor },
});

describe('An obstacle raised in a commission', () => {
  it('is begun once, answered once and told once, also when every report is lost', async () => {
    isLosing = true;
    const c = await begun();
    const raised = await c.do('raiseObstacle');
    expect(raised.outcome).toEqual({ result: 'done', case: expect.any(String) });
    const obstacle = begunBy(raised);
    expect(await obstacle.state()).toMatchObject({ raisedBy: by.clerk.person, about: { procedure: 'commission', case: c.id, n: 1 } });
    await obstacle.do('triageObstacle', { path: 'escalate', note: said() }, by.homeAffairs);
    await obstacle.do('directObstacle', { direction: said() }, leader(org.ubnd));
    await eventually(async () => expect((await c.state()).obstacles[0]?.answers).toHaveLength(2));
    await eventually(async () => expect((await obstacle.state()).effects.pending).toEqual([]));
    isLosing = false;

    expect(lost.size).toBeGreaterThanOrEqual(3);
    const state = await c.state();
    expect(state.obstacles).toMatchObject([{ n: 1, case: obstacle.id, answers: [{ outcome: 'escalated' }, { outcome: 'directed' }] }]);
    expect((await obstacle.journal()).filter((fact) => fact.kind === 'obstacleRaised')).toHaveLength(1);
    const journal = await c.prove();
    expect(journal.filter((fact) => fact.kind === 'obstacleAnswered').map((fact) => fact['told'])).toEqual([
      `${obstacle.id}/tell/1`,
      `${obstacle.id}/tell/2`,
    ]);
  });

  it('keeps no other act of the commission waiting', async () => {
    const c = await begun();
    const [raised, noted] = await Promise.all([c.do('raiseObstacle'), c.do('addNote')]);
    expect([raised.outcome.result, noted.outcome.result]).toEqual(['done', 'done']);
  });

  it('that its procedure refuses was not raised', async () => {
    const c = await begun();
    const refused = await carryOut(contextOf(office), orderOf(c, raising(90, by.administrator)));
    expect(refused).toEqual({ outcome: 'refused', reason: 'NOT_BEGUN', code: 'NOT_AUTHORISED' });
    // A province without bodies and rules for it cannot begin one.
    const bare = await openOffice();
    try {
      const other = bare.case(plan);
      await other.begin();
      const receipt = await other.do('raiseObstacle');
      expect(receipt.outcome).toEqual({ result: 'refused', reason: 'NOT_BEGUN' });
      expect(await other.state()).toMatchObject({ obstacles: [], effects: { pending: [], lastReason: 'NOT_BEGUN' } });
      await other.prove();
    } finally {
      await bare.close();
    }
  });
});

describe('The same message', () => {
  it('begins one case, however often it is sent', async () => {
    const c = await begun();
    const order = orderOf(c, raising(91));
    const results = await Promise.all(Array.from({ length: 4 }, () => carryOut(contextOf(office), order)));
    const id = begunCaseId(`${c.id}/begin/91`);
    expect(results).toEqual(Array(4).fill({ outcome: 'done', case: id }));
    expect(await new ObstacleOf(office, id).journal()).toHaveLength(2);
  });

  it('adds nothing in a later run of the case that is told', async () => {
    const c = await begun();
    const obstacle = begunBy(await c.do('raiseObstacle'));
    await obstacle.do('guideObstacle', { guidance: said() }, by.homeAffairs);
    await eventually(async () => expect((await c.state()).obstacles[0]?.answers).toHaveLength(1));
    const before = await c.state();
    await c.handle.terminate('the next run knows only the folded state');
    await c.recreate(before);
    const key = `${obstacle.id}/tell/1`;
    const { outcome, answer, by: person } = before.obstacles[0]!.answers[0]!;
    const news: News = { kind: 'obstacleAnswered', n: 1, outcome, answer, by: person };
    const again = { from: { procedure: 'obstacle', case: obstacle.id }, key, news };
    expect(await c.handle.executeUpdate(told, { args: [again], updateId: effectUpdateId(key) })).toBe(0);
    expect((await c.state()).obstacles[0]?.answers).toHaveLength(1);
    await c.prove();
  });
});

describe('News to a case', () => {
  it('that has ended is refused, and one without a workflow is told later', async () => {
    const c = await begun();
    const obstacle = begunBy(await c.do('raiseObstacle'));
    const before = await c.state();
    await c.handle.terminate('an operator lost it');
    const guiding = obstacle.do('guideObstacle', { guidance: said() }, by.homeAffairs);
    // The act is on record at once, whatever becomes of the commission.
    await eventually(async () => expect((await obstacle.journal()).map((fact) => fact.kind)).toContain('obstacleGuided'));
    await c.recreate(before);
    expect((await guiding).outcome).toEqual({ result: 'done' });
    await eventually(async () => expect((await c.state()).obstacles[0]?.answers).toHaveLength(1), { within: 60_000 });
    await c.to('archived');
    await c.ended();
    const result = await carryOut(contextOf(office), {
      ...orderOf(c, { n: 92, kind: 'tell', procedure: 'commission', case: c.id, news: { kind: 'obstacleAnswered', n: 1 } }),
      procedure: 'obstacle',
      caseId: obstacle.id,
    });
    expect(result).toEqual({ outcome: 'refused', reason: 'CASE_ENDED' });
    const reopened = await obstacle.do('reopenObstacle', { reason: said() }, by.clerk);
    expect(reopened.outcome).toEqual({ result: 'done' });
    await eventually(async () => expect((await obstacle.state()).about).toMatchObject({ isEnded: true }));
  });
});

describe('Given up by an operator', () => {
  it('what was not begun never begins, and what was begun stays', async () => {
    const c = await begun();
    const never = orderOf(c, raising(93));
    expect(await giveUp(contextOf(office), never)).toEqual({ outcome: 'refused', reason: 'EFFECT_GIVEN_UP' });
    expect(await carryOut(contextOf(office), never)).toEqual({ outcome: 'refused', reason: 'EFFECT_GIVEN_UP' });
    const done = orderOf(c, raising(94));
    const result = await carryOut(contextOf(office), done);
    expect(await giveUp(contextOf(office), done)).toEqual(result);
  });

  it('news that nobody takes leaves its act as it is', async () => {
    const c = await begun();
    const obstacle = begunBy(await c.do('raiseObstacle'));
    await c.handle.terminate('an operator lost it');
    const giving = obstacle.do('guideObstacle', { guidance: said() }, by.homeAffairs);
    await eventually(async () => {
      const [pending] = (await obstacle.handle.describe()).raw.pendingActivities ?? [];
      expect(pending?.lastFailure?.applicationFailureInfo?.type).toBe('OtherCaseMissing');
    });
    const intervention = randomUUID();
    const result = await obstacle.handle.executeUpdate(giveUpEffect, { args: [{ n: 1, intervention }] });
    expect(result).toEqual({ outcome: 'refused', reason: 'EFFECT_GIVEN_UP', intervention });
    expect((await giving).outcome).toEqual({ result: 'done' });
    expect((await obstacle.state()).effects.pending).toEqual([]);
  });
});
