import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { listRegister } from '../../db/registers/list-register.ts';
import { openRegisterBook } from '../../db/registers/open-register-book.ts';
import { recordForeignNumber } from '../../db/registers/record-foreign-number.ts';
import { takeRegisterNumber } from '../../db/registers/take-register-number.ts';
import { useFreshDatabase } from './fresh.ts';
import { at, by } from './samples.ts';

const fresh = useFreshDatabase(50);

const request = (organisationId: string, changes: { signedOn?: string; key?: string; caseId?: string | null; book?: string } = {}) => ({
  organisationId,
  book: 'outgoing',
  signedOn: '2026-11-23',
  key: randomUUID(),
  caseId: null,
  at,
  ...changes,
});

test('forty takings at once give 1 to 40 without a gap', async () => {
  const organisation = randomUUID();
  const taken = await Promise.all(Array.from({ length: 40 }, () => takeRegisterNumber(fresh.db, request(organisation))));
  expect(taken.map((one) => one.number).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
});

test('a taking that is rolled back leaves no gap', async () => {
  const organisation = randomUUID();
  await takeRegisterNumber(fresh.db, request(organisation));
  const failing = fresh.db.transaction().execute(async (trx) => {
    await takeRegisterNumber(trx, request(organisation));
    throw new Error('the rest of it failed');
  });
  await expect(failing).rejects.toThrow('the rest');
  expect((await takeRegisterNumber(fresh.db, request(organisation))).number).toBe(2);
});

test('the same key gets the same number, also when it is asked forty times at once', async () => {
  const organisation = randomUUID();
  const asked = request(organisation);
  const taken = await Promise.all(Array.from({ length: 40 }, () => takeRegisterNumber(fresh.db, asked)));
  expect(new Set(taken.map((one) => one.number))).toEqual(new Set([1]));
  expect((await takeRegisterNumber(fresh.db, request(organisation))).number).toBe(2);
});

test('a key that holds a number of another book or day is refused', async () => {
  const organisation = randomUUID();
  const asked = request(organisation);
  await takeRegisterNumber(fresh.db, asked);
  for (const change of [{ book: 'decision' }, { signedOn: '2026-11-24' }, { signedOn: '2027-01-02' }, { caseId: randomUUID() }]) {
    await expect(takeRegisterNumber(fresh.db, { ...asked, ...change })).rejects.toMatchObject({ name: 'RegisterKeyReused' });
  }
});

test('each book begins with 1 each year, and the signing date says which year it is', async () => {
  const organisation = randomUUID();
  const take = async (changes: object) => takeRegisterNumber(fresh.db, request(organisation, changes));
  expect(await take({ signedOn: '2026-12-31' })).toMatchObject({ year: 2026, number: 1 });
  expect(await take({ signedOn: '2027-01-01' })).toMatchObject({ year: 2027, number: 1 });
  expect(await take({ signedOn: '2026-12-30' })).toMatchObject({ year: 2026, number: 2 });
  expect(await take({ book: 'decision' })).toMatchObject({ number: 1 });
});

test('a book begun on paper goes on from its last number; opening it twice changes nothing', async () => {
  const book = { organisationId: randomUUID(), book: 'outgoing', year: 2026, keptHere: true, lastNumber: 86 };
  expect(await openRegisterBook(fresh.db, book, by)).toBe('opened');
  expect(await openRegisterBook(fresh.db, { ...book, lastNumber: 5 }, by)).toBe('exists');
  expect((await takeRegisterNumber(fresh.db, request(book.organisationId))).number).toBe(87);
});

test('no number is taken from a book that another office keeps', async () => {
  const book = { organisationId: randomUUID(), book: 'outgoing', year: 2026, keptHere: false };
  await openRegisterBook(fresh.db, book, by);
  await expect(takeRegisterNumber(fresh.db, request(book.organisationId))).rejects.toMatchObject({ name: 'RegisterNotKeptHere' });
});

test('a voided number stays used, with its reason', async () => {
  const organisation = randomUUID();
  const asked = request(organisation);
  await takeRegisterNumber(fresh.db, asked);
  await sql`update register_numbers set voided_at = ${at}, void_reason = 'Không ai nhận số này' where key = ${asked.key}`.execute(fresh.db);
  expect((await takeRegisterNumber(fresh.db, request(organisation))).number).toBe(2);
  const register = await listRegister(fresh.db, { organisationId: organisation, book: 'outgoing', year: 2026 });
  expect(register).toMatchObject([
    { number: 1, voidReason: 'Không ai nhận số này' },
    { number: 2, voidedAt: null },
  ]);
});

test('the database itself refuses to change or delete a number', async () => {
  await takeRegisterNumber(fresh.db, request(randomUUID()));
  await expect(sql`update register_numbers set number = number + 1000`.execute(fresh.db)).rejects.toMatchObject({ code: '23001' });
  await expect(sql`delete from register_numbers`.execute(fresh.db)).rejects.toMatchObject({ code: '23001' });
});

describe('numbers of other offices', () => {
  const organisationId = randomUUID();
  const foreign = { organisationId, book: 'outgoing', year: 2026, notation: '5319/UBND-KGVX', key: 'a/1', caseId: null, at };

  test('are recorded once and recognised when they come again', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => recordForeignNumber(fresh.db, foreign)));
    expect(new Set(results.map((result) => result.outcome))).toEqual(new Set(['recorded']));
  });

  test('are taken when another key holds them, however they are typed', async () => {
    for (const notation of ['5319/UBND-KGVX', ' 5319/ubnd-kgvx ']) {
      expect(await recordForeignNumber(fresh.db, { ...foreign, notation, key: 'b/1' })).toEqual({
        outcome: 'taken',
        key: 'a/1',
        caseId: null,
      });
    }
    expect(await recordForeignNumber(fresh.db, { ...foreign, year: 2025, key: 'b/1' })).toEqual({ outcome: 'recorded' });
  });

  test('of which one key holds another are an error', async () => {
    await expect(recordForeignNumber(fresh.db, { ...foreign, notation: '1/X' })).rejects.toMatchObject({ name: 'RegisterKeyReused' });
  });
});

