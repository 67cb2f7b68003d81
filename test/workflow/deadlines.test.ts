import { rungAt } from '../../domain/calendar/deadline.ts';
import { plusDays, startOfDay } from '../../domain/calendar/day.ts';
import { plusWorkingDays } from '../../domain/calendar/working-days.ts';
import { fold } from '../../domain/commission/apply.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { duties } from '../../domain/commission/duties.ts';
import type { Duty } from '../../domain/commission/duty.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import { nextRung } from '../../domain/case/ladder.ts';
import { chase } from '../../domain/commission/ladder.ts';
import { changeCalendar } from '../../workflows/messages.ts';
import { openOffice, type Case, type Office } from '../support/case.ts';
import { eventually } from '../support/eventually.ts';
import { calendar, leader, org } from '../support/province.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const consultation = { instrument: 'requestLetter', source: 'none', form: 'consultationOnly' } as const;

/** Moves the server's clock to this moment (epoch ms). */
async function until(at: number): Promise<void> {
  await office.env.sleep(Math.max(1, at - (await office.now())));
}

function dutyOf(c: Commission, kind: string): Duty {
  const found = duties(c).find((d) => d.kind === kind);
  if (!found)
    throw new Error(
      `no duty ${kind}; there are ${duties(c)
        .map((d) => d.key)
        .join(', ')}`,
    );
  return found;
}

/** The times of the rungs of a missed duty, by the pinned rule set. */
function rungsOf(c: Commission, d: Duty): { reminder: number; escalation: number; lapse: number } {
  const { reminderAfter, escalationAfter, lapseAfter } = c.ruleSet.ladder;
  const at = (after: number) => rungAt(d.due.dueOn, after, c.calendar);
  return { reminder: at(reminderAfter), escalation: at(escalationAfter), lapse: at(lapseAfter) };
}

const rungKinds = ['dutyReminded', 'dutyEscalated', 'responseLapsed'];
const isRung = (f: Fact) => rungKinds.includes(f.kind);
const told = (facts: Fact[], duty: string) => facts.filter((f) => 'duty' in f && f.duty === duty).map((f) => [f.kind, f.at]);

/** The facts once the chaser has recorded everything that is due by now. */
async function chased(c: Case): Promise<Fact[]> {
  const now = await office.now();
  await eventually(async () => expect(nextRung(await c.state(), chase)?.at ?? Infinity).toBeGreaterThan(now));
  await eventually(async () => expect((await c.facts()).length).toBe((await c.state()).revision));
  return c.facts();
}

it('A missed duty is reminded, then escalated, at the times of its rungs and once each', async () => {
  const c = office.case(consultation);
  await c.begin();
  const register = dutyOf(await c.state(), 'register');
  const { reminder, escalation } = rungsOf(await c.state(), register);
  await until(reminder - 60_000);
  expect(told(await chased(c), 'register')).toEqual([]);
  await until(reminder + 60_000);
  expect(told(await chased(c), 'register')).toEqual([['dutyReminded', reminder]]);
  await until(escalation + 60_000);
  const both = [
    ['dutyReminded', reminder],
    ['dutyEscalated', escalation],
  ];
  expect(told(await chased(c), 'register')).toEqual(both);
  await office.env.sleep('60 days');
  expect(told(await chased(c), 'register')).toEqual(both);
  await c.prove();
});

