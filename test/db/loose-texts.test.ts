import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { checkLooseTexts } from '../../db/invariants/loose-texts.ts';
import { logs } from '../../db/invariants/logs.ts';
import { eraseLooseTexts } from '../../db/texts/erase-loose-texts.ts';
import { readTexts } from '../../db/texts/read-texts.ts';
import { storeTexts } from '../../db/texts/store-texts.ts';
import { Story } from '../support/acts.ts';
import { useFreshDatabase } from './fresh.ts';
import { openStoryBudget, putOnRecord } from './on-record.ts';

const fresh = useFreshDatabase();

const dayMs = 24 * 3_600_000;
const now = Date.now();
const ago = (days: number) => new Date(now - days * dayMs).toISOString();

/** A text as `seal` stores it before its act is sent. */
async function stored(caseId: string | null, createdAt: string): Promise<string> {
  const id = randomUUID();
  await storeTexts(fresh.db, [{ id, caseId, kind: 'addNote/note', body: `Ghi chú ${id}`, authorPerson: randomUUID(), createdAt }]);
  return id;
}

const isKept = async (id: string) => (await readTexts(fresh.db, [id]))[0]!.body !== null;

test('what no fact names is found and erased once it is old, whether its commission began or not, and nothing else', async () => {
  await openStoryBudget(fresh.db);
  const commission = await putOnRecord(fresh.db, new Story().to('panel').facts);
  const unborn = randomUUID();
  const named = await sql<{ id: string }>`select id from private_texts`.execute(fresh.db);
  expect(named.rows.length).toBeGreaterThan(3);
  const [left, refused] = [await stored(commission, ago(20)), await stored(unborn, ago(10))];
  const others = [await stored(commission, ago(5)), await stored(null, ago(20))];

  const check = () => checkLooseTexts(fresh.db, { now, days: 7 });
  const fault = (of: string, text: string) => ({ where: `case ${of}`, what: `text ${text} is kept and no fact names it` });
  const found = (await check()).violations;
  expect(found).toHaveLength(2);
  expect(found).toEqual(expect.arrayContaining([fault(commission, left), fault(unborn, refused)]));

  const erase = () => eraseLooseTexts(fresh.db, { storedBefore: ago(7), at: ago(0) });
  expect([await erase(), await erase()]).toEqual([2, 0]);
  for (const id of [left, refused]) expect(await isKept(id)).toBe(false);
  for (const id of [...others, ...named.rows.map((row) => row.id)]) expect([id, await isKept(id)]).toEqual([id, true]);
  expect((await check()).violations).toEqual([]);
  const said = await fresh.db.selectFrom('erasedLooseTexts').select('textId').execute();
  expect(said.map(({ textId }) => textId).sort()).toEqual([left, refused].sort());
  expect((await logs.check(fresh.db)).violations).toEqual([]);
  await expect(sql`delete from erased_loose_texts`.execute(fresh.db)).rejects.toMatchObject({ code: '23001' });
});

test('nobody can erase by it what was stored in the last day: its act may be on its way', async () => {
  const id = await stored(randomUUID(), ago(0));
  await eraseLooseTexts(fresh.db, { storedBefore: ago(-5), at: ago(0) });
  expect(await isKept(id)).toBe(true);
});
