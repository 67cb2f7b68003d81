import { dayOf, plusDays } from '../../domain/calendar/day.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import { Story } from '../support/acts.ts';
import { openStoryBooks, openStoryBudget, putOnRecord } from '../db/on-record.ts';
import { request, serve, type Caller, type Served } from './served.ts';

let served: Served;
let department: Caller, outsider: Caller, clerk: Caller, auditor: Caller;
let told: string;
let facts: readonly Fact[];

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  const people = ['so.xaydung.ld', 'so.khcn.ld', 'lhh.vanthu', 'kiemtoan'];
  [department, outsider, clerk, auditor] = (await Promise.all(people.map(served.signIn))) as any;
  await openStoryBudget(served.db);
  await openStoryBooks(served.db, 2026);
  const story = new Story({ form: 'council' });
  story.begin();
  while (story.c.stage !== 'report' && story.goOn()) story.elapse(1);
  ({ facts } = story);
  told = await putOnRecord(served.db, facts);
});
afterAll(() => served.close());

const asOf = (one: Caller, id: string, on: string) => one.get(`/api/commissions/${id}?asOf=${on}`);

test('a commission is shown as it stood at the end of each day of its life', async () => {
  const daysOfIt = [...new Set(facts.map((fact) => dayOf(fact.at)))];
  expect(daysOfIt.length).toBeGreaterThan(5);
  for (const on of daysOfIt) {
    const seen = await asOf(auditor, told, on);
    const last = facts.filter((fact) => dayOf(fact.at) <= on).at(-1)!;
    expect([seen.status, seen.body.revision, seen.body.asOf, seen.body.can]).toEqual([200, last.revision, on, []]);
  }
  const quiet = plusDays(daysOfIt.at(-1)!, 40);
  const [then, now] = [(await asOf(auditor, told, quiet)).body, (await auditor.get(`/api/commissions/${told}`)).body];
  const { can: _can, duties: _duties, ...same } = now;
  expect(then).toMatchObject(same);
  expect(then.stage).toBe('report');
});

test('its way is the one that its journal knew of on that day', async () => {
  const opened = (until: string) => facts.flatMap((fact) => (fact.kind === 'stageOpened' && dayOf(fact.at) <= until ? [fact.stage] : []));
  for (const on of new Set(facts.map((fact) => dayOf(fact.at)))) {
    const { course, stage } = (await asOf(auditor, told, on)).body as { course: { stage: string; standing: string }[]; stage: string };
    expect(course.filter((one) => one.standing === 'current')).toEqual([{ stage, standing: 'current' }]);
    const passed = course.filter((one) => one.standing === 'passed').map((one) => one.stage);
    expect(passed).toEqual(expect.arrayContaining(opened(on).filter((one) => one !== stage)));
  }
});

test('what happened in the evening of a day in Viet Nam belongs to that day', async () => {
  const first = facts[0]!;
  const on = dayOf(first.at);
  expect((await asOf(auditor, told, plusDays(on, -1))).body.code).toBe('NOT_FOUND');
  expect((await asOf(auditor, told, on)).body).toMatchObject({ stage: expect.any(String), openedAt: new Date(first.at).toISOString() });
});

test('days left are counted from that day', async () => {
  const on = dayOf(facts[0]!.at);
  const { duties } = (await asOf(auditor, told, on)).body;
  expect(duties.length).toBeGreaterThan(0);
  expect(duties.every((duty: { isOverdue: boolean; workingDaysLeft: number }) => !duty.isOverdue && duty.workingDaysLeft >= 0)).toBe(true);
});

test('looking back is for who may look now, and shows no more than the journal does', async () => {
  const { id } = (await department.begin(request())).body;
  const on = dayOf(Date.now());
  expect((await asOf(department, id, on)).body).toMatchObject({ asOf: on, sections: expect.arrayContaining(['status']) });
  expect((await asOf(outsider, id, on)).status).toBe(404);
  expect((await asOf(department, told, on)).status).toBe(404);
  expect((await asOf(department, id, plusDays(on, -1))).status).toBe(404);
  expect((await asOf(clerk, id, on)).body.sections).toEqual((await clerk.get(`/api/commissions/${id}`)).body.sections);
  expect((await asOf(clerk, id, '2026-02-30')).status).toBe(400);
});

test('history of before this system is as it always was, from its day on', async () => {
  const [historic] = (await auditor.get('/api/commissions?q=ket luan so 93')).body.items as { id: string; openedAt: string }[];
  const on = dayOf(Date.parse(historic!.openedAt));
  expect((await asOf(auditor, historic!.id, on)).body).toMatchObject({ state: 'imported' });
  expect((await asOf(auditor, historic!.id, plusDays(on, -1))).status).toBe(404);
});
