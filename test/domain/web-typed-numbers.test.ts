import fc from 'fast-check';
import { dongText, numberText } from '../../locale/formats.ts';
import { readCount, readDong, readPercent } from '../../web/typed/numbers.ts';

const amounts = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
/** Characters that people paste in or between numbers, and some that only look like them. */
const signs = fc.constantFrom(...Array.from('0123456789'.repeat(3) + ".,., -+đ₫eExX%/'_()\t\n\u00a0\u202f\u2212٣３½²"));

describe('an amount of đồng', () => {
  test.each([
    ['1500000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['1,500,000', 1_500_000],
    ['1 500 000', 1_500_000],
    ['1.500.000,00', 1_500_000],
    ['1,500,000.00', 1_500_000],
    ['1500000.00', 1_500_000],
    ['1500000,0', 1_500_000],
    ['1 500 000 đ', 1_500_000],
    ['1.500.000 VNĐ', 1_500_000],
    ['VND 1,500,000', 1_500_000],
    ['  1.500.000 đồng ', 1_500_000],
    ['0', 0],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%s is read', (text, value) => {
    expect(readDong(text)).toEqual({ value });
  });

  test.each([
    ...['1500000.50', '1,5', '1.5', '1.500.000,50', '1.500.00', '1,500,00', '1500.000', '1.500.000.00', '1.500,000', '0.500', '0,500'],
    ...['1.500 000', '15.00.000', '-5', '- 5', '\u22125', '+5', '(5)', '1e6', '0x10', '٣', '１５', '10²', '1½', '5 triệu', '1,5 tỷ', ''],
    ...['100\n200', '100\t200', '1.500.000,000', '9007199254740992', 'Infinity', 'NaN', '.', '1.', '.5', '1..500'],
  ])('%j is not', (text) => {
    expect(readDong(text)).toHaveProperty('fault');
  });

  test('what the page itself shows is read as the same amount', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('vi' as const, 'en' as const), (amount, language) => {
        expect(readDong(numberText(amount, language))).toEqual({ value: amount });
        expect(readDong(dongText(amount, language))).toEqual({ value: amount });
      }),
    );
  });

  test('whatever is typed, a value that is read has the digits of the text and nothing else', () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 14 }), (typed) => {
        const text = typed.join('');
        const read = readDong(text);
        if (!('value' in read)) return;
        // Only decimals of zeros may be dropped, and only separators and the unit may be ignored.
        const whole = text.trim().replace(/[.,]0{1,2}(?=[^\d]*$)/, '');
        expect(read.value).toBe(Number(whole.replace(/\D/g, '')));
        expect(text).not.toMatch(/[-+()eExX%/'_\u2212٣３½²]/);
      }),
    );
  });

  test('one and a half is never fifteen, whatever the separator', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('.', ','), fc.integer({ min: 1, max: 99 }), (whole, point, fraction) => {
        expect(readDong(`${whole}${point}${String(fraction).padStart(2, '0')}`)).toHaveProperty('fault');
      }),
    );
  });
});

describe('a count', () => {
  test('has digits only', () => {
    expect(readCount(' 07 ')).toEqual({ value: 7 });
    for (const text of ['1.500', '1,5', '-1', '+1', '1e3', '0x1', '٣', '１', '1 000', 'một', ''])
      expect(readCount(text)).toHaveProperty('fault');
  });
  test('is read back as it is shown', () => {
    fc.assert(fc.property(amounts, (count) => expect(readCount(String(count))).toEqual({ value: count })));
  });
});

describe('a share of a hundred', () => {
  test('may have two decimals', () => {
    expect(readPercent('12,5')).toEqual({ value: 12.5 });
    expect(readPercent('12.50 %')).toEqual({ value: 12.5 });
    expect(readPercent('100')).toEqual({ value: 100 });
    for (const text of ['100,01', '1.234', '-1', '1e1', ',5', '5,', '٣', '', '5 %%']) expect(readPercent(text)).toHaveProperty('fault');
  });
});
