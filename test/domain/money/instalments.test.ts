import fc from 'fast-check';
import { sumDong } from '../../../domain/money/dong.ts';
import { instalmentsOf, type Instalment } from '../../../domain/money/instalments.ts';

const part = (after: Instalment['after'], percent: number): Instalment => ({ after, withinDays: 5, percent });
const sums = (valueVnd: number, ...instalments: Instalment[]) => instalmentsOf({ valueVnd, instalments }).map(({ vnd }) => vnd);

test('half of an odd sum at the signing is rounded down, and the rest follows the acceptance', () => {
  expect(sums(1_000_007, part('signing', 50), part('acceptance', 50))).toEqual([500_003, 500_004]);
  expect(sums(1_000_007, part('signing', 25), part('signing', 25), part('acceptance', 50))).toEqual([250_001, 250_001, 500_005]);
});

test('shares that all follow the signing, sums, and no instalments make the whole value', () => {
  expect(sums(1_000_007, part('signing', 50), part('signing', 50))).toEqual([500_004, 500_003]);
  expect(sums(7, { after: 'signing', withinDays: 5, amountVnd: 3 }, { after: 'acceptance', withinDays: 5, amountVnd: 4 })).toEqual([3, 4]);
  expect(sums(7)).toEqual([7]);
});

test('the parts of any value make the whole, and those at the signing never pass their share', () => {
  const percents = fc.array(fc.integer({ min: 1, max: 49 }), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000_000_000 }), percents, (valueVnd, atSigning) => {
      const left = 100 - atSigning.reduce((all, one) => all + one, 0);
      const parts = sums(valueVnd, ...atSigning.map((percent) => part('signing', percent)), part('acceptance', left));
      expect(sumDong(parts)).toBe(valueVnd);
      expect(BigInt(valueVnd - parts.at(-1)!) * 100n <= BigInt(valueVnd) * BigInt(100 - left)).toBe(true);
    }),
  );
});
