import fc from 'fast-check';
import { isLikeTitle } from '../../domain/commission/duplicates.ts';
import { likenessPercent } from '../../domain/text/likeness.ts';

/** How much two titles are alike: the warning of a likely duplicate. */

const title = 'Quy hoạch chi tiết khu đô thị ven sông Hà';

test.each([
  ['the same title', title, true],
  ['capitals', title.toUpperCase(), true],
  ['no accents', 'Quy hoach chi tiet khu do thi ven song Ha', true],
  ['decomposed letters', title.normalize('NFD'), true],
  ['another order of words', 'Khu đô thị ven sông Hà: quy hoạch chi tiết', true],
  ['three of ten words changed', 'Quy hoạch chi tiết khu đô thị mới phía Bắc', true],
  ['words added', `Thẩm định ${title} đến 2030`, true],
  ['four of ten words changed', 'Quy hoạch chi tiết khu dân cư phía Bắc Hà', false],
  ['another work of the same host', 'Chương trình phát triển nhà ở xã hội giai đoạn 2026-2030', false],
  ['no title yet', '', false],
])('%s: likely the same or not', (_name, other, expected) => {
  expect(isLikeTitle(title, other)).toBe(expected);
  expect(isLikeTitle(other, title)).toBe(expected);
});

const word = fc.stringMatching(/^[a-zđêôơư]{1,7}$/);

test('order, case and accents never matter, and likeness is the same both ways', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.array(word, { maxLength: 20 }), (one, other) => {
      const text = one.join(' ');
      expect(likenessPercent(text, [...one].reverse().join(' - ').toUpperCase())).toBe(100);
      expect(likenessPercent(text, other.join(' '))).toBe(likenessPercent(other.join(' '), text));
    }),
  );
});

test('a title with at most three tenths of its words replaced is alike, and one with half replaced is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 0, max: 30 }), (length, changed) => {
      const words = Array.from({ length }, (_, n) => `tu${n}`);
      const replaced = words.map((one, n) => (n < changed ? `khac${n}` : one));
      const share = Math.min(changed, length) / length;
      fc.pre(share <= 0.3 || share >= 0.5);
      expect(isLikeTitle(words.join(' '), replaced.join(' '))).toBe(share <= 0.3);
    }),
  );
});
