import { listReads } from '../support/list-reads.ts';
import { exportJournal, type ExportScope } from '../../db/journal/export-journal.ts';
import { verifyExport } from '../../db/journal/verify-export.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { Story } from '../support/acts.ts';
import { by, expertWho } from '../support/province.ts';
import { openStoryBooks, openStoryBudget, putOnRecord } from '../db/on-record.ts';
import { request, serve, type Answer, type Caller, type Served } from './served.ts';

let served: Served;
let auditor: Caller, department: Caller;
let told: string, begun: string;
const story = new Story({ form: 'council' }).to('report');

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  [auditor, department] = (await Promise.all(['kiemtoan', 'so.xaydung.ld'].map(served.signIn))) as any;
  await openStoryBudget(served.db);
  await openStoryBooks(served.db, 2026);
  told = await putOnRecord(served.db, story.facts);
  begun = (await department.begin(request())).body.id;
});
afterAll(() => served.close());

const explore = (query = '') => auditor.get(`/api/journal?${query}`);
const itemsOf = async (query: string) => (await explore(query)).body.items as any[];

test('every fact of every journal comes once, newest first, in pages of any size', async () => {
  const { count } = await served.db
    .selectFrom('journalFacts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  for (const limit of [7, 100]) {
    const seen: any[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Answer = await explore(`limit=${limit}${cursor && `&cursor=${cursor}`}`);
      expect(page.status).toBe(200);
      seen.push(...page.body.items);
      cursor = page.body.nextCursor;
    }
    expect(new Set(seen.map((one) => `${one.stream.kind}/${one.stream.id}/${one.revision}`)).size).toBe(count);
    expect(seen).toHaveLength(count);
    expect(seen.map((one) => one.at)).toEqual(
      seen
        .map((one) => one.at as string)
        .sort()
        .reverse(),
    );
  }
  expect((await explore('cursor=xyz')).body.code).toBe('INVALID_CURSOR');
});

test('it is searched by journal, kind, person and day', async () => {
  expect(new Set((await itemsOf(`stream=commission&id=${begun}`)).map((one) => one.commission.id))).toEqual(new Set([begun]));
  expect((await itemsOf('stream=masterData&id=people')).every((one) => one.commission === null)).toBe(true);
  const registered = await itemsOf('kind=registered');
  expect(registered).toMatchObject([{ stream: { kind: 'commission', id: told }, fact: { kind: 'registered' } }]);
  const mine = await itemsOf(`actor=${by.clerk.person}`);
  expect(mine.length).toBeGreaterThan(0);
  expect(mine.every((one) => one.actor.person === by.clerk.person)).toBe(true);
  const on = dayOf(story.facts[0]!.at);
  const ofDay = await itemsOf(`stream=commission&from=${on}&to=${on}&limit=100`);
  expect(ofDay).toHaveLength(story.facts.filter((fact) => dayOf(fact.at) === on).length);
  expect((await explore('from=2026-02-30')).status).toBe(400);
});

test('it shows and withholds what the commission’s own journal does', async () => {
  const own: any[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Answer = await auditor.get(`/api/commissions/${told}/journal?limit=100${cursor && `&cursor=${cursor}`}`);
    own.push(...page.body.items);
    cursor = page.body.nextCursor;
  }
  const explored: any[] = [];
  for (cursor = ''; cursor !== null;) {
    const page: Answer = await explore(`stream=commission&id=${told}&limit=100${cursor && `&cursor=${cursor}`}`);
    explored.push(...page.body.items.map(({ stream: _s, commission: _c, ...one }: any) => one));
    cursor = page.body.nextCursor;
  }
  expect(explored.reverse()).toEqual(own);
  // The content of declarations is closed to the auditor. Other facts are open.
  const declared = explored.find((one) => one.fact.kind === 'interestsDeclared');
  expect(JSON.stringify(declared.fact)).not.toContain('Ý kiến');
  expect(JSON.stringify(explored.find((one) => one.fact.kind === 'opinionFiled').fact)).toContain('Ý kiến');
});

