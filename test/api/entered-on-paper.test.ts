import { randomUUID } from 'node:crypto';
import { plusDays } from '../../domain/calendar/day.ts';
import { demoId } from '../../local/seed/ids.ts';
import { onDay, request, scanned, serve, type Answer, type Caller, type Served } from './served.ts';

/** A paper of a body or an expert that did not sign in is entered by the Union, with its scan, and both names are on record. */

let served: Served;
let clerk: Caller, leader: Caller, deputy: Caller, specialist: Caller, host: Caller, requester: Caller, secretary: Caller, member: Caller;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  const people = [
    'lhh.vanthu',
    'lhh.lanhdao',
    'lhh.phochutich',
    'lhh.chuyenvien',
    'so.khcn.cv',
    'so.khcn.ld',
    'chuyengia.7',
    'chuyengia.3',
  ];
  [clerk, leader, deputy, specialist, host, requester, secretary, member] = (await Promise.all(people.map(served.signIn))) as any;
});
afterAll(() => served.close());

const body = (code: string) => demoId(`organisation/${code}`);
const person = (username: string) => demoId(`person/${username}`);
const expert = (n: number) => person(`chuyengia.${n}`);
const department = body('so-khcn');

async function done(answer: Promise<Answer>): Promise<any> {
  const { status, body: said } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(said)}`);
  return said;
}

const paper = async (by: Caller, changes: object = {}) => ({
  documents: [await scanned(by)],
  on: plusDays(onDay, -3),
  arrivedOn: onDay,
  signer: 'Ông Vĩnh Lợi',
  ...changes,
});
const forBody = async (changes: object = {}) => ({ organisation: department, paper: await paper(clerk, changes) });
const forExpert = async (n: number, by = specialist) => ({ organisation: body('lhh'), person: expert(n), paper: await paper(by) });

const asked = (changes: object = {}) =>
  request({
    instrument: 'requestLetter',
    funding: { source: 'none' },
    parts: { requester: department, host: department, decidingAuthority: body('ubnd') },
    ...changes,
  });

const factsOf = async (id: string): Promise<any[]> => (await leader.get(`/api/commissions/${id}/journal?limit=100`)).body.items;

let id: string;

test('the clerk enters the request of a body that did not sign in, and both names are on record', async () => {
  const onBehalfOf = await forBody({ number: '12/SKHCN-QLKH' });
  ({ id } = await done(clerk.begin({ ...asked(), onBehalfOf })));
  const [first] = await factsOf(id);
  expect(first).toMatchObject({
    actor: { person: person('lhh.vanthu'), capability: 'unionClerk' },
    fact: { onBehalfOf: { organisation: department, capability: 'departmentLeader', paper: { number: '12/SKHCN-QLKH' } } },
  });
  const seen = (await requester.get(`/api/commissions/${id}`)).body;
  expect(seen.entries).toMatchObject([
    {
      revision: 1,
      command: 'submitRequest',
      by: person('lhh.vanthu'),
      paper: { signer: { text: 'Ông Vĩnh Lợi' }, arrivedOn: onDay },
      contests: [],
    },
  ]);
  expect(seen.documents).toContainEqual(expect.objectContaining({ document: onBehalfOf.paper.documents[0], kind: 'requestLetter' }));
  // To enter and to register are one person's work. To judge what one entered is not.
  await done(clerk.give(id, 'register', { arrivedOn: onDay }));
});

test('one letter gives three commissions with one scan', async () => {
  const letter = { number: '77', notation: 'SKHCN-QLKH', on: plusDays(onDay, -3), signer: 'Ông Vĩnh Lợi' };
  const onBehalfOf = await forBody();
  for (const n of [1, 2, 3]) {
    const again = n === 1 ? {} : { sameLetterReason: 'Một công văn giao nhiều đề án' };
    const title = `Đề án số ${n} của công văn`;
    await done(clerk.begin({ ...asked({ letter, ...again, proposal: { type: 'khoa-hoc-cong-nghe', title } }), onBehalfOf }));
  }
});

test.each([
  ['without its scan', { documents: [] }, 400, '/onBehalfOf/paper/documents'],
  ['which arrived before it was signed', { arrivedOn: plusDays(onDay, -4) }, 409, '/onBehalfOf/paper/arrivedOn'],
  ['which arrives tomorrow', { arrivedOn: plusDays(onDay, 1) }, 409, '/onBehalfOf/paper/arrivedOn'],
  ['signed tomorrow', { on: plusDays(onDay, 1), arrivedOn: plusDays(onDay, 2) }, 409, '/onBehalfOf/paper/on'],
])('a paper %s is refused at the field', async (_which, changes, status, pointer) => {
  const answer = await clerk.begin({ ...asked(), onBehalfOf: await forBody(changes) });
  expect(answer).toMatchObject({ status, body: { errors: expect.arrayContaining([expect.objectContaining({ pointer })]) } });
});

test('the clerk adds a commune in the same flow, and enters its letter', async () => {
  const commune = { code: 'xa-thu-nghiem', name: 'Ủy ban nhân dân xã Thử Nghiệm', kind: 'commune', reason: 'Xã gửi công văn giấy' };
  expect((await specialist.call('POST', '/api/organisations/from-paper', commune)).status).toBe(403);
  const free = { ...commune, kind: 'union' };
  expect(await clerk.call('POST', '/api/organisations/from-paper', free)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/kind', code: 'FIELD_NOT_ONE_OF' }] },
  });
  const added = await done(clerk.call('POST', '/api/organisations/from-paper', commune));
  const parts = { requester: added.id, host: added.id, decidingAuthority: body('ubnd') };
  const onBehalfOf = { organisation: added.id, paper: await paper(clerk) };
  const begun = await done(clerk.begin({ ...asked({ parts }), onBehalfOf }));
  expect((await factsOf(begun.id))[0].fact.onBehalfOf).toMatchObject({ organisation: added.id, capability: 'departmentLeader' });
});

test("the clerk's draft of a body's letter may be sent", async () => {
  const draft = { command: 'submitRequest', organisation: body('lhh'), content: { questions: ['Có khả thi không?'] } };
  expect(await done(clerk.call('POST', '/api/drafts', draft))).toMatchObject({ maySubmit: true });
});

test('nobody else enters a request, and the clerk enters no act of the Union', async () => {
  for (const other of [leader, specialist, host]) {
    const onBehalfOf = { organisation: department, paper: await paper(other) };
    expect(await other.begin({ ...asked(), onBehalfOf })).toMatchObject({ status: 403, body: { code: 'NOT_AUTHORISED' } });
  }
  const accept = { formOfWork: 'expertGroup', deliverOn: plusDays(onDay, 25), onBehalfOf: await forBody() };
  expect((await clerk.give(id, 'accept', accept)).status).toBe(400);
});

test('the specialist enters what experts sent on paper, and returns none of it alone', async () => {
  await done(leader.give(id, 'assignSpecialist', { specialist: person('lhh.chuyenvien'), instruction: 'Nghiên cứu' }));
  await done(leader.give(id, 'accept', { formOfWork: 'expertGroup', deliverOn: plusDays(onDay, 25) }));
  const members = [
    { person: expert(4), role: 'chair' },
    { person: expert(3), role: 'reviewer' },
    { person: expert(7), role: 'scienceSecretary' },
  ];
  await done(specialist.give(id, 'proposePanel', { members }));
  const decision = { on: onDay, signer: 'Phó Chủ tịch Liên hiệp hội', documents: [await scanned(specialist)] };
  await done(deputy.give(id, 'appointPanel', { decision }));
  for (const n of [3, 4, 7]) {
    await done(specialist.give(id, 'answerInvitation', { accepts: true, onBehalfOf: await forExpert(n) }));
    await done(specialist.give(id, 'declareInterests', { interests: [], undertakes: true, onBehalfOf: await forExpert(n) }));
  }
  const opinion = { conclusion: 'agreeWithChanges', assessment: 'Cần xem lại.', recommendations: ['Điều chỉnh chỉ tiêu.'] };
  const nobody = { organisation: body('lhh'), paper: await paper(specialist) };
  expect(await specialist.give(id, 'fileOpinion', { ...opinion, onBehalfOf: nobody })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/onBehalfOf/person', code: 'FIELD_MISSING' }] },
  });
  const forClerk = await forExpert(3, clerk);
  expect((await clerk.give(id, 'fileOpinion', { ...opinion, onBehalfOf: forClerk })).status).toBe(403);
  const one = await forExpert(3);
  await done(specialist.give(id, 'fileOpinion', { ...opinion, onBehalfOf: one }));
  await done(specialist.give(id, 'fileOpinion', { conclusion: 'agree', assessment: 'Phù hợp.', onBehalfOf: await forExpert(4) }));
  const own = (await member.get(`/api/commissions/${id}`)).body;
  expect(own.opinions).toContainEqual(expect.objectContaining({ person: expert(3) }));
  expect(own.entries).toContainEqual(expect.objectContaining({ command: 'fileOpinion', person: expert(3), by: person('lhh.chuyenvien') }));
  // The scan of an opinion is closed to those to whom the opinion is closed.
  const scan = one.paper.documents[0]!;
  expect((await requester.get(`/api/documents/${scan}`)).status).toBe(404);
  expect((await member.get(`/api/documents/${scan}`)).status).toBe(200);
  expect(JSON.stringify((await requester.get(`/api/commissions/${id}`)).body)).not.toContain(scan);
});

test("an expert's request for more time is entered by the clerk, since the specialist decides on it", async () => {
  // Every opinion is filed here, so only who may enter it is looked at.
  const { can } = (await specialist.get(`/api/commissions/${id}`)).body;
  expect(can.find(({ command }: any) => command === 'requestMoreTime').entered).toBeUndefined();
  const until = plusDays(onDay, 20);
  const asks = async (by: Caller) => by.give(id, 'requestMoreTime', { until, reason: 'Ốm', onBehalfOf: await forExpert(3, by) });
  expect((await asks(specialist)).status).toBe(403);
  expect(await asks(clerk)).toMatchObject({ status: 409, body: { code: 'NOTHING_DUE' } });
});

test("the clerk enters the host's answer, and whoever wrote the report does not", async () => {
  const report = { assessment: 'Cơ bản phù hợp.', recommendations: [{ recommendation: 'Điều chỉnh.', from: [`opinion/${expert(3)}`] }] };
  await done(secretary.give(id, 'submitReport', report));
  await done(deputy.give(id, 'approveReport', {}));
  const signed = { on: onDay, signer: 'Phó Chủ tịch Liên hiệp hội', documents: [await scanned(clerk)] };
  await done(clerk.give(id, 'issueReport', { paper: signed, recipients: [department] }));
  await done(clerk.give(id, 'forwardReport', { on: onDay }));
  await done(clerk.give(id, 'acknowledgeReport', { receivedOn: onDay, onBehalfOf: await forBody({ on: onDay }) }));
  const letter = { number: '90', notation: 'SKHCN-QLKH', on: onDay, signer: 'Ông Vĩnh Lợi' };
  const answers = [{ recommendation: 1, answer: 'adopted' }];
  expect((await clerk.give(id, 'answerRecommendations', { letter, answers })).status).toBe(403);
  await done(clerk.give(id, 'answerRecommendations', { letter, answers, onBehalfOf: await forBody({ on: onDay }) }));
  const seen = (await host.get(`/api/commissions/${id}`)).body;
  expect(seen.reports[0].recommendations[0].answer).toMatchObject({ answer: 'adopted' });
  expect(seen.documents).toContainEqual(expect.objectContaining({ kind: 'responseLetter' }));
});

test('the body contests the entry, and whoever entered it owes an answer', async () => {
  const { entries } = (await host.get(`/api/commissions/${id}`)).body;
  const entry = entries.find(({ command }: any) => command === 'answerRecommendations').revision;
  const reason = 'Sở chưa ban hành công văn này.';
  expect(await clerk.give(id, 'contestEntry', { entry, reason })).toMatchObject({ status: 403 });
  const opinion = (await leader.get(`/api/commissions/${id}`)).body.entries.find(({ command }: any) => command === 'fileOpinion').revision;
  expect(await host.give(id, 'contestEntry', { entry: opinion, reason })).toMatchObject({ status: 409, body: { code: 'NO_ENTRY' } });
  await done(host.give(id, 'contestEntry', { entry, reason }));
  expect(await host.give(id, 'contestEntry', { entry, reason })).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE' } });
  const owed = (await clerk.get('/api/duties?limit=100')).body.items;
  expect(owed).toContainEqual(expect.objectContaining({ kind: 'answerContest' }));
  expect((await clerk.get(`/api/commissions/${id}`)).body.entries.find(({ revision }: any) => revision === entry).contests).toMatchObject([
    { reason: { text: reason }, answer: null },
  ]);
  expect((await specialist.give(id, 'answerContest', { entry, answer: 'x' })).status).toBe(409);
  await done(clerk.give(id, 'answerContest', { entry, answer: 'Công văn đến qua bưu điện, kèm phong bì.' }));
  const after = (await clerk.get('/api/duties?limit=100')).body.items;
  expect(after).not.toContainEqual(expect.objectContaining({ kind: 'answerContest' }));
  expect((await host.get(`/api/commissions/${id}`)).body.entries.find(({ revision }: any) => revision === entry).contests).toMatchObject([
    { reason: { text: reason }, answer: { answer: { text: 'Công văn đến qua bưu điện, kèm phong bì.' } } },
  ]);
});

const noticesOf = async (by: Caller): Promise<any[]> => (await by.get('/api/notices')).body.items.filter((one: any) => one.caseId === id);

test('those concerned have a notice until they take note of the entry, and again when their contest is answered', async () => {
  const waiting = await noticesOf(host);
  expect(waiting.map(({ command }) => command)).toEqual(['submitRequest', 'acknowledgeReport', 'answerRecommendations']);
  expect(waiting[2]).toMatchObject({ isAnswered: true, by: { name: expect.any(String) }, organisation: { id: department } });
  expect(await noticesOf(requester)).toHaveLength(3);
  expect(await noticesOf(clerk)).toEqual([]);
  expect((await noticesOf(member)).map(({ command }) => command)).toEqual(['answerInvitation', 'declareInterests', 'fileOpinion']);
  const [first] = waiting;
  expect((await clerk.give(id, 'noteEntry', { entry: first.entry })).status).toBe(403);
  await done(host.give(id, 'noteEntry', { entry: first.entry }));
  expect(await host.give(id, 'noteEntry', { entry: first.entry })).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE' } });
  expect((await noticesOf(requester)).map(({ command }) => command)).toEqual(['acknowledgeReport', 'answerRecommendations']);
});

test('an answer that was entered by mistake is taken back: both stay on record, and the host owes its answer again', async () => {
  const { entries } = (await leader.get(`/api/commissions/${id}`)).body;
  const entryOf = (command: string) => entries.find((one: any) => one.command === command).revision;
  const reason = 'Công văn của đề án khác.';
  expect((await host.give(id, 'takeBackEntry', { entry: entryOf('answerRecommendations'), reason })).status).toBe(403);
  expect(await clerk.give(id, 'takeBackEntry', { entry: entryOf('fileOpinion'), reason })).toMatchObject({ body: { code: 'NO_ENTRY' } });
  expect(await specialist.give(id, 'takeBackEntry', { entry: entryOf('fileOpinion'), reason })).toMatchObject({
    status: 409,
    body: { code: 'ENTRY_BUILT_ON', detail: expect.stringContaining('trả lại ý kiến') },
  });
  await done(clerk.give(id, 'takeBackEntry', { entry: entryOf('answerRecommendations'), reason }));
  const seen = (await host.get(`/api/commissions/${id}`)).body;
  expect(seen.reports[0].recommendations[0].answer).toBeNull();
  expect(seen.entries.find(({ command }: any) => command === 'answerRecommendations')).toMatchObject({
    takenBack: { by: person('lhh.vanthu'), reason: { text: reason } },
  });
  expect(seen.duties).toContainEqual(expect.objectContaining({ kind: 'answerRecommendations' }));
  const kinds = (await factsOf(id)).map(({ fact }) => fact.kind);
  expect(kinds).toEqual(expect.arrayContaining(['recommendationsAnswered', 'entryTakenBack']));
  const letter = { number: '91', notation: 'SKHCN-QLKH', on: onDay, signer: 'Ông Vĩnh Lợi' };
  await done(host.give(id, 'answerRecommendations', { letter, answers: [{ recommendation: 1, answer: 'adopted' }] }));
  expect((await host.get(`/api/commissions/${id}`)).body.duties).not.toContainEqual(
    expect.objectContaining({ kind: 'answerRecommendations' }),
  );
});

test('a request entered for the wrong body is taken back before the Union decides, and the commission ends as withdrawn', async () => {
  const begun = await done(
    clerk.begin({
      ...asked({ letter: { number: '95', notation: 'SKHCN', on: onDay, signer: 'Ông Vĩnh Lợi' } }),
      onBehalfOf: await forBody(),
    }),
  );
  await done(clerk.give(begun.id, 'takeBackEntry', { entry: 1, reason: 'Công văn của sở khác, nhập nhầm tên.' }));
  const { end, entries } = (await leader.get(`/api/commissions/${begun.id}`)).body;
  expect(end).toMatchObject({ kind: 'withdrawn' });
  expect(entries[0]).toMatchObject({ command: 'submitRequest', takenBack: { by: person('lhh.vanthu') } });
});

const home = body('so-noi-vu');
const raisedOnPaper = async (changes: object = {}) => ({
  category: 'funding',
  obstacle: 'Chưa có định mức chi cho phản biện cấp xã.',
  onBehalfOf: { organisation: department, paper: await paper(clerk) },
  ...changes,
});
const raise = (by: Caller, asked: object) => by.call('POST', '/api/obstacles', asked, { 'idempotency-key': randomUUID() });
const giveTo = (by: Caller, obstacle: string, command: string, asked: object) =>
  by.call('POST', `/api/obstacles/${obstacle}/commands/${command}`, asked, { 'idempotency-key': randomUUID() });

test('an obstacle takes an envelope too: raised, answered and contested on paper, under the rules of whoever signed', async () => {
  const homeAffairs = await served.signIn('snv');
  expect((await raise(leader, await raisedOnPaper())).status).toBe(403);
  const early = { organisation: department, paper: await paper(clerk, { arrivedOn: plusDays(onDay, -4) }) };
  expect(await raise(clerk, await raisedOnPaper({ onBehalfOf: early }))).toMatchObject({
    status: 409,
    body: { errors: [{ pointer: '/onBehalfOf/paper/arrivedOn' }] },
  });
  const { id: obstacle } = await done(raise(clerk, await raisedOnPaper()));
  const seen = (await requester.get(`/api/obstacles/${obstacle}`)).body;
  expect(seen).toMatchObject({
    parts: { raiser: department },
    entries: [{ revision: 1, command: 'raiseObstacle', by: person('lhh.vanthu') }],
  });
  expect(seen.documents).toMatchObject([{ kind: 'obstacleRaised' }]);
  // A letter of home affairs guides, and only home affairs may be represented in that.
  const guidance = 'Áp dụng định mức của nhiệm vụ tương tự.';
  const notTheirs = { organisation: department, paper: await paper(clerk, { on: onDay }) };
  expect((await giveTo(clerk, obstacle, 'guideObstacle', { guidance, onBehalfOf: notTheirs })).status).toBe(403);
  const theirs = { organisation: home, paper: await paper(clerk, { on: onDay }) };
  await done(giveTo(clerk, obstacle, 'guideObstacle', { guidance, onBehalfOf: theirs }));
  const mine = async (by: Caller): Promise<any[]> =>
    (await by.get('/api/notices')).body.items.filter((one: any) => one.caseId === obstacle);
  expect(await mine(host)).toMatchObject([{ procedure: 'obstacle', command: 'raiseObstacle' }]);
  expect(await mine(homeAffairs)).toMatchObject([{ command: 'guideObstacle', organisation: { id: home } }]);
  const [{ entry }] = await mine(homeAffairs);
  expect((await giveTo(host, obstacle, 'contestObstacleEntry', { entry, reason: 'x' })).status).toBe(409);
  await done(giveTo(homeAffairs, obstacle, 'contestObstacleEntry', { entry, reason: 'Sở chưa ban hành công văn này.' }));
  expect((await clerk.get('/api/duties?mine=true&limit=100')).body.items).toContainEqual(
    expect.objectContaining({ kind: 'answerObstacleContest', caseId: obstacle }),
  );
  await done(giveTo(clerk, obstacle, 'answerObstacleContest', { entry, answer: 'Công văn đến qua bưu điện.' }));
  expect(await mine(homeAffairs)).toMatchObject([{ isAnswered: true }]);
  await done(giveTo(homeAffairs, obstacle, 'noteObstacleEntry', { entry }));
  expect(await mine(homeAffairs)).toEqual([]);
  // The people of the body that raised it by letter may reopen it; who typed the letter may not.
  expect((await giveTo(clerk, obstacle, 'reopenObstacle', { reason: 'x' })).status).toBe(403);
  await done(giveTo(host, obstacle, 'reopenObstacle', { reason: 'Chưa nêu trường hợp cấp xã.' }));
});

test('an obstacle of a commission is raised on paper through the commission', async () => {
  const parts = { requester: department, host: department, decidingAuthority: body('ubnd') };
  const begun = await done(
    clerk.begin({
      ...asked({ parts, letter: { number: '97', notation: 'SKHCN', on: onDay, signer: 'Ông Vĩnh Lợi' } }),
      onBehalfOf: await forBody(),
    }),
  );
  const { id: obstacle } = await done(raise(clerk, await raisedOnPaper({ commission: begun.id })));
  const seen = (await requester.get(`/api/obstacles/${obstacle}`)).body;
  expect(seen).toMatchObject({ parts: { raiser: department }, commission: { id: begun.id }, entries: [{ command: 'raiseObstacle' }] });
  expect((await requester.get(`/api/commissions/${begun.id}`)).body.entries).toHaveLength(2);
});

test('whoever raised an obstacle in person enters no answer to it', async () => {
  const { id: obstacle } = await done(raise(clerk, { category: 'funding', obstacle: 'Chưa có định mức.' }));
  const theirs = { organisation: home, paper: await paper(clerk, { on: onDay }) };
  expect(await giveTo(clerk, obstacle, 'guideObstacle', { guidance: 'x', onBehalfOf: theirs })).toMatchObject({
    status: 409,
    body: { code: 'SAME_PERSON' },
  });
});
