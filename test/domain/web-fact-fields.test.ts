import { z } from 'zod';
import { commandSchemas } from '../../domain/commission/commands.ts';
import { factFieldNames } from '../../locale/web/fact-fields.ts';
import { documentsIn, fieldsOf } from '../../web/case/fact-fields.ts';

const person = '00000000-0000-4000-8000-000000000001';
const paper = '00000000-0000-4000-8000-0000000000d1';
const named = { people: [{ id: person, name: 'Lê An' }], organisations: [] };
const fields = (fact: object) => fieldsOf(fact as never, named, 'vi');

/** Codes and keys of master data, which mean nothing to a person. Only the recorded fact shows them. */
const unsaid = ['type', 'key'];

function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { properties?: Record<string, unknown> };
  return [...Object.keys(properties ?? {}), ...Object.values(schema).flatMap(namesIn), ...Object.values(properties ?? {}).flatMap(namesIn)];
}

test.each(Object.entries(commandSchemas))('every part of what %s says has a name', (_, schema) => {
  const parts = namesIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  for (const name of parts.filter((one) => !unsaid.includes(one))) expect(factFieldNames).toHaveProperty(name);
});

test('a fact is read part by part: names, days, money and private texts', () => {
  const input = { specialist: person, instruction: { id: 'x', text: 'Xử lý gấp', digest: 'y' }, dueOn: '2026-03-02', documents: [paper] };
  expect(fields({ kind: 'specialistAssigned', command: 'assignSpecialist', input })).toEqual([
    { label: 'Chuyên viên', values: [{ text: 'Lê An' }] },
    { label: 'Bút phê', values: [{ text: 'Xử lý gấp' }] },
    { label: 'Hạn', values: [{ text: '02/03/2026' }] },
    { label: 'Tài liệu', values: [{ document: paper }] },
  ]);
  const lines = [{ item: 'finalReport', unitPriceVnd: 1_500_000, key: 'fee/1' }];
  expect(fields({ kind: 'estimateSubmitted', input: { lines } })[0]?.values).toEqual([
    {
      fields: [
        { label: 'Mục', values: [{ text: 'Báo cáo kết quả' }] },
        { label: 'Đơn giá', values: [{ text: '1.500.000\u00a0đ' }] },
      ],
    },
  ]);
});

test('a text that was erased says so, and a code without a name is left to the record', () => {
  const erased = { id: 'x', text: null, digest: 'y' };
  expect(fields({ kind: 'held', input: { reason: erased } })[0]?.values).toEqual([{ text: expect.stringContaining('đã được xóa') }]);
  const effect = { kind: 'takeNumber', n: 1, book: 'arrival' };
  expect(fields({ kind: 'effectSettled', effect, result: { outcome: 'refused', reason: 'NUMBER_TAKEN' } })).toEqual([
    {
      label: 'Việc được thực hiện',
      values: [
        {
          fields: [
            { label: 'Loại', values: [{ text: 'Cấp số' }] },
            { label: 'Sổ', values: [{ text: 'Sổ đăng ký văn bản đến' }] },
          ],
        },
      ],
    },
    { label: 'Kết quả', values: [{ fields: [{ label: 'Kết quả', values: [{ text: 'Không thực hiện được' }] }] }] },
  ]);
});

test('parts come in the order of their names, not in that of the record', () => {
  const letter = { on: '2026-03-02', number: '12', notation: 'SXD-QH' };
  const [shown] = fields({ kind: 'requestSubmitted', input: { letter } })[0]!.values;
  expect((shown as { fields: { label: string }[] }).fields.map(({ label }) => label)).toEqual(['Số', 'Ký hiệu', 'Ngày']);
});

test('documents are found wherever they stand, each once', () => {
  expect(documentsIn({ input: { letter: { documents: [paper] }, dossier: [paper], specialist: person } })).toEqual([paper]);
});
