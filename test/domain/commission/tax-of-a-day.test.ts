import fc from 'fast-check';
import { linesDue } from '../../../domain/commission/fees.ts';
import type { PayeeTax } from '../../../domain/commission/stages/payment/state.ts';
import { withhold } from '../../../domain/money/withholding.ts';
import { Story } from '../../support/acts.ts';
import type { UndatedAct } from '../../support/drive.ts';
import { experts, paper } from '../../support/province.ts';

/** A payee's income of one day is one sum for the tax, however it is split over lines, payments and commissions. */

const chair = experts[0]!.person;
/** The chair's own lines: the opinion, 500.000, and one sitting as chair, 1.500.000. */
const own = (d: Story) => linesDue(d.c).filter((l) => l.person === chair);

type Choice = { hasCommitment?: boolean; isRequested?: boolean };
type Sum = { grossVnd: number; withheldVnd: number };

/** The act with further facts that the API would attest of the chair. */
function attesting(act: UndatedAct, more: { choice?: Choice; sameDay?: Sum }): UndatedAct {
  const withholding = act.attested?.withholding?.map((one) => (one.person === chair ? { ...one, ...more } : one));
  return { ...act, attested: { ...act.attested, ...(withholding ? { withholding } : {}) } };
}

const paying = (d: Story, lines: { key: string; amountVnd: number }[], payOn = d.today) => d.act('preparePayment', { payOn, lines });
const all = (d: Story) => own(d).map((l) => ({ key: l.key, amountVnd: l.grossVnd }));
const pay = (d: Story) => (['checkPayment', 'approvePayment', 'confirmDisbursement'] as const).forEach((command) => d.do(command));
const taxes = (d: Story): PayeeTax[] => d.c.payments.flatMap((p) => p.taxes).filter((t) => t.person === chair);

test('two payments of one day: the second withholds what the day owes', () => {
  // Until 30/06/2026 the threshold is 2.000.000. Neither 1.500.000 nor 500.000 reaches it alone.
  const d = new Story({ form: 'council' }).to('payment');
  const [opinion, sitting] = all(d);
  d.give(paying(d, [sitting!]));
  pay(d);
  d.give(paying(d, [opinion!]));
  expect(taxes(d).map((t) => [t.grossVnd, t.withheldVnd])).toEqual([
    [1_500_000, 0],
    [500_000, 200_000],
  ]);
});

test('one payment here after others elsewhere on the same day', () => {
  const d = new Story({ form: 'council' }).to('payment');
  d.give(attesting(paying(d, all(d)), { sameDay: { grossVnd: 3_000_000, withheldVnd: 300_000 } }));
  expect(taxes(d)[0]).toMatchObject({ grossVnd: 2_000_000, withheldVnd: 200_000 });
});

test('tax of the day that is more than the payment is refused, not forgotten', () => {
  const d = new Story({ form: 'council' }).to('payment');
  const small = [{ key: own(d)[0]!.key, amountVnd: 100_000 }];
  expect(d.whyNot(attesting(paying(d, small), { sameDay: { grossVnd: 1_950_000, withheldVnd: 0 } }))).toBe('TAX_EXCEEDS_PAYMENT');
});

test('a signed commitment stops the withholding, a request brings it below the threshold, and each line says why', () => {
  const reasons = (choice: Choice, lines = 2) => {
    const d = new Story({ form: 'council' }).to('payment');
    d.give(attesting(paying(d, all(d).slice(0, lines)), { choice }));
    return d.c.payments[0]!.lines.map((l) => [l.grossVnd, l.withheldVnd, l.withholdingReason]);
  };
  expect(reasons({})).toEqual([
    [500_000, 50_000, 'threshold'],
    [1_500_000, 150_000, 'threshold'],
  ]);
  expect(reasons({ hasCommitment: true })).toEqual([
    [500_000, 0, 'commitment'],
    [1_500_000, 0, 'commitment'],
  ]);
  expect(reasons({}, 1)).toEqual([[500_000, 0, 'belowThreshold']]);
});

