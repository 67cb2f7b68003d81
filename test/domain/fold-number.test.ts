import fc from 'fast-check';
import { foldNumber } from '../../domain/text/fold-number.ts';

test.each([
  ['12/QĐ-SXD', '12/qd-sxd'],
  ['0012 / qđ – sxd', '12/qd-sxd'],
  ['\u200e12/QÐ\u00ad-SXD\ufeff', '12/qd-sxd'],
  ['5319/UBND-КGVХ', '5319/ubnd-kgvx'],
  ['100/2026/HĐ', '100/2026/hd'],
])('%j is folded to %j', (text, folded) => {
  expect(foldNumber(text)).toBe(folded);
});

test('what is folded stays as it is, and case, width of digits, zeros before a number and unseen characters do not count', () => {
  const letter = fc.constantFrom(...'0123456789/-ABCĐQSXĂÂƯ'.split(''));
  const notation = fc.string({ unit: letter, minLength: 1, maxLength: 20 });
  const unseen = fc.constantFrom('\u200b', '\u00ad', '\u2060', ' ', '\t');
  fc.assert(
    fc.property(notation, unseen, fc.nat(20), (text, character, at) => {
      const folded = foldNumber(text);
      const variant = (text.slice(0, at) + character + text.slice(at)).toLowerCase().normalize('NFD').replaceAll('-', '\u2011');
      return (
        foldNumber(folded) === folded &&
        foldNumber(variant) === folded &&
        (foldNumber(`0${text}`) === foldNumber(text)) === /^[0-9]/.test(text.replace(/^0+(?=[0-9])/, ''))
      );
    }),
  );
});
