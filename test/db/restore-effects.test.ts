import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { project } from '../../activities/project.ts';
import { checkInvariants } from '../../db/invariants/check-invariants.ts';
import { readRecordedFacts } from '../../db/journal/read-journal.ts';
import { listBudgets } from '../../db/ledger/list-budgets.ts';
import { postLedger } from '../../db/ledger/post-ledger.ts';
import type { Database } from '../../db/open-database.ts';
import { listRegister } from '../../db/registers/list-register.ts';
import { openRegisterBook } from '../../db/registers/open-register-book.ts';
import { takeRegisterNumber } from '../../db/registers/take-register-number.ts';
import { fromJournal } from '../../domain/case/facts.ts';
import { restoreEffects } from '../../local/recreation/restore-effects.ts';
import { Story } from '../support/acts.ts';
import { useFreshDatabase } from './fresh.ts';
import { openStoryBudget, putOnRecord } from './on-record.ts';
import { at } from './samples.ts';

/* PostgreSQL is older than the workflows. Their facts have been restored. The effects of these facts outside the journal (numbers
   taken, money moved) were lost with the newer database. */

/** The newer database, before its loss. */
const lost = useFreshDatabase();
/** The older database, with the facts restored. */
const fresh = useFreshDatabase();
const amounts = async (db: Database) => {
  const [line] = await listBudgets(db);
  return { free: line!.free, committed: line!.committed, advanced: line!.advanced, paid: line!.paid };
};
const numbers = async (db: Database) => {
  const rows = await db
    .selectFrom('registerNumbers')
    .innerJoin('registerBooks', 'registerBooks.id', 'bookId')
    .select(['key', 'number', 'book', 'year', 'signedOn'])
    .orderBy('key')
    .execute();
  const foreign = await db.selectFrom('registerForeignNumbers').select(['key', 'notation', 'book', 'year']).orderBy('key').execute();
  return { rows, foreign };
};
/** Texts, papers and receipts are not part of this test. */
const faults = async () => {
  const checked = await checkInvariants(fresh.db, { pauseMs: 0 });
  return checked.filter(({ name }) => !['private-texts', 'papers', 'receipts'].includes(name)).flatMap(({ violations }) => violations);
};

beforeAll(async () => {
  const advanced = new Story().to('expertReview');
  for (const command of ['requestAdvance', 'approveAdvance', 'confirmDisbursement'] as const) advanced.do(command);
  const withdrawn = new Story().to('order');
  withdrawn.do('withdraw');
  for (const db of [lost.db, fresh.db]) await openStoryBudget(db);
  for (const { facts } of [advanced.to('archived'), withdrawn, new Story({ route: 'unionProposed' }).to('report')]) {
    const commissionId = await putOnRecord(lost.db, facts);
    const recorded = (await readRecordedFacts(lost.db, { kind: 'commission', id: commissionId })).map((fact) => fromJournal(fact));
    await project(fresh.db, { province: 'test', procedure: 'commission', caseId: commissionId, facts: recorded, receipts: [] });
  }
});

test('numbers come back with the values they had, and money as it moved', async () => {
  expect(await faults()).not.toEqual([]);
  const done = await restoreEffects(fresh.db);
  expect(done).toMatchObject({ voided: 0, unresolved: [] });
  expect(await numbers(fresh.db)).toEqual(await numbers(lost.db));
  expect(done.numbers).toBeGreaterThan(3);
  expect(await amounts(fresh.db)).toEqual(await amounts(lost.db));
  expect(done.postings).toBeGreaterThan(3);
  expect(await faults()).toEqual([]);
});

test('again, it finds nothing to do', async () => {
  expect(await restoreEffects(fresh.db)).toEqual({ numbers: 0, voided: 0, postings: 0, unresolved: [] });
  expect(await amounts(fresh.db)).toEqual(await amounts(lost.db));
});

