import { withSameTitle } from '../../web/request/same-title.ts';

const [department, other] = ['d', 'o'];
const one = (title: string, requester: string | null = department) => ({ title, requester: requester === null ? null : { id: requester } });

test.each([
  'Quy hoạch khu đô thị ven sông',
  'QUY HOẠCH KHU ĐÔ THỊ VEN SÔNG',
  '  Quy  hoạch khu đô\u200b thị ven sông ',
  'Quy hoạch khu đô thị ven sông'.normalize('NFD'),
  'Quy hoach khu Ðo thi ven song',
])('a title typed as “%s” is found', (title) => {
  const known = [one('Quy hoạch khu đô thị ven sông')];
  expect(withSameTitle(known, { title, requester: department })).toEqual(known);
});

test('another title, another body, and a title that is not written yet are not', () => {
  const known = [one('Quy hoạch khu đô thị ven biển'), one('Quy hoạch', other), one('Quy hoạch', null), one('')];
  expect(withSameTitle(known, { title: 'Quy hoạch', requester: department })).toEqual([]);
  expect(withSameTitle(known, { title: ' ', requester: department })).toEqual([]);
});
