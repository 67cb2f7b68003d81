import { splitNumber } from '../../web/typed/paper-number.ts';

test('a number and its notation are parted at their stroke', () => {
  expect(splitNumber('2417/SXD-QLĐT')).toEqual({ number: '2417', notation: 'SXD-QLĐT' });
  expect(splitNumber(' Số: 07 / QĐ-UBND ')).toEqual({ number: '07', notation: 'QĐ-UBND' });
  expect(splitNumber('15a/NQ/TU')).toEqual({ number: '15a', notation: 'NQ/TU' });
  for (const text of ['2417', 'SXD/2417', '2417/', '/SXD', '']) expect(splitNumber(text)).toBeNull();
});
