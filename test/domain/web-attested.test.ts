import { historicCommission, statements } from '../../local/seed/historic-commission.ts';
import { leftOpenIn, statementsOf } from '../../web/commission/attested.ts';

const { attested } = historicCommission;

test('every statement of the historic commission of the demonstration is shown, days as days', () => {
  const shown = statementsOf(attested, 'vi');
  expect(shown).toHaveLength(statements.length);
  expect(shown[1]).toEqual({ label: 'Ngày giao', value: '11/10/2021', quote: 'ngày 11/10/2021 của UBND tỉnh' });
});

test('what its source leaves open is said', () => {
  expect(leftOpenIn(attested, 'vi').split(', ')).toEqual(expect.arrayContaining(['kết quả', 'kinh phí', 'số vào sổ']));
});

test('a source without statements attests nothing', () => {
  expect(statementsOf({}, 'vi')).toEqual([]);
  expect(leftOpenIn({}, 'vi')).toBe('');
});
