import { demoId } from '../../local/seed/ids.ts';
import { request, serve, type Caller, type Served } from './served.ts';

/** A letter that is sent twice is reported before a second file begins. A reason lets it through. */

let served: Served;
let requester: Caller, stranger: Caller, clerk: Caller;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  [requester, stranger, clerk] = (await Promise.all(['so.xaydung.ld', 'so.khcn.ld', 'lhh.vanthu'].map(served.signIn))) as any;
});
afterAll(() => served.close());

const letter = (number: string, notation = 'SXD-QH') => ({ number, notation, on: '2026-11-20', signer: 'Trịnh Công Hậu' });
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

test('a letter sent again under other letters is refused with where it was received, and taken with a reason', async () => {
  const { id, code } = (await requester.begin(request({ letter: letter('88') }))).body;
  await clerk.give(id, 'register', { arrivedOn: today() });
  const again = request({ letter: letter(' 088', 'sxd\u2011qh') });
  expect(await requester.begin(again)).toMatchObject({
    status: 409,
    body: { code: 'LETTER_RECEIVED', received: [{ id, code, arrival: expect.stringMatching(/^\d\d+\/\d{4}$/) }] },
  });
  const second = await requester.begin({ ...again, sameLetterReason: 'Một công văn đề nghị phản biện hai đồ án' });
  expect(second).toMatchObject({ status: 201, body: { code: expect.any(String) } });
  expect((await clerk.give(second.body.id, 'register', { arrivedOn: today() })).status).toBe(200);
});

test('the same number of another body, or of another year, is another letter', async () => {
  await requester.begin(request({ letter: letter('91') }));
  const other = demoId('organisation/so-khcn');
  const parts = { requester: other, host: other, decidingAuthority: demoId('organisation/ubnd') };
  expect((await stranger.begin(request({ letter: letter('91'), parts }))).status).toBe(201);
  expect((await requester.begin(request({ letter: { ...letter('91'), on: '2025-11-20' } }))).status).toBe(201);
});

test('of two that cross one begins, and the other leaves no open file', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => requester.begin(request({ letter: letter('93') }))));
  const outcomes = answers.map(({ status, body }) => (status === 201 ? 'begun' : body.code));
  expect(outcomes.filter((outcome) => outcome === 'begun')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'LETTER_RECEIVED')).toHaveLength(2);
  const open = await served.db.selectFrom('cases').select('id').where('state', '=', 'open').where('code', 'is', null).execute();
  expect(open).toEqual([]);
});