describe('a paper under other letters is the same paper', () => {
  const order = (organisationId: string, notation: string, more: object = {}) => ({
    organisationId,
    book: notation,
    year: 2026,
    notation,
    key: randomUUID(),
    caseId: randomUUID(),
    at,
    ...more,
  });

  test.each([
    '12/qđ-sxd',
    '12/QÐ-SXD',
    '12/QĐ\u2011SXD',
    '012/QĐ-SXD',
    '12/QĐ\u200b-SXD',
    '１２／QĐ－SXD',
    '12 / QĐ–SXD',
    '12/QĐ-ЅХD',
    '12/QĐ-SXD'.normalize('NFD'),
  ])('%j after 12/QĐ-SXD is taken', async (notation) => {
    const organisation = randomUUID();
    expect(await recordForeignNumber(fresh.db, order(organisation, '12/QĐ-SXD'))).toEqual({ outcome: 'recorded' });
    expect(await recordForeignNumber(fresh.db, order(organisation, notation))).toMatchObject({ outcome: 'taken' });
  });

  test.each(['120/QĐ-SXD', '12/QĐ-SXDT', '1/2QĐ-SXD', '102/QĐ-SXD'])('%j is another', async (notation) => {
    const organisation = randomUUID();
    await recordForeignNumber(fresh.db, order(organisation, '12/QĐ-SXD'));
    expect(await recordForeignNumber(fresh.db, order(organisation, notation))).toEqual({ outcome: 'recorded' });
  });

  test('of ten at once one is recorded; those that share it by their word are too', async () => {
    const organisation = randomUUID();
    const spelt = (n: number) => (n % 2 === 0 ? '7/SXD-QH' : '07/sxd-qh');
    const letters = Array.from({ length: 10 }, (_, n) => order(organisation, spelt(n), { paper: 'letter' }));
    const outcomes = (await Promise.all(letters.map((letter) => recordForeignNumber(fresh.db, letter)))).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(1);
    const shared = order(organisation, '7/SXD-QH', { paper: 'letter', isShared: true });
    expect(await recordForeignNumber(fresh.db, shared)).toEqual({ outcome: 'recorded' });
    expect(await recordForeignNumber(fresh.db, shared)).toEqual({ outcome: 'recorded' });
  });
});