test('an auditor who sits on a panel does not learn what is withheld from the members by asking for its kind or its actor', async () => {
  const { id: own } = (await auditor.get('/api/session')).body.person;
  // This member still has to file an opinion, and must not be influenced by a colleague's.
  const d = new Story({ form: 'council' }).to('expertReview');
  const [colleague, seat] = d.c.members.filter(({ role }) => role === 'reviewer' || role === 'member').map(({ person }) => person);
  d.do('fileOpinion', {}, expertWho(colleague!));
  const facts = JSON.parse(JSON.stringify(d.facts).replaceAll(seat!, own)) as Fact[];
  const closed = await putOnRecord(served.db, facts);
  const all = await itemsOf(`stream=commission&id=${closed}&limit=100`);
  expect(all.some((one) => one.fact.kind === 'withheld')).toBe(true);
  for (const kind of new Set(facts.map((fact) => fact.kind))) {
    const found = await itemsOf(`stream=commission&id=${closed}&limit=100&kind=${kind}`);
    expect(found.map((one) => one.fact.kind)).toEqual(found.map(() => kind));
  }
  const found = await itemsOf(`stream=commission&id=${closed}&limit=100&actor=${colleague}`);
  expect(found.filter((one) => one.fact.kind === 'withheld')).toEqual([]);
});

test('reading it is itself on record', async () => {
  await explore();
  const { id } = (await auditor.get('/api/session')).body.person;
  expect((await listReads(served.db, { person: id, limit: 1 }))[0]).toMatchObject({ what: 'journals', caseId: null });
});

describe('the export', () => {
  const linesOf = async (scope: ExportScope, at: string) => {
    const lines: string[] = [];
    await exportJournal(served.db, { scope, at }, (line) => void lines.push(line));
    return lines;
  };

  const fetched = async (query = '') => {
    const token = String((await auditor.call('POST', '/api/tokens', { name: 'Tải nhật ký' })).body.token);
    return served.app.inject({ url: `/api/journal/export${query}`, headers: { authorization: `Bearer ${token}` } });
  };

  test.each([
    ['everything', () => ['', 'all'] as const],
    ['one commission', () => [`?commission=${told}`, [{ kind: 'commission', id: told }]] as const],
  ])('of %s is line by line what the command line writes', async (_, asked) => {
    const [query, scope] = asked();
    const { body, headers, statusCode } = await fetched(query);
    expect(statusCode).toBe(200);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="journal-/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-type': 'application/x-ndjson' });
    const { at } = JSON.parse(body.slice(0, body.indexOf('\n'))) as { at: string };
    expect(body).toBe((await linesOf(scope, at)).map((line) => `${line}\n`).join(''));
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(body));
  });

  test('is accepted by the verifier, and is on record', async () => {
    const { body } = await fetched();
    const verified = await verifyExport(body.trimEnd().split('\n'));
    expect(verified.faults).toEqual([]);
    const tampered = await verifyExport(body.trimEnd().replace('"interestsDeclared"', '"interestsdeclared"').split('\n'));
    expect(tampered.faults.length).toBeGreaterThan(0);
    const { id } = (await auditor.get('/api/session')).body.person;
    expect((await listReads(served.db, { person: id, limit: 1 }))[0]).toMatchObject({ what: 'journalExport' });
  });

  test('of what is not there is a 404', async () => {
    expect((await auditor.get('/api/journal/export?commission=00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await auditor.get('/api/journal/export?commission=99-1999')).status).toBe(404);
  });
});

test('a change of a table names its row, where that is neither a person nor a body', async () => {
  const items = (await itemsOf('stream=masterData&id=capabilities&limit=5')).concat(await itemsOf('stream=ledger&limit=5'));
  expect(items.length).toBeGreaterThan(5);
  for (const { row } of items) expect(row).toEqual(expect.objectContaining({ name: expect.stringMatching(/\S/) }));
});