describe('Without a worker', () => {
  // The test server does not skip time while a task waits for a worker. Here a day of a practice province lasts 0.9 seconds.
  const factor = 100_000;
  let closed: Office;
  beforeAll(async () => {
    // Without a workflow cache, since the test server loses an Update that it queued for a worker that has left.
    closed = await openOffice({ maxCachedWorkflows: 0 });
  });
  afterAll(() => closed.close());

  async function inPractice(): Promise<{ c: Case; passed: (at: number) => Promise<void> }> {
    const epoch = await closed.now();
    const c = closed.case(consultation, { clock: { epoch, factor } });
    await c.begin();
    const passed = (at: number) =>
      eventually(async () => expect(await closed.now()).toBeGreaterThan(epoch + (at - epoch) / factor), { within: 50_000 });
    return { c, passed };
  }

  it('for weeks, each rung that passed is told once, in order, stamped with its own time', async () => {
    const { c, passed } = await inPractice();
    await closed.stopWorker();
    const before = await c.facts();
    const state = fold(before)!;
    const expected = duties(state)
      .flatMap((d): [string, string, number][] => [
        [d.key, 'dutyReminded', rungsOf(state, d).reminder],
        [d.key, 'dutyEscalated', rungsOf(state, d).escalation],
      ])
      .filter(([duty, kind]) => told(before, duty).every(([k]) => k !== kind))
      .sort((a, b) => a[2] - b[2]);
    expect(expected.length).toBeGreaterThan(1);
    await passed(Math.max(...expected.map((e) => e[2])));
    await closed.startWorker();
    await eventually(async () => expect((await c.facts()).filter(isRung)).toHaveLength(before.filter(isRung).length + expected.length));
    const rungs = (await c.facts()).slice(before.length).filter(isRung);
    expect(rungs.map((f) => f.at)).toEqual(expected.map((e) => e[2]));
    expect(rungs.map((f) => ['duty' in f && f.duty, f.kind, f.at]).sort()).toEqual([...expected].sort());
    await c.prove();
  });

  it('a discharge that arrives in the same workflow task as a rung wins', async () => {
    const { c, passed } = await inPractice();
    const state = await c.state();
    const { reminder } = rungsOf(state, dutyOf(state, 'register'));
    const register = await c.act('register');
    await closed.stopWorker();
    await passed(reminder);
    const receipt = c.give(register);
    await closed.env.sleep('1 second');
    await closed.startWorker();
    await receipt;
    expect(told(await c.facts(), 'register')).toEqual([]);
    await eventually(() => c.prove());
  });
});

it('An act just before the rung leaves it untold, one just after comes too late', async () => {
  const [early, late] = [office.case(consultation), office.case(consultation)];
  await early.begin();
  await late.begin();
  const { reminder } = rungsOf(await early.state(), dutyOf(await early.state(), 'register'));
  await until(reminder - 60_000);
  await early.do('register');
  await until(reminder + 60_000);
  await late.do('register');
  expect(told(await chased(early), 'register')).toEqual([]);
  expect(told(await chased(late), 'register')).toEqual([['dutyReminded', reminder]]);
});

it('A hold stops the chaser, and moves what was due by its length', async () => {
  const c = office.case(consultation);
  await c.begin();
  // A term of law would not stop.
  await c.do('register');
  await c.do('assignSpecialist');
  const { code } = dutyOf(await c.state(), 'decideIntake').due;
  const workingDays = (await c.state()).ruleSet.deadlines.find((rule) => rule.code === code)!.count;
  await c.do('hold');
  await office.env.sleep('40 days');
  expect((await chased(c)).filter(isRung)).toEqual([]);
  await c.do('resume');
  const after = dutyOf(await c.state(), 'decideIntake');
  // The hold began on the first day, so the whole term is left. The day of resumption counts.
  expect(after.due.dueOn).toBe(plusWorkingDays(plusDays(await c.today(), -1), workingDays, calendar));
  const { reminder } = rungsOf(await c.state(), after);
  await until(reminder + 1000);
  expect(told(await chased(c), 'decideIntake')).toEqual([['dutyReminded', reminder]]);
  await c.prove();
});

it('A supplement stops the clock of the Union, not the host’s', async () => {
  const c = office.case(consultation);
  await c.begin();
  await c.to('intake');
  await c.do('assignSpecialist');
  await c.do('requestSupplement');
  const host = dutyOf(await c.state(), 'supplyDocuments');
  const { reminder, escalation } = rungsOf(await c.state(), host);
  await office.env.sleep('40 days');
  expect((await chased(c)).filter(isRung).map((f) => ['duty' in f && f.duty, f.at])).toEqual([
    [host.key, reminder],
    [host.key, escalation],
  ]);
  await c.do('supplyDocuments');
  const decide = dutyOf(await c.state(), 'decideIntake');
  expect(startOfDay(decide.due.dueOn)).toBeGreaterThan(await office.now());
  await c.prove();
});

