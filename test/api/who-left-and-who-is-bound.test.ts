import { randomUUID } from 'node:crypto';
import { closeMasterRow } from '../../db/master-data/write-master-data.ts';
import { dayOf, plusDays, plusMonths } from '../../domain/calendar/day.ts';
import { demoId } from '../../local/seed/ids.ts';
import { eventually } from '../support/eventually.ts';
import { byTwo, twoAdministrators, type Two } from './by-two.ts';
import { request, scanned, serve, type Caller, type Served } from './served.ts';

/** Bodies that closed, people who left, and people who are tied to the host in other ways than by one id on one day. */

let served: Served;
let two: Two;
let administrator: Caller, requester: Caller, clerk: Caller, leader: Caller, specialist: Caller, auditor: Caller;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  const people = ['quantri', 'so.xaydung.ld', 'lhh.vanthu', 'lhh.lanhdao', 'lhh.chuyenvien', 'kiemtoan'];
  [administrator, requester, clerk, leader, specialist, auditor] = (await Promise.all(people.map(served.signIn))) as any;
  two = await twoAdministrators(served.signIn);
});
afterAll(() => served.close());

const reason = 'Theo quyết định sắp xếp tổ chức';
const today = () => dayOf(Date.now());
const person = (username: string) => demoId(`person/${username}`);
const body = (code: string) => demoId(`organisation/${code}`);
const expert = (n: number) => person(`chuyengia.${n}`);

