import { plusDays } from '../../domain/calendar/day.ts';
import { demoId } from '../../local/seed/ids.ts';
import { onDay, request, scanned, serve, type Caller, type Served } from './served.ts';

/** A written collection of opinions over HTTP: a body that is asked sees its question and nothing else, a body that is not asked nothing. */

let served: Served;
let commission: string;
const callers = new Map<string, Caller>();
const as = (name: string) => callers.get(name)!;
const body = (code: string) => demoId(`organisation/${code}`);
const names = [
  'so.xaydung.ld',
  'so.xaydung.cv',
  'so.khcn.ld',
  'so.khcn.cv',
  'lhh.vanthu',
  'lhh.lanhdao',
  'lhh.chuyenvien',
  'stc.cv',
  'so.nnmt.cv',
];

async function done(name: string, command: string, input: object): Promise<void> {
  const answer = await as(name).give(commission, command, input);
  expect({ command, status: answer.status, body: answer.body }).toMatchObject({ command, status: 200 });
}

let paper: string;
let other: string;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  for (const name of names) callers.set(name, await served.signIn(name));
  const asked = { instrument: 'requestLetter', serviceKinds: ['advisory'], funding: { source: 'none' } };
  commission = (await as('so.xaydung.ld').begin(request(asked))).body.id;
  const { id: specialist } = (await as('lhh.chuyenvien').get('/api/session')).body.person;
  await done('lhh.vanthu', 'register', { arrivedOn: onDay });
  await done('lhh.lanhdao', 'accept', { formOfWork: 'writtenComment', specialist, deliverOn: plusDays(onDay, 30), isAnswerOwed: true });
  [paper, other] = [await scanned(as('lhh.chuyenvien')), await scanned(as('lhh.chuyenvien'))];
  const question = { subject: 'Dự thảo', question: 'Đề nghị góp ý', dueOn: plusDays(onDay, 10) };
  await done('lhh.chuyenvien', 'openCollection', { ...question, bodies: [body('so-khcn'), body('mttq')], documents: [paper] });
  await done('lhh.chuyenvien', 'openCollection', { ...question, subject: 'Việc khác', bodies: [body('so-tai-chinh')], documents: [other] });
});
afterAll(() => served.close());

const address = () => `/api/commissions/${commission}`;

test('a body that is asked sees its own question, its papers and its duty, and nothing else of the commission', async () => {
  const { status, body: seen } = await as('so.khcn.cv').get(address());
  expect(status).toBe(200);
  expect(Object.keys(seen).sort()).toEqual(
    [
      'can',
      'code',
      'collections',
      'documents',
      'duties',
      'id',
      'organisations',
      'people',
      'personRevision',
      'revision',
      'sections',
      'state',
      'title',
      'union',
    ].sort(),
  );
  expect(seen.collections).toMatchObject([
    { subject: 'Dự thảo', question: { text: 'Đề nghị góp ý' }, asked: [{ organisation: body('so-khcn') }] },
  ]);
  expect(seen.collections[0].asked).toHaveLength(1);
  expect(JSON.stringify(seen)).not.toContain(body('mttq'));
  expect(seen.can.map(({ command }: { command: string }) => command)).toEqual(['answerCollection']);
  expect(seen.documents.map(({ document }: { document: string }) => document)).toEqual([paper]);
  expect((await as('so.khcn.cv').get(`/api/documents/${paper}`)).status).toBe(200);
  expect((await as('so.khcn.cv').get(`/api/documents/${other}`)).status).toBe(404);
  const inbox = (await as('so.khcn.cv').get('/api/duties?mine=true')).body.items;
  expect(inbox).toMatchObject([{ kind: 'answerCollection', commissionId: commission, first: 'answerCollection' }]);
  expect((await as('so.khcn.cv').get('/api/overview')).body.duties).toMatchObject({ later: 1 });
});

test.each(['/journal', '?asOf=2099-01-01'])('%s is closed to a body that is asked', async (path) => {
  expect((await as('so.khcn.cv').get(`${address()}${path}`)).status).toBe(404);
});

