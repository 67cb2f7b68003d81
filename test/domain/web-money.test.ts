import { type WithholdingRule } from '../../domain/money/withholding.ts';
import { compareByItem } from '../../web/money/estimates.ts';
import { foresee } from '../../web/commands/payment/withholding.ts';

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
const payOn = '2026-11-23';

it('the tax is foreseen on the sum of what a payee receives, by their residency, and never on the costs of the Union', () => {
  const lines = [
    { person: 'a', amountVnd: 3_000_000 },
    { person: 'b', amountVnd: 100_000 },
    { person: 'a', amountVnd: 2_000_000 },
    { person: null, amountVnd: 9_000_000 },
  ];
  expect(foresee(lines, rules, new Map([['b', 'nonResident']]), payOn)).toMatchObject([
    { person: 'a', grossVnd: 5_000_000, withheldVnd: 500_000, netVnd: 4_500_000, ratePercent: 10 },
    { person: 'b', grossVnd: 100_000, withheldVnd: 20_000, netVnd: 80_000, ratePercent: 20 },
    { person: null, grossVnd: 9_000_000, withheldVnd: 0, netVnd: 9_000_000, ratePercent: 0 },
  ]);
});

it('amounts whose sum cannot be counted in đồng are left to the refusal, and the page goes on', () => {
  const huge = { person: 'a', amountVnd: Number.MAX_SAFE_INTEGER };
  expect(foresee([huge, huge], rules, new Map(), payOn)).toEqual([]);
});

it('a payee whose day of payment has no rule is foreseen as unknown, not as free of tax', () => {
  expect(foresee([{ person: 'a', amountVnd: 1 }], [], new Map(), payOn)).toMatchObject([{ rule: null }]);
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
