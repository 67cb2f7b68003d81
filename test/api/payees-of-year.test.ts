import { openStoryBooks, openStoryBudget, putOnRecord } from '../db/on-record.ts';
import { demoId } from '../../local/seed/ids.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import { Story } from '../support/acts.ts';
import { experts, org } from '../support/province.ts';
import { serve, type Caller, type Served } from './served.ts';

/** The list of everybody who was paid in a year, for the accountant who declares their tax. */

let served: Served;
let accountant: Caller;
const story = new Story({ form: 'council' }).to('settlement');
const chair = demoId('person/chuyengia.1');
const year = Number(story.c.payments[0]!.paidOn!.slice(0, 4));

const played = (facts: readonly Fact[]): Fact[] =>
  JSON.parse(JSON.stringify(facts).replaceAll(experts[0]!.person, chair).replaceAll(org.union, demoId('organisation/lhh'))) as Fact[];

beforeAll(async () => {
  served = await serve();
  accountant = await served.signIn('lhh.ketoan');
  await openStoryBudget(served.db);
  await openStoryBooks(served.db, 2026);
  await putOnRecord(served.db, played(story.facts));
});
afterAll(() => served.close());

const lines = () => story.c.payments.flatMap((p) => p.lines).filter((line) => line.person === experts[0]!.person);
const sum = (of: 'grossVnd' | 'withheldVnd' | 'netVnd') => lines().reduce((all, line) => all + line[of], 0);

test('each payee stands once, with all that was paid in the year, the tax and why', async () => {
  const { items } = (await accountant.get(`/api/payees/${year}`)).body;
  const own = items.filter((one: any) => one.personId === chair);
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({
    grossVnd: sum('grossVnd'),
    exemptVnd: 0,
    taxableVnd: sum('grossVnd'),
    withheldVnd: sum('withheldVnd'),
    netVnd: sum('netVnd'),
    commissions: ['01/2026'],
  });
  expect(own[0].reasons.length).toBeGreaterThan(0);
  expect(JSON.stringify(items)).not.toContain('taxCode');
  const paid = story.c.payments.flatMap((p) => p.lines).filter((line) => line.person !== null || line.attendee !== undefined);
  expect(items.reduce((all: number, one: { grossVnd: number }) => all + one.grossVnd, 0)).toBe(
    paid.reduce((all, line) => all + line.grossVnd, 0),
  );
});

test('another year has nobody, and a year that is none is refused', async () => {
  expect((await accountant.get(`/api/payees/${year + 1}`)).body).toEqual({ items: [] });
  expect(await accountant.get('/api/payees/abc')).toMatchObject({ status: 400, body: { errors: [{ in: 'path', pointer: '/year' }] } });
});

test('the file has the tax codes, and each of their readings is on record', async () => {
  const change = { taxCode: '8012345678', reason: 'Thông báo mã số thuế' };
  expect((await accountant.call('PATCH', `/api/experts/${chair}/payee`, change)).status).toBe(204);
  const readings = async () => (await served.db.selectFrom('readsLog').select('at').where('what', '=', `payee/${chair}`).execute()).length;
  const before = await readings();
  const { status, body, headers } = await accountant.get(`/api/payees/${year}/export?language=vi`);
  expect([status, String(headers['content-disposition'])]).toEqual([200, expect.stringContaining(`${year}.csv`)]);
  expect(String(body)).toContain('8012345678');
  expect(String(body)).toContain('"Mã số thuế"');
  expect(await readings()).toBe(before + 1);
});

test('the list is of the accountant’s own Union: files of another are not in it', async () => {
  await putOnRecord(served.db, new Story({ form: 'council' }).to('settlement').facts);
  const { items } = (await accountant.get(`/api/payees/${year}`)).body;
  expect([...new Set(items.flatMap((one: any) => one.commissions))]).toEqual(['01/2026']);
});