async function done(answer: Promise<{ status: number; body: any }>): Promise<any> {
  const { status, body: said } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(said)}`);
  return said;
}

/** A request without cost that waits for its panel. The department requests and drafts. */
async function beforePanel(): Promise<string> {
  const asked = request({ instrument: 'requestLetter', funding: { source: 'none' } });
  const { id } = await done(requester.begin(asked));
  await done(clerk.give(id, 'register', { arrivedOn: today() }));
  await done(leader.give(id, 'assignSpecialist', { specialist: person('lhh.chuyenvien'), instruction: 'Nghiên cứu' }));
  await done(leader.give(id, 'accept', { formOfWork: 'expertGroup', deliverOn: plusDays(today(), 60) }));
  return id;
}

const group = (chair: string, secretary: string, reviewer: string) => ({
  members: [
    { person: chair, role: 'chair' },
    { person: secretary, role: 'scienceSecretary' },
    { person: reviewer, role: 'reviewer' },
  ],
});

async function factsOf(id: string): Promise<any[]> {
  return (await auditor.get(`/api/commissions/${id}/journal?limit=100`)).body.items.map((entry: any) => entry.fact);
}

async function roleOf(personId: string, organisationId: string, capability: string, validity: object): Promise<string> {
  return (await done(byTwo(two, '/api/capabilities', { personId, organisationId, capability, ...validity, reason }))).id;
}

async function employer(who: string, changes: object): Promise<void> {
  await done(administrator.call('PATCH', `/api/experts/${who}`, { ...changes, reason }));
}

/** Adds an expert without a tie to any body. */
async function listed(fullName: string): Promise<string> {
  const { id } = await done(administrator.call('POST', '/api/people', { fullName, validFrom: '2021-01-01', reason }));
  await roleOf(id, body('lhh'), 'expert', { validFrom: '2021-01-01' });
  const record = { personId: id, fields: ['Kiến trúc'], residency: 'resident', validFrom: '2021-01-01', reason };
  await done(administrator.call('POST', '/api/experts', record));
  return id;
}

describe('who has left', () => {
  let gone: string;
  beforeAll(async () => {
    const row = { fullName: 'Lê Đã Nghỉ', validFrom: '2025-01-01', validTo: plusDays(today(), -30), reason };
    gone = (await done(administrator.call('POST', '/api/people', row))).id;
    for (const [capability, organisationId] of [
      ['unionSpecialist', body('lhh')],
      ['expert', body('lhh')],
    ]) {
      const held = { personId: gone, organisationId, capability, validFrom: '2025-01-01', reason };
      await done(byTwo(two, '/api/capabilities', held));
    }
    const listed = { personId: gone, fields: ['Kiến trúc'], residency: 'resident', validFrom: '2025-01-01', reason };
    await done(administrator.call('POST', '/api/experts', listed));
  });

  test('is offered in no list', async () => {
    for (const url of ['/api/people?limit=100', '/api/people?capability=unionSpecialist', '/api/people?q=Lê Đã Nghỉ']) {
      const { items } = (await leader.get(encodeURI(url))).body;
      expect(items.map(({ id }: { id: string }) => id)).not.toContain(gone);
    }
    const { items } = (await leader.get('/api/experts?limit=100')).body;
    expect(items.map(({ personId }: { personId: string }) => personId)).not.toContain(gone);
  });

  test('is accepted for no work', async () => {
    const id = await beforePanel();
    const members = group(expert(1), expert(2), expert(3)).members.map((m) => (m.role === 'reviewer' ? { ...m, person: gone } : m));
    expect(await specialist.give(id, 'proposePanel', { members })).toMatchObject({ status: 409, body: { code: 'PERSON_LEFT' } });
    const duty = { duty: 'proposePanel', to: gone, reason };
    expect(await leader.give(id, 'reassign', duty)).toMatchObject({ status: 409, body: { code: 'PERSON_LEFT' } });
    const { id: young } = await done(requester.begin(request()));
    await done(clerk.give(young, 'register', { arrivedOn: today() }));
    const assigned = await leader.give(young, 'assignSpecialist', { specialist: gone, instruction: 'Nghiên cứu' });
    expect(assigned).toMatchObject({ status: 409, body: { code: 'PERSON_LEFT' } });
  });

  test('and a body that closed can be named in no new request', async () => {
    const parts = { requester: body('so-xay-dung'), host: body('so-tnmt'), decidingAuthority: body('ubnd') };
    expect(await requester.begin(request({ parts }))).toMatchObject({ status: 409, body: { code: 'BODY_CLOSED' } });
  });
});

test('a chair who goes to the host after the appointment owes nothing and reads nothing until the leader has decided again', async () => {
  const id = await beforePanel();
  await done(specialist.give(id, 'proposePanel', group(expert(1), expert(2), expert(3))));
  await done(leader.give(id, 'appointPanel', { decision: { on: today(), signer: 'Tạ Đình Phong', documents: [await scanned(leader)] } }));
  const chair = await served.signIn('chuyengia.1');
  const reviewer = await served.signIn('chuyengia.3');
  for (const member of [chair, await served.signIn('chuyengia.2'), reviewer]) {
    await done(member.give(id, 'answerInvitation', { accepts: true }));
    await done(member.give(id, 'declareInterests', { interests: [], undertakes: true }));
  }
  const opinion = { conclusion: 'agree', assessment: 'Khả thi' };
  await done(reviewer.give(id, 'fileOpinion', opinion));
  await eventually(async () => expect((await chair.get(`/api/commissions/${id}`)).body.stage).toBe('expertReview'));

  await roleOf(expert(1), body('so-xay-dung'), 'departmentLeader', { validFrom: today() });

  expect((await factsOf(id)).at(-1)).toMatchObject({ kind: 'conflictOpened', person: expert(1) });
  expect(await chair.give(id, 'fileOpinion', opinion)).toMatchObject({ status: 409, body: { code: 'CONFLICT_OPEN' } });
  const seen = (await chair.get(`/api/commissions/${id}`)).body;
  expect(seen.opinions ?? []).toEqual([]);
  const duties = (await leader.get(`/api/commissions/${id}`)).body.duties.map(({ kind }: { kind: string }) => kind);
  expect(duties).toContain('clearConflict');

  await done(leader.give(id, 'clearConflict', { person: expert(1), cleared: true, reason: 'Không tham gia soạn thảo' }));
  await done(chair.give(id, 'fileOpinion', opinion));
  const others = ((await chair.get(`/api/commissions/${id}`)).body.opinions ?? []).filter((o: any) => o.person !== expert(1));
  expect(others).toEqual([]);
  expect((await factsOf(id)).filter(({ kind }) => kind === 'conflictOpened')).toHaveLength(1);
});

describe('who is bound to the host does not lead, judge or keep the record', () => {
  const since = { validFrom: '2025-03-01' };
  test.each<[string, (who: string) => Promise<unknown>]>([
    ['by an employer in free text', (who) => employer(who, { affiliationText: 'Phòng Quy hoạch, SỞ XÂY DỰNG' })],
    [
      'by a role that ended some months ago',
      (who) => roleOf(who, body('so-xay-dung'), 'departmentOfficer', { ...since, validTo: plusMonths(today(), -3) }),
    ],
    ['by a role at the body above it', (who) => roleOf(who, body('ubnd'), 'authorityOffice', since)],
    [
      'by a role at a body below it',
      async (who) => {
        const below = { code: 'chi-cuc-thu', name: 'Chi cục Thử', kind: 'department', parentId: body('so-xay-dung'), ...since, reason };
        await roleOf(who, (await done(administrator.call('POST', '/api/organisations', below))).id, 'departmentOfficer', since);
      },
    ],
    [
      'by a role at what the host succeeded',
      async (who) => {
        const before = { code: 'so-gtvt-thu', name: 'Sở Giao thông thử', kind: 'department', validFrom: '2021-01-01', reason };
        const { id } = await done(administrator.call('POST', '/api/organisations', before));
        const closing = { validTo: '2025-02-28', successorId: body('so-xay-dung'), reason };
        await done(administrator.call('POST', `/api/organisations/${id}/close`, closing));
        await roleOf(who, id, 'departmentOfficer', { validFrom: '2024-01-01', validTo: plusMonths(today(), -12) });
      },
    ],
    [
      'by an employer until today',
      async (who) => {
        await employer(who, { affiliationOrganisationId: body('so-xay-dung') });
        await employer(who, { affiliationOrganisationId: body('dai-hoc-minh-ha') });
      },
    ],
  ])('%s', async (how, bind) => {
    const id = await beforePanel();
    const who = await listed(how);
    expect((await specialist.give(id, 'proposePanel', group(who, expert(2), expert(3)))).status).toBe(200);
    await bind(who);
    for (const seats of [group(who, expert(2), expert(3)), group(expert(3), who, expert(2))]) {
      expect(await specialist.give(id, 'proposePanel', seats)).toMatchObject({ status: 409, body: { code: 'MEMBER_OF_HOST' } });
    }
  });

  test('a role that ended before the period of the rule set binds nobody', async () => {
    const id = await beforePanel();
    const who = await listed('lâu rồi');
    await roleOf(who, body('so-xay-dung'), 'departmentOfficer', { validFrom: '2021-01-01', validTo: plusMonths(today(), -36) });
    expect((await specialist.give(id, 'proposePanel', group(who, expert(2), expert(3)))).status).toBe(200);
  });
});

describe('who lost the role owes nothing by name', () => {
  /** Adds a specialist of the Union. */
  async function hired(fullName: string): Promise<{ id: string; role: string }> {
    const { id } = await done(administrator.call('POST', '/api/people', { fullName, validFrom: '2021-01-01', reason }));
    return { id, role: await roleOf(id, body('lhh'), 'unionSpecialist', { validFrom: '2021-01-01' }) };
  }

  async function assignedTo(specialistId: string): Promise<string> {
    const { id } = await done(requester.begin(request({ instrument: 'requestLetter', funding: { source: 'none' } })));
    await done(clerk.give(id, 'register', { arrivedOn: today() }));
    await done(leader.give(id, 'assignSpecialist', { specialist: specialistId, instruction: 'Nghiên cứu' }));
    await done(leader.give(id, 'accept', { formOfWork: 'expertGroup', deliverOn: plusDays(today(), 60) }));
    return id;
  }

  async function owedIn(id: string): Promise<{ key: string; owner: { capability: string; person: unknown } }[]> {
    return (await leader.get(`/api/commissions/${id}`)).body.duties;
  }

  const endToday = { validTo: plusDays(today(), -1), reason };

  test.each<[string, (gone: { id: string; role: string }) => Promise<unknown>]>([
    ['the role ended', ({ role }) => done(administrator.call('POST', `/api/capabilities/${role}/close`, endToday))],
    ['the person left', ({ id }) => done(administrator.call('POST', `/api/people/${id}/close`, endToday))],
  ])('a specialist: %s; the leader names another at once', async (how, leave) => {
    const gone = await hired(`Chuyên viên ${how}`);
    const id = await assignedTo(gone.id);
    await leave(gone);
    expect((await factsOf(id)).at(-1)).toMatchObject({ kind: 'dutyHolderLeft', person: gone.id, capability: 'unionSpecialist' });
    const owed = await owedIn(id);
    expect(owed.map(({ key }) => key)).toContain('assignSpecialist/1');
    expect(owed.find(({ key }) => key === 'proposePanel')?.owner.person).toBeNull();
    await done(leader.give(id, 'assignSpecialist', { specialist: person('lhh.chuyenvien'), instruction: 'Tiếp tục' }));
    expect((await owedIn(id)).map(({ key }) => key)).not.toContain('assignSpecialist/1');
    await done(specialist.give(id, 'proposePanel', group(expert(4), expert(2), expert(3))));
  });

  test('a specialist whose role ended without a word to the commission: its next act finds it, however often it was up to date', async () => {
    const gone = await hired('Chuyên viên không báo');
    const id = await assignedTo(gone.id);
    for (const note of ['Một', 'Hai']) await done(leader.give(id, 'addNote', { note }));
    const by = { actor: { person: person('quantri') }, at: new Date().toISOString() };
    await closeMasterRow(served.db, 'capabilities', gone.role, { validTo: endToday.validTo }, by);
    expect((await factsOf(id)).filter(({ kind }) => kind === 'dutyHolderLeft')).toEqual([]);
    await done(leader.give(id, 'addNote', { note: 'Ba' }));
    expect((await factsOf(id)).slice(-2)).toMatchObject([{ kind: 'dutyHolderLeft', person: gone.id }, { kind: 'noteAdded' }]);
  });

  test('an officer to whom a duty was handed: it is the office’s again', async () => {
    const id = await beforePanel();
    await done(specialist.give(id, 'proposePanel', group(expert(4), expert(2), expert(3))));
    const standIn = (await done(administrator.call('POST', '/api/people', { fullName: 'Phó Tạm Quyền', validFrom: '2021-01-01', reason })))
      .id;
    const role = await roleOf(standIn, body('lhh'), 'unionLeader', { validFrom: '2021-01-01' });
    await done(leader.give(id, 'reassign', { duty: 'appointPanel', to: standIn, reason }));
    await done(administrator.call('POST', `/api/capabilities/${role}/close`, endToday));
    expect((await owedIn(id)).find(({ key }) => key === 'appointPanel')?.owner.person).toBeNull();
    await done(leader.give(id, 'appointPanel', { decision: { on: today(), signer: 'Tạ Đình Phong' } }));
  });

  test('an expert who left before answering has left the panel, and the leader fills the seat', async () => {
    const id = await beforePanel();
    const who = await listed('Chuyên gia rút lui');
    await done(specialist.give(id, 'proposePanel', group(who, expert(2), expert(3))));
    await done(leader.give(id, 'appointPanel', { decision: { on: today(), signer: 'Tạ Đình Phong' } }));
    await done(administrator.call('POST', `/api/people/${who}/close`, endToday));
    const owed = (await owedIn(id)).map(({ key }) => key);
    expect(owed).not.toContain(`answerInvitation/${who}`);
    expect(owed.filter((key) => key.startsWith('completePanel'))).toHaveLength(1);
    expect((await factsOf(id)).filter(({ kind }) => kind === 'dutyHolderLeft')).toHaveLength(1);
  });
});

test('the parts of a department that closed go to its successor, whose people see, act and owe; the closed one begins nothing', async () => {
  const { id } = await done(requester.begin(request()));
  const words = { category: 'other', obstacle: 'Chưa có hướng dẫn.' };
  const obstacle = await done(requester.call('POST', '/api/obstacles', words, { 'idempotency-key': randomUUID() }));
  const successor = await served.signIn('so.khcn.ld');
  expect((await successor.get(`/api/obstacles/${obstacle.id}`)).status).toBe(404);
  expect((await successor.get(`/api/commissions/${id}`)).status).toBe(404);
  const closing = { validTo: plusDays(today(), -1), successorId: body('so-khcn'), reason };
  await done(administrator.call('POST', `/api/organisations/${body('so-xay-dung')}/close`, closing));

  const { status, body: seen } = await successor.get(`/api/commissions/${id}`);
  expect(status).toBe(200);
  expect(seen.parts.requester.id ?? seen.parts.requester).toBe(body('so-khcn'));
  expect((await factsOf(id)).at(-1)).toMatchObject({
    kind: 'partSucceeded',
    parts: ['requester', 'host', 'orderIssuer'],
    from: body('so-xay-dung'),
    to: { id: body('so-khcn') },
  });
  // Every open case is told, whatever its procedure, and not only at its next act.
  expect((await successor.get(`/api/obstacles/${obstacle.id}`)).status).toBe(200);
  expect((await requester.begin(request())).status).toBeGreaterThanOrEqual(400);
  expect((await requester.give(id, 'withdraw', { reason })).status).toBeGreaterThanOrEqual(400);
  await done(successor.give(id, 'withdraw', { reason }));
});
