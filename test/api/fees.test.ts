import type { Fact } from '../../domain/commission/facts.ts';
import { budgetLine, experts, org } from '../support/province.ts';
import { Story } from '../support/acts.ts';
import { openStoryBooks, openStoryBudget, putOnRecord } from '../db/on-record.ts';
import { serve, type Caller, type Served } from './served.ts';

let served: Served;
let expert: Caller, colleague: Caller, auditor: Caller;
let paid: string, due: string;
const stories = { paid: new Story({ form: 'council' }).to('settlement'), due: new Story({ form: 'council' }).to('payment') };

/** The story with one of its experts replaced by a person of the demonstration. */
function playedBy(facts: readonly Fact[], person: string): Fact[] {
  return JSON.parse(JSON.stringify(facts).replaceAll(experts[0]!.person, person)) as Fact[];
}

beforeAll(async () => {
  served = await serve();
  [expert, colleague, auditor] = (await Promise.all(['chuyengia.1', 'chuyengia.2', 'kiemtoan'].map(served.signIn))) as any;
  await openStoryBudget(served.db);
  await openStoryBooks(served.db, 2026);
  const { id } = (await expert.get('/api/session')).body.person;
  paid = await putOnRecord(served.db, playedBy(stories.paid.facts, id));
  due = await putOnRecord(served.db, playedBy(stories.due.facts, id));
});
afterAll(() => served.close());

test('an expert sees what they earned in every commission: what is due, and what was paid when, with the tax', async () => {
  const { items, years } = (await expert.get('/api/fees?mine=true')).body;
  const lines = stories.paid.c.payments.flatMap((p) => p.lines).filter((line) => line.person === experts[0]!.person);
  expect(lines.length).toBeGreaterThan(1);
  const received = items.filter((one: any) => one.commission.id === paid);
  expect(received).toHaveLength(lines.length);
  for (const one of received) expect(one).toMatchObject({ state: 'disbursed', paidOn: expect.stringMatching(/^2026-/), payment: 1 });
  const sum = (of: 'grossVnd' | 'withheldVnd' | 'netVnd') => lines.reduce((all, line) => all + line[of], 0);
  expect(years).toEqual([{ year: 2026, grossVnd: sum('grossVnd'), withheldVnd: sum('withheldVnd'), netVnd: sum('netVnd') }]);
  expect(sum('grossVnd')).toBe(sum('withheldVnd') + sum('netVnd'));
  const owed = items.filter((one: any) => one.commission.id === due);
  expect(owed).toHaveLength(lines.length);
  for (const one of owed) expect(one).toMatchObject({ state: 'due', payment: null, withheldVnd: null, paidOn: null });
});

test('nobody sees another’s', async () => {
  for (const one of [colleague, auditor]) expect((await one.get('/api/fees')).body).toEqual({ items: [], years: [] });
  const { items } = (await expert.get('/api/fees')).body;
  expect(JSON.stringify(items)).not.toContain(experts[1]!.person);
});

test('who was paid without a seat on the panel sees it too', async () => {
  await served.db.updateTable('cases').set({ people: [] }).where('id', '=', paid).execute();
  const { items } = (await expert.get('/api/fees')).body;
  expect(items.filter((one: any) => one.state === 'disbursed').length).toBeGreaterThan(1);
});

test('a budget line says what of it is free, committed, advanced and paid, and each entry for which commission', async () => {
  const line = (await auditor.get(`/api/budgets/${budgetLine.id}`)).body;
  const { appropriatedVnd, freeVnd, committedVnd, advancedVnd, paidVnd } = line;
  expect(line).toMatchObject({ fiscalYear: budgetLine.fiscalYear, organisationId: org.finance });
  expect(appropriatedVnd).toBe(Number(freeVnd) + Number(committedVnd) + Number(advancedVnd) + Number(paidVnd));
  expect(paidVnd).toBeGreaterThan(0);
  const entries = (await auditor.get(`/api/budgets/${budgetLine.id}/ledger`)).body.items as {
    commissionId: string | null;
    commissionCode: string | null;
  }[];
  expect(new Set(entries.map((entry) => entry.commissionCode))).toEqual(new Set([null, '01/2026', '02/2026']));
  expect(entries.filter((entry) => (entry.commissionId === null) !== (entry.commissionCode === null))).toEqual([]);
  expect((await auditor.get(`/api/budgets/${paid}`)).status).toBe(404);
});
