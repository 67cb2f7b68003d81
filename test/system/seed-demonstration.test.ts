import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '@node-rs/argon2';
import { verifyJournal } from '../../db/journal/verify-journal.ts';
import { verifyLedger } from '../../db/ledger/verify-ledger.ts';
import { ruleSetOn } from '../../db/commissions/rule-set-on.ts';
import { terms } from '../../domain/commission/duty-kinds.ts';
import { experts } from '../../local/seed/experts.ts';
import { seedNumbers, seedText } from '../../local/seed/documents.ts';
import { historicCommissionId, statements } from '../../local/seed/historic-commission.ts';
import { demoId } from '../../local/seed/ids.ts';
import { seedTitles } from '../../local/seed/provenance.ts';
import { seedDemonstration } from '../../local/seed/seed-demonstration.ts';
import { useFreshDatabase } from '../db/fresh.ts';

const own = useFreshDatabase();
const documentsDirectory = mkdtempSync(join(tmpdir(), 'phanbien-seed-'));
const seed = () => seedDemonstration(own.url, { documentsDirectory });

beforeAll(seed);
afterAll(() => rmSync(documentsDirectory, { recursive: true, force: true }));

const squeezed = (text: string) => text.replace(/\s+/g, ' ');

/** Every seed phrase anywhere in the value, `<title of the document>: «…»`. */
function phrases(value: unknown): { seed: string; phrase: string }[] {
  const text = JSON.stringify(value);
  return Object.entries(seedTitles).flatMap(([number, title]) =>
    text
      .split(`${title}: «`)
      .slice(1)
      .map((rest) => ({ seed: number, phrase: rest.slice(0, rest.indexOf('»')) })),
  );
}

it('quotes only words that stand in the seed documents', async () => {
  const tables = ['organisations', 'capabilities', 'experts', 'ruleSets', 'proposalTypes', 'budgetLines'] as const;
  const rows = (await Promise.all(tables.map((table) => own.db.selectFrom(table).selectAll().execute()))).flat();
  const found = phrases(rows);
  expect(found.length).toBeGreaterThan(60);
  const texts = new Map(seedNumbers.map((number) => [number as string, squeezed(seedText(number))]));
  const wrong = found.filter(({ seed: number, phrase }) => texts.get(number)?.includes(squeezed(phrase)) !== true);
  expect(wrong).toEqual([]);
});

it('gives every organisation, duty, person, rule and line a source', async () => {
  for (const table of ['organisations', 'capabilities', 'people', 'experts', 'ruleSets', 'proposalTypes', 'spendingNorms'] as const) {
    const rows = await own.db.selectFrom(table).select(['source', 'sourceStatus']).execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect(row).toMatchObject({ source: expect.any(String), sourceStatus: expect.stringMatching(/^(law|analogue|proposed)$/) });
  }
});

it('may be repeated without writing anything', async () => {
  const before = await verifyJournal(own.db);
  await seed();
  expect(await verifyJournal(own.db)).toEqual(before);
  expect(before.faults).toEqual([]);
});

it('leaves the database of another province alone', async () => {
  const { freshDatabase } = await import('../support/postgres.ts');
  const { openDatabase } = await import('../../db/open-database.ts');
  const other = await freshDatabase();
  const db = openDatabase(other.url);
  try {
    const row = { id: demoId('organisation/elsewhere'), code: 'x', name: 'X', kind: 'department', validFrom: '2020-01-01' };
    await db.insertInto('organisations').values(row).execute();
    await seedDemonstration(other.url, { documentsDirectory });
    expect(await db.selectFrom('people').select('id').execute()).toEqual([]);
  } finally {
    await db.destroy();
    await other.drop();
  }
});

it('knows exactly one union, one finance department and one department of home affairs', async () => {
  const rows = await own.db.selectFrom('organisations').select(['code', 'kind', 'validTo', 'successorId']).execute();
  for (const kind of ['union', 'finance', 'homeAffairs']) expect(rows.filter((row) => row.kind === kind)).toHaveLength(1);
  const closed = rows.filter((row) => row.validTo !== null);
  expect(closed.map((row) => row.code).sort()).toEqual(['ban-tuyen-giao-cu', 'so-khdt', 'so-ldtbxh', 'so-nnptnt', 'so-tnmt', 'so-tttt']);
  expect(closed.every((row) => row.successorId !== null)).toBe(true);
});

it('lets everybody named at the start sign in with the one password', async () => {
  const said = readFileSync(new URL('../../local/announce.ts', import.meta.url), 'utf8');
  const named = [...said.matchAll(/\b(?:so\.[a-z.]+|lhh\.[a-z]+|stc\.[a-z]+|ubnd\.[a-z]+|snv|btg|kiemtoan|quantri(?:\.2)?)\b/g)].map(
    ([name]) => name,
  );
  expect(named).toContain('so.xaydung.ld');
  const accounts = await own.db.selectFrom('accounts').selectAll().execute();
  const usernames = accounts.map((account) => account.username);
  expect(usernames).toEqual(expect.arrayContaining([...named, ...experts.map((expert) => expert.username)]));
  expect(await verify(accounts[0]!.passwordHash!, 'phanbien')).toBe(true);
});

it('names no real person of the documents among its people', async () => {
  const people = await own.db.selectFrom('people').select('fullName').execute();
  const texts = seedNumbers.map((number) => seedText(number)).join('\n');
  expect(people.filter(({ fullName }) => texts.includes(fullName))).toEqual([]);
});

it('has a rule set with a term for every duty', async () => {
  const rules = await ruleSetOn(own.db, 'demo', '2026-11-23');
  const codes = new Set(rules?.deadlines.map((rule) => rule.code));
  expect(terms.filter((code) => !codes.has(code))).toEqual([]);
});

it('keeps the five documents by content', async () => {
  const rows = await own.db.selectFrom('documents').selectAll().execute();
  expect(rows).toHaveLength(5);
  for (const row of rows) {
    expect(existsSync(join(documentsDirectory, row.sha256.slice(0, 2), row.sha256))).toBe(true);
  }
});

it('imports the assignment of seed 000 as history, each statement in its own words', async () => {
  const row = await own.db.selectFrom('cases').selectAll().where('id', '=', historicCommissionId).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: 'imported', outcome: null, closedAt: null, code: null });
  const text = squeezed(seedText('000'));
  expect(statements.filter(({ quote }) => !text.includes(squeezed(quote)))).toEqual([]);
});

it('opens budget lines that balance', async () => {
  const ledger = await verifyLedger(own.db);
  expect(ledger).toMatchObject({ unbalancedTransactions: [], differingLines: [], unjournalledLines: [] });
  expect(ledger.lines).toBeGreaterThanOrEqual(4);
});
