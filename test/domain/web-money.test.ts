import fc from 'fast-check';
import { exceedsNorm, normOn } from '../../domain/money/norm.ts';
import { withholdingRuleOn, withholdTogether, type WithholdingRule } from '../../domain/money/withholding.ts';
import { compareByItem } from '../../web/money/estimates.ts';
import { needsBasis, normFor } from '../../web/money/norms.ts';
import { foresee } from '../../web/commands/payment/withholding.ts';

/** What the page foresees while a person still types has to be what the procedure decides afterwards. */

const day = '2026-11-23';
const status = fc.constantFrom('law' as const, 'analogue' as const, 'proposed' as const);
const norms = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,4}$/),
    territory: fc.constant('demo'),
    item: fc.constantFrom('councilChair', 'councilMember'),
    unit: fc.constant('phiên họp'),
    maxVnd: fc.integer({ min: 0, max: 3_000_000 }),
    validFrom: fc.constantFrom('2017-01-01', '2023-01-01', '2026-07-01'),
    validTo: fc.constant(null),
    issuer: fc.constant('Bộ Tài chính'),
    source: fc.constant('Thông tư'),
    status,
  }),
  { selector: ({ id }) => id },
);

it('the ceiling beside a price is the one that the procedure applies', () => {
  fc.assert(
    fc.property(norms, fc.integer({ min: 0, max: 4_000_000 }), (table, price) => {
      const shown = normFor(table, 'councilChair');
      const applied = normOn(table, 'councilChair', day);
      expect(shown).toEqual(applied);
      expect(needsBasis('councilChair', price, shown)).toBe(applied === null ? 'noNorm' : exceedsNorm(price, applied) ? 'above' : null);
    }),
  );
});

it('costs without a ceiling of their own need no decision', () => {
  expect(needsBasis('otherCost', 9_000_000, null)).toBeNull();
  expect(needsBasis('generalManagement', 9_000_000, null)).toBeNull();
});

const rule = (id: string, residency: 'resident' | 'nonResident', thresholdVnd: number, ratePercent: number): WithholdingRule => ({
  id,
  residency,
  thresholdVnd,
  ratePercent,
  validFrom: '2026-07-01',
  validTo: null,
  source: 'Nghị định',
  status: 'law',
  canCommit: false,
  canRequestBelow: false,
});
const rules = [rule('resident', 'resident', 5_000_000, 10), rule('abroad', 'nonResident', 0, 20)];
const line = fc.record({ person: fc.constantFrom('a', 'b', null), amountVnd: fc.integer({ min: 0, max: 9_999_999 }) });

it('the tax that is foreseen for a payee is the tax that will be withheld from all their lines', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const foreseen = foresee(lines, rules, new Map([['b', 'nonResident']]));
      for (const { person, grossVnd, withheldVnd, netVnd, ratePercent } of foreseen) {
        expect(grossVnd).toBe(withheldVnd + netVnd);
        if (person === null) expect(withheldVnd).toBe(0);
        else {
          const own = lines.filter((one) => one.person === person).map(({ amountVnd }, i) => ({ id: String(i), grossVnd: amountVnd }));
          const applied = withholdingRuleOn(rules, person === 'b' ? 'nonResident' : 'resident', day)!;
          expect(withholdTogether(own, applied)).toMatchObject({ grossVnd, withheldVnd, netVnd, ratePercent });
        }
      }
    }),
  );
});

it('a payee whose day of payment has no rule is foreseen as unknown, not as free of tax', () => {
  expect(foresee([{ person: 'a', amountVnd: 1 }], [], new Map())).toMatchObject([{ rule: null }]);
});

it('two versions are compared item by item, whatever the order and number of their lines', () => {
  const before = [
    { item: 'councilChair' as const, amountVnd: 100 },
    { item: 'otherCost' as const, amountVnd: 30 },
  ];
  const after = [
    { item: 'otherCost' as const, amountVnd: 10 },
    { item: 'finalReport' as const, amountVnd: 5 },
    { item: 'otherCost' as const, amountVnd: 20 },
  ];
  expect(compareByItem(before, after)).toEqual([
    { item: 'councilChair', beforeVnd: 100, afterVnd: 0 },
    { item: 'otherCost', beforeVnd: 30, afterVnd: 30 },
    { item: 'finalReport', beforeVnd: 0, afterVnd: 5 },
  ]);
});
