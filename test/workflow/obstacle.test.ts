import { randomUUID } from 'node:crypto';
import { rungAt } from '../../domain/calendar/deadline.ts';
import { duties } from '../../domain/obstacle/duties.ts';
import type { Fact } from '../../domain/obstacle/facts.ts';
import { releaseHolders, succeedBody } from '../../workflows/messages.ts';
import { openOffice, type Office } from '../support/case.ts';
import { eventually } from '../support/eventually.ts';
import { ObstacleFile } from '../support/obstacle-file.ts';
import { raiser } from '../support/obstacle.ts';
import { by, org, organisations, said } from '../support/province.ts';

let office: Office;
/** While it is set, no case can be told anything. */
let isAway = false;
beforeAll(async () => {
  office = await openOffice({
    around: (real) => ({
      ...real,
      carryOut: (order) => (isAway && order.effect.kind === 'tell' ? Promise.reject(new Error('away')) : real.carryOut(order)),
    }),
  });
});
afterAll(() => office.close());

const raised = async (...given: Parameters<ObstacleFile['begin']>) => {
  const file = office.adopt(new ObstacleFile(office));
  await file.begin(...given);
  return file;
};

const kinds = (facts: readonly { kind: string; stage?: unknown }[]) =>
  facts.map((fact) => (fact.kind === 'stageOpened' ? String(fact.stage) : fact.kind));

/** A closed obstacle owes nothing, has ended, and its record is valid. */
async function expectClosed(file: ObstacleFile): Promise<string[]> {
  await file.ended();
  const journal = await file.prove();
  expect(duties(await file.state())).toEqual([]);
  const receipts = await office.db.selectFrom('receipts').selectAll().where('caseId', '=', file.id).execute();
  expect(receipts).toHaveLength(journal.filter((f) => 'command' in f).length);
  const row = await office.db.selectFrom('obstacles').selectAll().where('caseId', '=', file.id).executeTakeFirstOrThrow();
  expect(row.answeredAt).not.toBeNull();
  return kinds(journal);
}

it('An obstacle is guided together with the Union, from the day it is raised to its closed file', async () => {
  const file = await raised();
  await file.do('triageObstacle', { path: 'guide', note: said() });
  await file.do('adviseObstacle');
  await file.do('guideObstacle');
  const receipt = await file.do('closeObstacle');
  expect(receipt).toMatchObject({ stage: 'archived', code: null, outcome: { result: 'done' } });
  expect(await expectClosed(file)).toEqual([
    'obstacleRaised',
    'triage',
    'obstacleTriaged',
    'guidance',
    'obstacleAdvised',
    'obstacleGuided',
    'closing',
    'obstacleClosed',
  ]);
});

it('An obstacle is reported to the authority and directed', async () => {
  const file = await raised();
  expect(await file.refusal('directObstacle')).toBe('WRONG_STAGE');
  await file.do('triageObstacle', { path: 'escalate', note: said() });
  await file.do('directObstacle');
  await file.do('closeObstacle');
  expect(await expectClosed(file)).toEqual([
    'obstacleRaised',
    'triage',
    'obstacleTriaged',
    'direction',
    'obstacleDirected',
    'closing',
    'obstacleClosed',
  ]);
});

it('An obstacle that its raiser reopens goes through a second round, and a guided one may be reported there', async () => {
  const file = await raised();
  await file.do('guideObstacle');
  await file.do('reopenObstacle');
  await file.do('triageObstacle');
  await file.do('escalateObstacle');
  await file.do('directObstacle');
  await file.do('closeObstacle');
  const stages = (await expectClosed(file)).filter((kind) => !kind.startsWith('obstacle'));
  expect(stages).toEqual(['triage', 'closing', 'triage', 'guidance', 'direction', 'closing']);
});

it('The same act given twice is done once, and the second answer is the first', async () => {
  const file = await raised();
  const key = randomUUID();
  const first = await file.do('guideObstacle', {}, undefined, key);
  expect(await file.do('guideObstacle', {}, undefined, key)).toEqual(first);
  expect((await file.facts()).filter((fact) => fact.kind === 'obstacleGuided')).toHaveLength(1);
});

