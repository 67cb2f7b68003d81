import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { appendFacts, appendNextFact, JournalGap, ProjectionDiverged } from '../../db/journal/append-facts.ts';
import { readJournal, readRecordedFacts } from '../../db/journal/read-journal.ts';
import type { RecordedFact, Stream } from '../../db/journal/streams.ts';
import { verifyJournal } from '../../db/journal/verify-journal.ts';
import { at, by, fact, facts } from './samples.ts';
import { useFreshDatabase } from './fresh.ts';

const fresh = useFreshDatabase(50);

const newStream = (): Stream => ({ kind: 'commission', id: randomUUID() });
const append = (stream: Stream, recorded: RecordedFact[]) => fresh.db.transaction().execute((trx) => appendFacts(trx, stream, recorded));

/** Changes history around the guards, as somebody with the owner's rights and a database shell could. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  await fresh.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await statement.execute(trx);
  });
}

describe('appending', () => {
  test('facts are read back as they were recorded', async () => {
    const stream = newStream();
    const recorded = [fact(1, { note: 'Đề án số 1', list: [1, { b: 2, a: null }], amountVnd: 9007199254740991, rate: 0.1 }), fact(2)];
    expect(await append(stream, recorded)).toEqual({ revision: 2, appended: 2 });
    expect(await readRecordedFacts(fresh.db, stream)).toEqual(recorded);
  });

  test('what is stored already is skipped, however often and together with whatever new facts it comes', async () => {
    const stream = newStream();
    await append(stream, facts(1, 3));
    expect(await append(stream, facts(1, 3))).toEqual({ revision: 3, appended: 0 });
    expect(await append(stream, facts(2, 5))).toEqual({ revision: 5, appended: 2 });
    expect(await append(stream, [])).toEqual({ revision: 5, appended: 0 });
  });

  test('a fact that only differs in key order or Unicode form is the same fact', async () => {
    const stream = newStream();
    await append(stream, [fact(1, { a: 1, b: 'Đề án' })]);
    const again = { b: 'Đề án'.normalize('NFD'), a: 1, gone: undefined };
    expect(await append(stream, [fact(1, again)])).toEqual({ revision: 1, appended: 0 });
  });

  test.each([
    ['its data', { note: 'khác' }],
    ['its time', { at: '2026-11-23T02:00:00.001Z' }],
    ['its kind', { kind: 'noteRemoved' }],
    ['its actor', { actor: { person: 'x' } }],
  ])('a stored fact that differs in %s is a divergence, and nothing of the batch is written', async (_, change) => {
    const stream = newStream();
    await append(stream, facts(1, 2));
    const diverged = [{ ...facts(2, 2)[0]!, ...change }, fact(3)];
    await expect(append(stream, diverged)).rejects.toMatchObject({ name: 'ProjectionDiverged', revision: 2 });
    await expect(append(stream, diverged)).rejects.toThrow(ProjectionDiverged);
    expect((await readJournal(fresh.db, stream)).facts).toHaveLength(2);
  });

  test('a gap is refused, at the head and inside a batch', async () => {
    const stream = newStream();
    await expect(append(stream, [fact(2)])).rejects.toThrow(JournalGap);
    await expect(append(stream, [fact(1), fact(3)])).rejects.toMatchObject({ name: 'JournalGap', expected: 2, revision: 3 });
    await expect(append(stream, [fact(1), fact(1)])).rejects.toThrow(JournalGap);
    expect((await readJournal(fresh.db, stream)).facts).toEqual([]);
  });

  test('outside a transaction it is refused', async () => {
    await expect(appendFacts(fresh.db, newStream(), [fact(1)])).rejects.toThrow(TypeError);
  });

  test('forty writers at once leave one chain without a gap', async () => {
    const stream = newStream();
    const write = (n: number) =>
      fresh.db.transaction().execute((trx) => appendNextFact(trx, stream, { at, actor: by.actor, kind: 'k', n }));
    const revisions = await Promise.all(Array.from({ length: 40 }, (_, n) => write(n)));
    expect(revisions.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    expect((await verifyJournal(fresh.db, stream)).faults).toEqual([]);
  });

  test('two writers with the same facts at once both succeed and write them once', async () => {
    const stream = newStream();
    const results = await Promise.all([append(stream, facts(1, 3)), append(stream, facts(1, 3))]);
    expect(results.map((result) => result.appended).sort()).toEqual([0, 3]);
  });
});

test('a stream is read in pages by revision', async () => {
  const stream = newStream();
  await append(stream, facts(1, 5));
  const first = await readJournal(fresh.db, stream, { limit: 2 });
  expect([first.facts.map((one) => one.revision), first.nextAfter]).toEqual([[1, 2], 2]);
  const last = await readJournal(fresh.db, stream, { after: 3, limit: 2 });
  expect([last.facts.map((one) => one.revision), last.nextAfter]).toEqual([[4, 5], null]);
  expect(last.facts[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
});

describe('what is written stays', () => {
  const stream = newStream();
  beforeAll(() => append(stream, facts(1, 2)));
  const mine = sql`stream_id = ${stream.id}`;

  test.each([
    ['changing a fact', sql`update journal_facts set kind = 'other' where ${mine}`],
    ['changing no fact at all', sql`update journal_facts set kind = 'other' where false`],
    ['deleting a fact', sql`delete from journal_facts where ${mine}`],
    ['emptying the journal', sql`truncate journal_facts cascade`],
    ['deleting a stream', sql`delete from journal_streams where id = ${stream.id}`],
    ['turning a head back', sql`update journal_streams set revision = 1 where id = ${stream.id}`],
    ['renaming a stream', sql`update journal_streams set id = 'x', revision = 9 where id = ${stream.id}`],
  ])('%s is refused, also to the owner', async (_, statement) => {
    await expect(statement.execute(fresh.db)).rejects.toMatchObject({ code: '23001' });
  });
});

describe('verifying', () => {
  test('counts what holds and finds the first bad revision of each broken stream', async () => {
    const [whole, altered, shortened, headless, missing] = [newStream(), newStream(), newStream(), newStream(), newStream()];
    for (const stream of [whole, altered, shortened, headless, missing]) await append(stream, facts(1, 4));
    await tamper(sql`update journal_facts set fact = '{"note":"khác"}' where stream_id = ${altered.id} and revision = 3`);
    await tamper(sql`delete from journal_facts where stream_id = ${shortened.id} and revision = 4`);
    await tamper(sql`update journal_streams set head_hash = sha256('x') where id = ${headless.id}`);
    await tamper(sql`delete from journal_facts where stream_id = ${missing.id} and revision = 2`);

    expect(await verifyJournal(fresh.db, whole)).toEqual({ streams: 1, facts: 4, faults: [] });
    const all = await verifyJournal(fresh.db);
    expect(new Map(all.faults.map((fault) => [fault.stream.id, [fault.revision, fault.fault]]))).toEqual(
      new Map([
        [altered.id, [3, 'hashDiffers']],
        [shortened.id, [4, 'headDiffers']],
        [headless.id, [4, 'headDiffers']],
        [missing.id, [2, 'revisionMissing']],
      ]),
    );
  });

  test('notices a fact whose own hash was recomputed, because the next one stands on the old one', async () => {
    const stream = newStream();
    await append(stream, facts(1, 3));
    await tamper(sql`update journal_facts set hash = sha256('forged') where stream_id = ${stream.id} and revision = 1`);
    expect((await verifyJournal(fresh.db, stream)).faults).toMatchObject([{ revision: 1, fault: 'hashDiffers' }]);
    await tamper(sql`update journal_facts set previous_hash = sha256('other') where stream_id = ${stream.id} and revision = 2`);
    expect((await verifyJournal(fresh.db, stream)).faults).toHaveLength(1);
  });
});