it('A new calendar moves what is open, journals both days and why, and the chaser follows', async () => {
  const c = office.case(consultation);
  await c.begin();
  const before = dutyOf(await c.state(), 'register');
  const days = [1, 2, 3].map((n) => ({
    on: plusWorkingDays(before.due.dueOn, n - 1, calendar),
    kind: 'holiday' as const,
    name: 'Nghỉ bão',
    source: 'test',
    status: 'confirmed' as const,
  }));
  const change = { calendar: { ...calendar, version: 2, days: [...calendar.days, ...days] }, reason: 'Công điện' };
  expect(await c.handle.executeUpdate(changeCalendar, { args: [change] })).toBe(1);
  expect(await c.handle.executeUpdate(changeCalendar, { args: [change] })).toBe(0);
  const after = dutyOf(await c.state(), 'register');
  expect(after.due.dueOn > before.due.dueOn).toBe(true);
  const { reminder } = rungsOf(await c.state(), after);
  await until(reminder + 1000);
  const facts = await chased(c);
  expect(facts.filter((f) => f.kind === 'calendarChanged')).toMatchObject([
    { moved: [{ duty: 'register', from: before.due.dueOn, to: after.due.dueOn }], reason: 'Công điện' },
  ]);
  expect(told(facts, 'register')).toEqual([['dutyReminded', reminder]]);
  await c.prove();
});

it('A new calendar that moves nothing now still counts for what is due later', async () => {
  const c = office.case(consultation);
  await c.begin();
  const open = dutyOf(await c.state(), 'register');
  const far = plusDays(open.due.dueOn, 60);
  const days = [{ on: far, kind: 'holiday' as const, name: 'Lễ', source: 'test', status: 'confirmed' as const }];
  const change = { calendar: { ...calendar, version: 2, days: [...calendar.days, ...days] }, reason: 'Thông báo' };
  expect(await c.handle.executeUpdate(changeCalendar, { args: [change] })).toBe(0);
  expect((await c.state()).calendar.version).toBe(2);
  await eventually(() => c.prove());
});

it('A silent host has given no response when its ladder ends; the authority signs off after the requester’s', async () => {
  const c = office.case({ instrument: 'requestLetter', form: 'expertGroup', host: org.environment });
  await c.begin();
  await c.to('response');
  const response = dutyOf(await c.state(), 'answerRecommendations');
  const lapse = rungsOf(await c.state(), response).lapse;
  await until(lapse + 1000);
  const facts = await chased(c);
  expect(told(facts, response.key).map(([kind]) => kind)).toEqual(['dutyReminded', 'dutyEscalated']);
  const lapsed = facts.find((f) => f.kind === 'responseLapsed');
  expect(lapsed?.at).toBe(lapse);
  const state = await c.state();
  expect(state.stage).toBe('signOff');
  expect(state.reports.at(-1)?.recommendations.map((r) => r.answer?.answer)).toEqual(['noResponse', 'noResponse']);

  const authority = leader(org.ubnd);
  expect(await c.refusal('signOff', {}, authority)).toBe('NOT_AUTHORISED');
  const decide = dutyOf(state, 'decideSignOff');
  await until(rungsOf(state, decide).escalation + 1000);
  await chased(c);
  expect(dutyOf(await c.state(), 'decideSignOff').owner.organisation).toBe(org.ubnd);
  await c.do('signOff', {}, authority);
  await c.to('archived');
  await c.ended();
  await c.prove();
});

it('In a practice province a day is over in minutes, and every time on record is the province’s own', async () => {
  const factor = 200;
  const clock = { epoch: await office.now(), factor };
  const c = office.case(consultation, { clock });
  await c.begin();
  const register = dutyOf(await c.state(), 'register');
  const { reminder, escalation } = rungsOf(await c.state(), register);
  const real = (at: number) => clock.epoch + (at - clock.epoch) / factor;
  expect(real(escalation) - clock.epoch).toBeLessThan((10 * 86_400_000) / factor);
  await until(real(reminder) + 2000);
  await eventually(async () => expect(told(await c.facts(), 'register')).toEqual([['dutyReminded', reminder]]));
  await until(real(escalation) + 2000);
  await eventually(async () => expect(told(await c.facts(), 'register')).toHaveLength(2));
  expect(told(await c.facts(), 'register').at(-1)).toEqual(['dutyEscalated', escalation]);
  const { at } = await c.do('register');
  expect(at).toBeGreaterThanOrEqual(escalation);
  await c.prove();
});