it('A refused birth leaves nothing, and its id can be used again', async () => {
  const file = office.adopt(new ObstacleFile(office));
  await expect(file.begin({}, by.administrator)).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
  expect(await file.journal()).toEqual([]);
  await file.begin();
  expect(kinds(await file.journal()).slice(0, 1)).toEqual(['obstacleRaised']);
});

it('An obstacle nobody answers is reminded and escalated, in each phase anew', async () => {
  const file = await raised();
  const [triage] = duties(await file.state());
  const c = await file.state();
  const at = (after: number) => rungAt(triage!.due.dueOn, after, c.calendar);
  const { reminderAfter, escalationAfter } = c.ruleSet.ladder;
  const until = async (moment: number) => office.env.sleep(Math.max(1, moment - (await office.now())));
  const rungs = (facts: Fact[]) => facts.flatMap((f) => ('rung' in f ? [[f.duty, f.kind, f.at]] : []));
  await until(at(escalationAfter) + 60_000);
  const both = [
    ['triageObstacle/1', 'dutyReminded', at(reminderAfter)],
    ['triageObstacle/1', 'dutyEscalated', at(escalationAfter)],
  ];
  await eventually(async () => expect(rungs(await file.facts())).toEqual(both));
  expect((await file.facts()).at(-1)).toMatchObject({ to: org.ubnd });
  await file.do('triageObstacle');
  await office.env.sleep('60 days');
  await eventually(async () =>
    expect(
      rungs(await file.facts())
        .slice(2)
        .map(([duty, kind]) => [duty, kind])
        .sort(),
    ).toEqual([
      ['adviseObstacle/1', 'dutyEscalated'],
      ['adviseObstacle/1', 'dutyReminded'],
      ['guideObstacle/1', 'dutyEscalated'],
      ['guideObstacle/1', 'dutyReminded'],
    ]),
  );
  expect((await file.facts()).find((f) => f.kind === 'dutyEscalated' && f.duty === 'adviseObstacle/1')).toMatchObject({ to: org.union });
  await file.prove();
});

it('A body that closed is succeeded: its successor owes and acts, and the old office no longer does', async () => {
  const file = await raised();
  const to = organisations.find(({ id }) => id === org.environment)!;
  const moved = await file.handle.executeUpdate(succeedBody, { args: [{ from: org.homeAffairs, to }], updateId: randomUUID() });
  expect(moved).toBe(1);
  expect(await file.refusal('guideObstacle')).toBe('NOT_AUTHORISED');
  await file.do('guideObstacle', {}, { ...by.homeAffairs, organisation: org.environment });
  await file.prove();
  const duty = await office.db.selectFrom('duties').select(['ownerOrganisation', 'kind']).where('caseId', '=', file.id).execute();
  expect(duty).toEqual([{ ownerOrganisation: org.environment, kind: 'closeObstacle' }]);
});

it('A person who left a role takes no duty along: home affairs closes what they raised', async () => {
  const file = await raised();
  const left = [raiser, by.homeAffairs].map(({ person, capability }) => ({ person, capability }));
  expect(await file.handle.executeUpdate(releaseHolders, { args: [{ left }], updateId: randomUUID() })).toBe(0);
  const colleague = { ...by.homeAffairs, person: randomUUID() };
  await file.do('guideObstacle', {}, colleague);
  await file.do('closeObstacle', {}, colleague);
  await expectClosed(file);
});

it('While the commission cannot be told, an obstacle about it is answered and closed by people, and ends once the news arrived', async () => {
  const commission = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  await commission.begin();
  const file = await raised({ about: { procedure: 'commission', case: commission.id, n: 1 } });
  isAway = true;
  try {
    await file.do('guideObstacle');
    await file.do('closeObstacle');
    expect(await file.refusal('reopenObstacle')).toBe('OBSTACLE_CLOSED');
    const row = await office.db.selectFrom('cases').select(['state', 'stage']).where('id', '=', file.id).executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'open', stage: 'closing' });
  } finally {
    isAway = false;
  }
  const settled = (await expectClosed(file)).slice(-4);
  expect(settled.filter((kind) => kind === 'effectSettled')).toHaveLength(2);
  const row = await office.db.selectFrom('cases').select(['state', 'outcome']).where('id', '=', file.id).executeTakeFirstOrThrow();
  expect(row).toEqual({ state: 'closed', outcome: 'guided' });
});
