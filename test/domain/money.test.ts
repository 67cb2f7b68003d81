import fc from 'fast-check';
import { allocate, assertDong, percentOf, sumDong } from '../../domain/money/dong.ts';
import { withholdOnDay } from '../../domain/money/day-tax.ts';
import { managementCeiling, normGap, normOn, type SpendingNorm } from '../../domain/money/norm.ts';
import { withhold, withholdingRuleOn, type WithholdingRule } from '../../domain/money/withholding.ts';
import { norms, withholdingRules } from '../../local/seed/rules.ts';

const anyDong = fc.maxSafeNat();
const anyGross = fc.oneof(
  fc.integer({ min: 0, max: 20_000_000 }),
  fc.maxSafeNat().map((n) => Math.floor(n / 100)),
);
const anyWeights = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.maxSafeNat()), { minLength: 1, maxLength: 12 });

function ruleOn(residency: WithholdingRule['residency'], payOn: string): WithholdingRule {
  const rule = withholdingRuleOn(withholdingRules, residency, payOn);
  if (rule === null) throw new Error(`no rule on ${payOn}`);
  return rule;
}

describe('đồng', () => {
  it('are whole and safe', () => {
    expect(assertDong(-0)).toBe(0);
    for (const wrong of [0.5, Number.NaN, Infinity, 2 ** 53]) expect(() => assertDong(wrong)).toThrow(RangeError);
  });

  it('add up exactly or not at all', () => {
    expect(sumDong([])).toBe(0);
    expect(sumDong([Number.MAX_SAFE_INTEGER, 5, -5])).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => sumDong([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(() => sumDong([1.5])).toThrow(RangeError);
  });

  it('round half up, the same way in both directions', () => {
    expect([percentOf(5, 10), percentOf(4, 10), percentOf(15, 10), percentOf(-5, 10)]).toEqual([1, 0, 2, -1]);
    expect(percentOf(1_000_000, 0.5)).toBe(5_000);
    expect(percentOf(Number.MAX_SAFE_INTEGER, 100)).toBe(Number.MAX_SAFE_INTEGER);
    for (const wrong of [-1, Number.NaN, 0.00001]) expect(() => percentOf(100, wrong)).toThrow(RangeError);
    expect(() => percentOf(Number.MAX_SAFE_INTEGER, 101)).toThrow(RangeError);
  });

  it('are never more than half a đồng from the exact percentage', () => {
    fc.assert(
      fc.property(anyDong, fc.integer({ min: 0, max: 1_000_000 }), (amount, scaledRate) => {
        const exact = BigInt(amount) * BigInt(scaledRate);
        const twice = 2n * (BigInt(percentOf(amount, scaledRate / 10_000)) * 1_000_000n - exact);
        expect(twice <= 1_000_000n && twice > -1_000_000n).toBe(true);
      }),
    );
  });
});

describe('an allocation', () => {
  it('gives the odd đồng to the largest remainder, then to the earlier part', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(10, [1, 5, 1])).toEqual([2, 7, 1]);
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(0, [0, 0])).toEqual([0, 0]);
    expect(allocate(7, [0, 3])).toEqual([0, 7]);
  });

  it('refuses to lose money', () => {
    expect(() => allocate(1, [])).toThrow(RangeError);
    expect(() => allocate(1, [0])).toThrow(RangeError);
    expect(() => allocate(1, [-1, 2])).toThrow(RangeError);
    expect(() => allocate(1, [0.5])).toThrow(RangeError);
  });

  it('adds up to the total, and no part is a whole đồng from its exact share', () => {
    fc.assert(
      fc.property(anyDong, anyWeights, (total, weights) => {
        const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
        fc.pre(whole > 0n);
        const parts = allocate(total, weights);
        expect(sumDong(parts)).toBe(total);
        parts.forEach((part, index) => {
          const off = BigInt(part) * whole - BigInt(total) * BigInt(weights[index] ?? 0);
          expect(off < whole && off > -whole).toBe(true);
        });
      }),
    );
  });

  it('never gives a heavier part less', () => {
    fc.assert(
      fc.property(anyDong, anyWeights, (total, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const parts = allocate(total, weights);
        const order = weights.map((_, index) => index).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0) || b - a);
        const sorted = order.map((index) => parts[index] ?? 0);
        expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
      }),
    );
  });
});

