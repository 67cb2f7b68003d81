import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { eraseTexts } from '../../db/texts/erase-texts.ts';
import { readTexts } from '../../db/texts/read-texts.ts';
import { storeTexts } from '../../db/texts/store-texts.ts';
import { useFreshDatabase } from './fresh.ts';
import { at, later } from './samples.ts';

const fresh = useFreshDatabase();
const text = (body: unknown, id = randomUUID()) => ({
  id,
  caseId: randomUUID(),
  kind: 'opinion',
  body,
  authorPerson: randomUUID(),
  createdAt: at,
});

test('texts are stored in NFC with salted digests, and read back by id', async () => {
  const texts = [text({ necessity: 'Cần thiết'.normalize('NFD'), list: [1] }), text('Đề nghị làm rõ')];
  const digests = await storeTexts(fresh.db, texts);
  expect(digests.map((one) => one.id)).toEqual(texts.map((one) => one.id));
  for (const { digest } of digests) expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  const read = await readTexts(fresh.db, [...texts.map((one) => one.id), randomUUID()]);
  expect(read).toHaveLength(2);
  expect(read.find((one) => one.id === texts[0]!.id)?.body).toEqual({ necessity: 'Cần thiết', list: [1] });
  expect(await readTexts(fresh.db, [])).toEqual([]);
  expect(await storeTexts(fresh.db, [])).toEqual([]);
});

test('two equal texts have different digests, and a digest is not that of the text alone', async () => {
  const [a, b] = await storeTexts(fresh.db, [text('Đồng ý'), text('Đồng ý')]);
  expect(a!.digest).not.toBe(b!.digest);
  expect(a!.digest).not.toBe(`sha256:${createHash('sha256').update('"Đồng ý"').digest('hex')}`);
});

test('a repeat returns the first digests, also mixed with new texts; another text under a known id is refused', async () => {
  const [known, added] = [text({ a: 'Đồng ý' }), text('mới')];
  const [first] = await storeTexts(fresh.db, [known]);
  const again = await storeTexts(fresh.db, [added, { ...known, body: { a: 'Đồng ý'.normalize('NFD') } }]);
  expect(again[1]).toEqual(first);
  expect(again[0]?.id).toBe(added.id);
  for (const change of [{ body: { a: 'Không' } }, { kind: 'note' }, { authorPerson: randomUUID() }, { caseId: null }]) {
    await expect(storeTexts(fresh.db, [{ ...known, ...change }])).rejects.toMatchObject({ name: 'PrivateTextDiffers', textId: known.id });
  }
});

test('erasing drops text and salt, keeps the digest, and happens once', async () => {
  const one = text('Tôi từng là giám đốc đơn vị này');
  const [{ digest } = { digest: '' }] = await storeTexts(fresh.db, [one]);
  await eraseTexts(fresh.db, [one.id], later(5));
  await eraseTexts(fresh.db, [one.id, randomUUID()], later(6));
  expect(await readTexts(fresh.db, [one.id])).toMatchObject([{ body: null, digest, erasedAt: new Date(later(5)) }]);
  const { rows } = await sql`select salt from private_texts where id = ${one.id}`.execute(fresh.db);
  expect(rows).toEqual([{ salt: null }]);
  await expect(storeTexts(fresh.db, [one])).rejects.toMatchObject({ name: 'PrivateTextDiffers' });
});

test('the database itself refuses to change or delete a text', async () => {
  const one = text('x');
  await storeTexts(fresh.db, [one]);
  for (const statement of [
    sql`update private_texts set body = '"y"'`,
    sql`update private_texts set digest = digest`,
    sql`delete from private_texts`,
  ]) {
    await expect(statement.execute(fresh.db)).rejects.toMatchObject({ code: '23001' });
  }
});