/** A commission with only this one effect on record. */
async function settled(effect: object, result: object): Promise<string> {
  const id = randomUUID();
  const head = { kind: 'commission', id };
  await sql`insert into journal_streams (kind, id, revision, head_hash) values (${head.kind}, ${id}, 1, sha256(${id}::text::bytea))`.execute(
    fresh.db,
  );
  await sql`insert into journal_facts (stream_kind, stream_id, revision, at, actor, kind, fact, previous_hash, hash)
    values ('commission', ${id}, 1, ${at}, '{"system":"effects"}', 'effectSettled', ${JSON.stringify({ effect, result })}::jsonb,
            sha256('a'), sha256('b'))`.execute(fresh.db);
  return id;
}
const taking = (organisation: string, n = 1) => ({ n, kind: 'takeNumber', book: 'outgoing', organisation, signedOn: '2026-11-23' });

test('a number between two that were told, told to nobody itself, is voided and stays used', async () => {
  const organisation = randomUUID();
  const book = { organisationId: organisation, book: 'outgoing', year: 2026 };
  await openRegisterBook(fresh.db, { ...book, keptHere: true, lastNumber: 4 }, { actor: { system: 'test' }, at });
  const eighth = await settled(taking(organisation), { outcome: 'done', number: '08/2026' });
  const sixth = await settled(taking(organisation), { outcome: 'done', number: '06/2026' });
  expect(await restoreEffects(fresh.db)).toMatchObject({ numbers: 2, voided: 2, unresolved: [] });
  const entries = await listRegister(fresh.db, book);
  expect(entries.map(({ number, caseId, voidReason }) => [number, caseId, voidReason !== null])).toEqual([
    [5, null, true],
    [6, sixth, false],
    [7, null, true],
    [8, eighth, false],
  ]);
  const next = { organisationId: organisation, book: 'outgoing', signedOn: '2026-11-24', key: 'next', caseId: null, at };
  expect((await takeRegisterNumber(fresh.db, next)).number).toBe(9);
});

test('a begun case that is in neither store is named, and nothing is begun in its place', async () => {
  const begun = randomUUID();
  const effect = { n: 1, kind: 'begin', procedure: 'obstacle', act: { command: 'raiseObstacle', input: {}, actor: {} } };
  const id = await settled(effect, { outcome: 'done', case: begun });
  const streams = () => fresh.db.selectFrom('journalStreams').select('id').where('kind', '=', 'obstacle').execute();
  const before = await streams();
  const named = `commission ${id} revision 1: the case it began is lost`;
  expect((await restoreEffects(fresh.db)).unresolved).toEqual([named]);
  expect((await faults()).map(({ where, what }) => `${where}: ${what}`)).toContain(
    `commission ${id} revision 1: the case that it began is not on record`,
  );
  expect(await streams()).toEqual(before);
  // Once its own workflow has put it back, nothing is lost.
  await sql`insert into journal_streams (kind, id, revision, head_hash) values ('obstacle', ${begun}, 1, sha256('c'))`.execute(fresh.db);
  expect((await restoreEffects(fresh.db)).unresolved).toEqual([]);
});

test('a number that was given a second time since is named, not taken away', async () => {
  const organisation = randomUUID();
  const request = {
    organisationId: organisation,
    book: 'outgoing',
    signedOn: '2026-11-23',
    key: 'somebody/else/1',
    caseId: null,
    at,
  };
  expect((await takeRegisterNumber(fresh.db, request)).number).toBe(1);
  const id = await settled(taking(organisation), { outcome: 'done', number: '01/2026' });
  const { unresolved } = await restoreEffects(fresh.db);
  expect(unresolved).toEqual([`commission ${id} revision 1: number 1 of outgoing belongs to somebody/else/1`]);
});

test('money that is no longer there is named', async () => {
  const [line] = await listBudgets(fresh.db);
  const free = line!.free;
  const movements = [{ from: 'free' as const, to: 'committed' as const, amountVnd: free }];
  await postLedger(fresh.db, { budgetLineId: line!.id, caseId: randomUUID(), kind: 'reserve', n: 1, movements, at, memo: 'x' });
  const effect = { n: 3, kind: 'moveMoney', movement: 'reserve', budgetLine: line!.id, amountVnd: 5 };
  const id = await settled(effect, { outcome: 'done' });
  const { unresolved, postings } = await restoreEffects(fresh.db);
  expect(postings).toBe(0);
  expect(unresolved.filter((one) => one.includes(id))).toEqual([expect.stringContaining('moveMoney 3 cannot be entered again')]);
});