describe('withholding', () => {
  it('changes with the day of payment, not of work', () => {
    expect(withhold({ grossVnd: 3_000_000, rule: ruleOn('resident', '2026-06-30') })).toMatchObject({
      withheldVnd: 300_000,
      netVnd: 2_700_000,
    });
    expect(withhold({ grossVnd: 3_000_000, rule: ruleOn('resident', '2026-07-01') })).toMatchObject({
      withheldVnd: 0,
      reason: 'belowThreshold',
    });
    expect(withholdingRuleOn(withholdingRules, 'resident', '2000-01-01')).toBeNull();
  });

  it('takes the rate of the whole from the threshold on', () => {
    const rule = ruleOn('resident', '2026-11-22');
    expect(withhold({ grossVnd: 4_999_999, rule }).withheldVnd).toBe(0);
    expect(withhold({ grossVnd: 5_000_000, rule })).toEqual({
      grossVnd: 5_000_000,
      withheldVnd: 500_000,
      netVnd: 4_500_000,
      ratePercent: 10,
      ruleId: 'resident-2026',
      reason: 'threshold',
    });
  });

  it('stops for a commitment, and starts below the threshold only on request', () => {
    const rule = ruleOn('resident', '2026-11-22');
    expect(withhold({ grossVnd: 9_000_000, rule, hasCommitment: true })).toMatchObject({
      withheldVnd: 0,
      ratePercent: 0,
      reason: 'commitment',
    });
    expect(withhold({ grossVnd: 1_000_000, rule, isRequested: true })).toMatchObject({ withheldVnd: 100_000, reason: 'requested' });
    const before = ruleOn('resident', '2026-06-30');
    expect(withhold({ grossVnd: 1_000_000, rule: before, isRequested: true }).withheldVnd).toBe(0);
  });

  it('takes a fifth from a non-resident from the first đồng, commitment or not', () => {
    const rule = ruleOn('nonResident', '2026-11-22');
    expect(withhold({ grossVnd: 500_000, rule, hasCommitment: true })).toMatchObject({ withheldVnd: 100_000, netVnd: 400_000 });
  });

  it('is not avoided by splitting a sum into several payments on one day', () => {
    const rule = ruleOn('resident', '2026-11-22');
    const paid = withholdOnDay(
      [
        { id: 'a', grossVnd: 2_500_001 },
        { id: 'b', grossVnd: 2_500_002 },
        { id: 'c', grossVnd: 0 },
      ],
      rule,
    );
    expect(paid?.withheldVnd).toBe(500_000);
    expect(paid?.lines.map((line) => line.withheldVnd)).toEqual([250_000, 250_000, 0]);
  });

  it('refuses negative payments', () => {
    const rule = ruleOn('resident', '2026-11-22');
    expect(() => withhold({ grossVnd: -1, rule })).toThrow(RangeError);
    expect(() =>
      withholdOnDay(
        [
          { id: 'a', grossVnd: 10 },
          { id: 'b', grossVnd: -1 },
        ],
        rule,
      ),
    ).toThrow(RangeError);
  });

  it('adds up, line by line and in all', () => {
    const anyLines = fc.array(anyGross, { maxLength: 8 }).map((list) => list.map((grossVnd, index) => ({ id: `${index}`, grossVnd })));
    const anyChoice = fc.record({ hasCommitment: fc.boolean(), isRequested: fc.boolean() });
    fc.assert(
      fc.property(anyLines, fc.constantFrom(...withholdingRules), anyChoice, (lines, rule, choice) => {
        fc.pre(lines.reduce((sum, line) => sum + line.grossVnd, 0) <= Number.MAX_SAFE_INTEGER);
        const paid = withholdOnDay(lines, rule, choice)!;
        expect(sumDong(paid.lines.map((line) => line.withheldVnd))).toBe(paid.withheldVnd);
        expect(sumDong(paid.lines.map((line) => line.netVnd)) + paid.withheldVnd).toBe(sumDong(lines.map((line) => line.grossVnd)));
        for (const line of paid.lines) {
          expect(line.withheldVnd + line.netVnd).toBe(line.grossVnd);
          expect(line.withheldVnd >= 0 && line.netVnd >= 0).toBe(true);
        }
      }),
    );
  });
});

describe('a spending norm', () => {
  const base: SpendingNorm = {
    id: 'a',
    item: 'councilChair',
    unit: 'phiên họp',
    maxVnd: 1_500_000,
    validFrom: '2023-01-01',
    validTo: '2026-06-30',
    issuer: 'x',
    source: 'x',
    status: 'analogue',
  };

  it('is chosen by the day of the work, both ends included', () => {
    expect(normOn([base], 'councilChair', '2026-06-30')?.id).toBe('a');
    expect(normOn([base], 'councilChair', '2026-07-01')).toBeNull();
    expect(normOn([base], 'councilChair', '2022-12-31')).toBeNull();
    expect(normOn([base], 'adminSecretary', '2026-01-01')).toBeNull();
  });

  it('of a binding text stands before a newer analogue; otherwise the newer, then the stricter', () => {
    const law: SpendingNorm = { ...base, id: 'law', status: 'law', validFrom: '2022-01-01' };
    const newer: SpendingNorm = { ...base, id: 'newer', validFrom: '2025-01-01' };
    const stricter: SpendingNorm = { ...newer, id: 'stricter', maxVnd: 1 };
    expect(normOn([newer, law, base], 'councilChair', '2026-01-01')?.id).toBe('law');
    expect(normOn([base, newer, stricter], 'councilChair', '2026-01-01')?.id).toBe('stricter');
    expect(normOn([stricter, newer, base], 'councilChair', '2026-01-01')?.id).toBe('stricter');
  });

  it('is a ceiling that may be reached', () => {
    expect([normGap('councilChair', 1_500_000, base), normGap('councilChair', 1_500_001, base)]).toEqual([null, 'above']);
  });

  it('is needed for every item but other costs and general management', () => {
    expect(normGap('councilChair', 1, null)).toBe('noNorm');
    expect(normGap('otherCost', 9_000_000, null)).toBeNull();
    expect(normGap('generalManagement', 9_000_000, null)).toBeNull();
  });

  it('of general management is its amount or its share of the whole, whichever is less', () => {
    expect(managementCeiling({ maxVnd: 5_000_000 }, 10_000_000)).toBe(5_000_000);
    expect(managementCeiling({ maxVnd: 5_000_000, maxPercent: 5 }, 10_000_000)).toBe(500_000);
    expect(managementCeiling({ maxVnd: 5_000_000, maxPercent: 5 }, 200_000_000)).toBe(5_000_000);
  });

  it('is seeded once for each item, and never as law', () => {
    expect(new Set(norms.map((norm) => norm.item)).size).toBe(norms.length);
    expect(norms.filter((norm) => norm.status === 'law')).toEqual([]);
    expect(normOn(norms, 'reviewFormReviewer', '2026-11-22')).toMatchObject({ maxVnd: 700_000, status: 'analogue' });
  });
});