test('a body that is asked does not find the commission in lists, and gives no other act', async () => {
  expect((await as('so.khcn.cv').get('/api/commissions')).body.items).toEqual([]);
  expect((await as('so.khcn.cv').give(commission, 'addNote', { note: 'x' })).status).toBe(403);
});

test('a body that is not asked gets 404', async () => {
  expect((await as('so.nnmt.cv').get(address())).status).toBe(404);
  expect((await as('so.nnmt.cv').get(`/api/documents/${paper}`)).status).toBe(404);
  expect((await as('so.nnmt.cv').give(commission, 'answerCollection', { collection: 1, opinion: 'x' })).status).toBe(404);
  expect((await as('stc.cv').get(`/api/documents/${paper}`)).status).toBe(404);
});

test('the body answers by itself and the clerk for another, and both are on record', async () => {
  const scan = await scanned(as('lhh.vanthu'));
  await done('so.khcn.cv', 'answerCollection', { collection: 1, opinion: 'Nhất trí' });
  const paperOf = { documents: [scan], on: onDay, arrivedOn: onDay };
  await done('lhh.vanthu', 'answerCollection', {
    collection: 1,
    opinion: 'Đề nghị bổ sung',
    onBehalfOf: { organisation: body('mttq'), paper: paperOf },
  });
  const seen = (await as('lhh.vanthu').get(address())).body;
  expect(seen.collections[0].asked).toMatchObject([
    { reply: { opinion: { text: 'Nhất trí' }, isLate: false } },
    { reply: { opinion: { text: 'Đề nghị bổ sung' } } },
  ]);
  expect((await as('so.khcn.ld').get(address())).body.collections[0].asked[0].reply.opinion.text).toBe('Nhất trí');
  const again = await as('so.khcn.ld').give(commission, 'answerCollection', { collection: 1, opinion: 'Lần nữa' });
  expect(again).toMatchObject({ status: 409, body: { code: 'ALREADY_FILED' } });
});

test('who did not answer is silent with the report, which cites the answers', async () => {
  await done('lhh.chuyenvien', 'submitReport', {
    assessment: 'Đã tổng hợp',
    recommendations: [
      {
        recommendation: 'Bổ sung',
        from: [`reply/1/${body('mttq')}`],
        addressees: [{ organisation: body('so-khcn') }, { name: 'Liên danh tư vấn' }],
      },
    ],
  });
  const seen = (await as('lhh.chuyenvien').get(address())).body;
  expect(seen.collections[1].asked).toMatchObject([{ reply: null, silentAt: expect.any(String) }]);
  const late = await as('stc.cv').give(commission, 'answerCollection', { collection: 2, opinion: 'Muộn' });
  expect(late).toMatchObject({ status: 409, body: { code: 'REPORT_OPEN' } });
});

test('an addressee outside the parts sees its recommendation once the report is issued, and answers it', async () => {
  expect((await as('so.khcn.cv').get(address())).body.recommendations).toBeUndefined();
  await done('lhh.lanhdao', 'approveReport', {});
  await done('lhh.vanthu', 'issueReport', { paper: { on: onDay, signer: 'Tạ Đình Phong' }, recipients: [body('so-xay-dung')] });
  const seen = (await as('so.khcn.cv').get(address())).body;
  expect(seen.recommendations).toMatchObject([{ number: 1, recommendation: { text: 'Bổ sung' }, answer: null }]);
  expect(seen.duties).toMatchObject([{ kind: 'answerRecommendations', owner: { organisation: { id: body('so-khcn') } } }]);
  const letter = { number: '5', notation: 'SKHCN', on: onDay, signer: 'Ông Vĩnh Lợi' };
  await done('so.khcn.cv', 'answerRecommendations', { letter, answers: [{ recommendation: 1, answer: 'adopted' }] });
  const host = (await as('so.xaydung.cv').get(address())).body;
  expect(host.reports[0].recommendations[0].addressees).toMatchObject([
    { organisation: body('so-khcn'), answer: { answer: 'adopted' } },
    { organisation: null, name: { text: 'Liên danh tư vấn' }, answer: null },
  ]);
  expect(host.reports[0].respondedAt).not.toBeNull();
  expect((await as('so.nnmt.cv').get(address())).status).toBe(404);
});
