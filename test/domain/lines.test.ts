import fc from 'fast-check';
import { bodiesNamedIn, lineOf, type Body } from '../../domain/organisations/lines.ts';

const body = (id: string, more: Partial<Body> = {}): Body => ({
  id,
  code: `so-${id}`,
  name: `Sở ${id} tỉnh Minh Hà`,
  kind: 'department',
  parentId: null,
  successorId: null,
  ...more,
});

const province = [
  body('ubnd', { code: 'ubnd', name: 'Ủy ban nhân dân tỉnh Minh Hà', kind: 'provincialPeoplesCommittee' }),
  body('cu', { successorId: 'xaydung', parentId: 'ubnd' }),
  body('xaydung', { code: 'so-xay-dung', name: 'Sở Xây dựng tỉnh Minh Hà', parentId: 'ubnd' }),
  body('chicuc', { name: 'Chi cục Giám định', parentId: 'xaydung' }),
  body('khcn', { code: 'so-khcn', name: 'Sở Khoa học và Công nghệ tỉnh Minh Hà', parentId: 'ubnd' }),
];

test('a line holds what is above, below, before and after a body, and not what only shares a body above', () => {
  expect([...lineOf(province, 'xaydung')].sort()).toEqual(['chicuc', 'cu', 'ubnd', 'xaydung']);
  expect([...lineOf(province, 'khcn')].sort()).toEqual(['khcn', 'ubnd']);
});

test('whoever is of a line has that line’s body in theirs; circles end', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const maybe = fc.option(fc.constantFrom(...ids), { nil: null });
  const bodies = fc.tuple(...ids.map((id) => fc.record({ parentId: maybe, successorId: maybe }).map((more) => body(id, more))));
  fc.assert(
    fc.property(bodies, fc.constantFrom(...ids), (drawn, id) => {
      expect(lineOf(drawn, id)).toContain(id);
      const { parentId, successorId } = drawn.find((one) => one.id === id)!;
      for (const next of [parentId, successorId]) if (next !== null) expect(lineOf(drawn, next)).toContain(id);
    }),
  );
});

test.each([
  ['Phòng Quy hoạch, SỞ XÂY DỰNG', ['xaydung']],
  ['so xay dung', ['xaydung']],
  ['Nguyên cán bộ Sở Xây dựng tỉnh Minh Hà'.normalize('NFD'), ['xaydung']],
  ['Trường Đại học Xây dựng', []],
  ['UBND xã Minh Hà', []],
  ['Ủy ban nhân dân xã Đông', []],
  ['Văn phòng Ủy ban nhân dân tỉnh Minh Hà', ['ubnd']],
  ['', []],
])('the employer “%s” names the bodies %j', (text, ids) => {
  expect(bodiesNamedIn(province, text)).toEqual(ids);
});
