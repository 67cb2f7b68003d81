import { listLedger } from '../../db/ledger/list-ledger.ts';
import { openDatabase, type Database } from '../../db/open-database.ts';
import { runDemonstration, type ScenarioName } from '../../local/demo/run-demonstration.ts';
import type { Ended } from '../../local/demo/play.ts';
import { demoId } from '../../local/seed/ids.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { startSystem, type RunningSystem } from '../support/running-system.ts';

let system: RunningSystem | undefined;
let db: Database;
let ended: Record<ScenarioName, Ended>;
const printed: string[] = [];

beforeAll(async () => {
  const started = await startSystem();
  system = started;
  db = openDatabase(started.databaseUrl, { max: 2 });
  ended = await runDemonstration({ ...started, password: demonstrationPassword }, (line) => void printed.push(line));
}, 300_000);

afterAll(async () => {
  if (system === undefined) return;
  await db.destroy();
  await system.stop();
}, 60_000);

it('brings all six commissions from letter to archive', () => {
  for (const { seen } of Object.values(ended)) expect(seen).toMatchObject({ stage: 'archived', ending: 'completed', duties: [] });
});

it('counts eight of ten opinions at the round table', () => {
  expect(ended.assignedConsultation.seen.consultations).toEqual([{ invited: 10, received: 8, present: 8 }]);
});

it('takes consecutive numbers from the registers', async () => {
  const codes = Object.values(ended).map(({ seen }) => Number(seen.code?.split('/')[0]));
  expect(codes).toEqual([1, 2, 3, 4, 5, 6].map((n) => codes[0]! - 1 + n));
  const books = await db.selectFrom('registerBooks').select(['book', 'lastNumber']).where('lastNumber', '>', 0).orderBy('book').execute();
  // Six commissions, six arrivals, four panels, and seven reports, since one was reworked.
  expect(books).toEqual([
    { book: 'arrival', lastNumber: 6 },
    { book: 'commission', lastNumber: 6 },
    { book: 'decision', lastNumber: 4 },
    { book: 'report', lastNumber: 7 },
  ]);
});

it('pays the fee lines that the facts earned, with tax withheld by residency', () => {
  const { lines } = ended.fundedContract.seen;
  const of = (n: number) =>
    lines
      .filter((line) => line.person === demoId(`person/chuyengia.${n}`))
      .map(({ item, grossVnd, withheldVnd }) => [item, grossVnd, withheldVnd])
      .sort();
  expect(of(6)).toEqual([
    ['councilMember', 1_000_000, 200_000],
    ['paperPresented', 3_000_000, 600_000],
    ['reviewFormMember', 500_000, 100_000],
    ['workshopAttendee', 300_000, 60_000],
  ]);
  expect(of(8)).toEqual([['reviewFormMember', 500_000, 0]]);
  expect(of(5)).toEqual([]);
});

it('moves the money of the contract from reserve to advance to payment and gives the rest back', async () => {
  const entries = await listLedger(db, { caseId: ended.fundedContract.id });
  expect(entries.map((entry) => entry.movements)).toEqual([
    [{ from: 'free', to: 'committed', amountVnd: 62_600_000 }],
    [{ from: 'committed', to: 'advanced', amountVnd: 30_000_000 }],
    expect.arrayContaining([
      { from: 'advanced', to: 'paid', amountVnd: 30_000_000 },
      { from: 'committed', to: 'paid', amountVnd: 30_700_000 },
    ]),
    [{ from: 'committed', to: 'free', amountVnd: 1_900_000 }],
  ]);
});

it('leaves nothing on the line that had too little', async () => {
  const small = await db.selectFrom('budgetLines').select(['free', 'appropriated']).where('code', '=', 'tvpb-bo-sung').execute();
  expect(small.every((line) => line.free === line.appropriated)).toBe(true);
  const facts = await db
    .selectFrom('journalFacts')
    .select('fact')
    .where('streamId', '=', ended.fundedContract.id)
    .where('kind', '=', 'effectSettled')
    .execute();
  expect(JSON.stringify(facts)).toContain('INSUFFICIENT_BUDGET');
});

it('keeps every answer of the host, adopted or not', () => {
  expect(ended.fundedContract.seen.reports.map((report) => report.answers)).toEqual([
    ['adopted', 'partlyAdopted', 'notAdopted'],
    ['adopted', 'adopted', 'notAdopted'],
  ]);
  expect(ended.requestLetter.seen.reports.map((report) => report.answers)).toEqual([['adopted']]);
});

it('keeps the answer of a commune that never signed in, as it came on paper', () => {
  expect(ended.paperRequest.seen.reports.map((report) => report.answers)).toEqual([['partlyAdopted']]);
});

it('prints a timeline in Vietnamese that says which terms have no source', () => {
  const text = printed.join('\n');
  expect(text).toContain('chưa có căn cứ; mặc định đề xuất');
  expect(text).toContain('8/10');
  expect(text).not.toMatch(/undefined|\[object/);
});
