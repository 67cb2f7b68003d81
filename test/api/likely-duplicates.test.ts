import { demoId } from '../../local/seed/ids.ts';
import { onDay, request, serve, type Caller, type Served } from './served.ts';

/** A like title of the same host in the same year is told to those who may know of it, and the reason to go on is kept. */

let served: Served;
let requester: Caller, stranger: Caller, clerk: Caller;
const host = demoId('organisation/so-xay-dung');

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  [requester, stranger, clerk] = (await Promise.all(['so.xaydung.ld', 'so.khcn.ld', 'lhh.vanthu'].map(served.signIn))) as any;
});
afterAll(() => served.close());

const alike = async (caller: Caller, title: string, more = '') =>
  (await caller.get(`/api/commissions/alike?host=${host}&title=${encodeURIComponent(title)}${more}`)).body.items;
const titled = (title: string, more: object = {}) => request({ proposal: { type: 'chuong-trinh-du-an-lon', title }, ...more });

test('a like title is found without accents and in another order, by those who may know of it alone', async () => {
  const { id, code } = (await requester.begin(titled('Quy hoạch chi tiết khu đô thị ven sông Hà'))).body;
  const found = [{ id, code, title: 'Quy hoạch chi tiết khu đô thị ven sông Hà' }];
  expect(await alike(requester, 'KHU DO THI VEN SONG HA: quy hoach chi tiet')).toMatchObject(found);
  expect(await alike(clerk, 'Quy hoạch chi tiết khu đô thị mới phía Bắc')).toMatchObject(found);
  expect(await alike(stranger, 'Quy hoạch chi tiết khu đô thị ven sông Hà')).toEqual([]);
  expect(await alike(requester, 'Chương trình nhà ở xã hội')).toEqual([]);
  expect(await alike(requester, 'Quy hoạch chi tiết khu đô thị ven sông Hà', `&except=${id}`)).toEqual([]);
  expect(await alike(requester, 'Quy hoạch chi tiết khu đô thị ven sông Hà', '&year=2020')).toEqual([]);
});

test('a request without a reason goes on as before, and the register keeps what its clerk was warned of and why it went on', async () => {
  const { id } = (await requester.begin(titled('Đề án thoát nước đô thị Minh Hà'))).body;
  const second = await requester.begin(titled('Đề án thoát nước đô thị Minh Hà mới'));
  expect(second.status).toBe(201);
  const again = second.body.id as string;
  expect((await clerk.give(again, 'register', { arrivedOn: onDay, duplicateReason: 'Giai đoạn hai' })).status).toBe(200);
  expect((await requester.get(`/api/commissions/${again}`)).body.request.duplicateReason.text).toBe('Giai đoạn hai');
  const facts = await served.db
    .selectFrom('journalFacts')
    .select('fact')
    .where('streamId', '=', again)
    .where('kind', '=', 'registered')
    .execute();
  expect(facts.map(({ fact }) => (fact as any).attested.alike)).toEqual([[id]]);
  const seen = JSON.stringify((await clerk.get(`/api/commissions/${again}/journal`)).body);
  expect(seen).not.toContain('"alike"');
});

test('the reason given with the request is kept and shown', async () => {
  const { id } = (await requester.begin(titled('Đề án thoát nước đô thị Minh Hà, lần ba', { duplicateReason: 'Khu vực khác' }))).body;
  expect((await clerk.get(`/api/commissions/${id}`)).body.request.duplicateReason.text).toBe('Khu vực khác');
});

test('the search for likely duplicates uses the index of the host', async () => {
  const { sql } = await import('kysely');
  const { rows } = await served.db.transaction().execute(async (trx) => {
    await sql`set local enable_seqscan = off`.execute(trx);
    return sql<{ 'QUERY PLAN': string }>`explain select 1 from commissions where host_id = ${host}::uuid`.execute(trx);
  });
  expect(rows.map((row) => row['QUERY PLAN']).join(' ')).toContain('commissions_of_host');
});