test('paid under another rule, or after something else on that day, is prepared again', () => {
  const prepared = (payOn: string) => {
    const d = new Story({ form: 'council' }).to('payment');
    d.until(payOn);
    d.give(paying(d, all(d), payOn));
    d.do('checkPayment');
    d.do('approvePayment');
    return d;
  };
  const late = prepared('2026-06-30');
  late.until('2026-07-02');
  expect(late.refusal('confirmDisbursement', { paidOn: '2026-07-02' })).toBe('WITHHOLDING_CHANGED');
  expect(late.refusal('confirmDisbursement', { paidOn: '2026-06-30' })).toBeNull();
  late.do('reportRejected');
  late.give(paying(late, all(late)));
  expect(taxes(late).at(-1)).toMatchObject({ withheldVnd: 0 });
  const crowded = prepared('2026-06-30');
  const act = crowded.act('confirmDisbursement', { paidOn: '2026-06-30' });
  const elsewhere = { withholding: [{ person: chair, rule: null, sameDay: { grossVnd: 100, withheldVnd: 0 } }] };
  expect(crowded.whyNot({ ...act, attested: { ...act.attested, ...elsewhere } })).toBe('PAYEE_DAY_CHANGED');
});

test('a line of a year pays in that year, and later only by a decision that carries it over', () => {
  const d = new Story({ form: 'council' }).to('payment');
  d.do('preparePayment');
  d.do('checkPayment');
  d.do('approvePayment');
  expect(d.refusal('confirmDisbursement', { paidOn: '2025-12-31' })).toBe('DAY_BEFORE_CAUSE');
  d.until('2027-01-04');
  expect(d.whyNot({ ...d.act('confirmDisbursement', { paidOn: d.today }), input: bare(d) })).toBe('CARRY_OVER_NEEDED');
  d.do('reportRejected');
  expect(d.refusal('preparePayment', { carryOver: undefined })).toBe('CARRY_OVER_NEEDED');
  expect(d.refusal('preparePayment', { carryOver: paper('2027-01-04') })).toBeNull();
});

const bare = (d: Story) => ({ of: 'payment' as const, number: 1, treasuryReference: 'UNC-9', paidOn: d.today });

test('however the lines are split over payments of one day, the tax is that of the sum, and no line is paid twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1_500_000 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('2026-06-29', '2026-07-02'),
      fc.record({ hasCommitment: fc.boolean(), isRequested: fc.boolean() }),
      (wishes, day, choice) => {
        const d = new Story({ form: 'council' }).to('payment');
        d.until(day);
        for (const wish of wishes) {
          const next = all(d)[0];
          if (!next) break;
          const act = attesting(paying(d, [{ key: next.key, amountVnd: Math.min(wish, next.amountVnd) }]), { choice });
          const refusal = d.whyNot(act);
          if (refusal === 'TAX_EXCEEDS_PAYMENT') continue;
          expect(refusal).toBeNull();
          d.give(act);
          pay(d);
        }
        const paid = taxes(d);
        if (paid.length === 0) return;
        const grossVnd = paid.reduce((sum, t) => sum + t.grossVnd, 0);
        expect(paid.reduce((sum, t) => sum + t.withheldVnd, 0)).toBe(withhold({ grossVnd, rule: paid[0]!.rule, ...choice }).withheldVnd);
        const lines = d.c.payments.flatMap((p) => p.lines);
        for (const l of lines) expect(l.grossVnd).toBe(l.withheldVnd + l.netVnd);
        for (const key of new Set(lines.map((l) => l.key))) {
          const earned = key.startsWith('councilChair') ? 1_500_000 : 500_000;
          expect(lines.filter((l) => l.key === key).reduce((sum, l) => sum + l.grossVnd, 0)).toBeLessThanOrEqual(earned);
        }
      },
    ),
    { numRuns: 25 },
  );
});
