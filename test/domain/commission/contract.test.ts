import fc from 'fast-check';
import { duties } from '../../../domain/commission/duties.ts';
import { linesDue, linesOfNextPayment } from '../../../domain/commission/fees.ts';
import { paidVnd } from '../../../domain/commission/stages/payment/state.ts';
import { instalmentsOf } from '../../../domain/money/instalments.ts';
import type { SealedInput } from '../../../domain/commission/commands.ts';
import { Story } from '../../support/acts.ts';
import { budgetLine, by, leader, org } from '../../support/province.ts';

/** Value, price and terms of payment of a contract, and what the funder pays the Union under it. */

type Terms = NonNullable<SealedInput<'issueOrder'>['contract']>;

const total = 1_000_000_000;
const line = (d: Story) => d.world.lines[budgetLine.id]!;
const unsigned = (plan: ConstructorParameters<typeof Story>[0] = {}) => new Story(plan).to('order');
const signed = (contract: Terms, plan: ConstructorParameters<typeof Story>[0] = {}) => {
  const d = unsigned(plan);
  d.do('issueOrder', { contract });
  d.do('countersign');
  return d;
};
const accepted = (contract: Terms, acceptedVnd: number) => {
  const d = signed(contract).to('signOff');
  d.do('signOff', { acceptedVnd });
  return d;
};
const after = (percent: number, withinDays = 15) => ({ after: 'acceptance' as const, withinDays, percent });

describe('the terms', () => {
  test('an order that states none has the value of the approved funding, paid once after the acceptance', () => {
    const d = unsigned();
    d.do('issueOrder');
    expect(d.c.contract).toEqual({
      valueVnd: d.c.funding!.reservedVnd,
      priceForm: null,
      priceLines: [],
      instalments: [],
      isStated: false,
    });
  });

  test('a decision has no contract, and refuses the terms of one', () => {
    const d = unsigned({ instrument: 'assignmentDecision' });
    expect(d.refusal('issueOrder', { contract: { valueVnd: 1 } })).toBe('NOT_A_CONTRACT');
    d.do('issueOrder');
    expect(d.c.contract).toBeNull();
  });

  test.each<[why: string, contract: (reservedVnd: number) => Terms, code: string | null]>([
    ['the value is within the funding', (valueVnd) => ({ valueVnd }), null],
    ['the value is above the funding by one đồng', (vnd) => ({ valueVnd: vnd + 1 }), 'CONTRACT_OVER_FUNDING'],
    ['shares make 100 %', () => ({ valueVnd: 10_000_000, instalments: [after(70), after(30, 60)] }), null],
    ['shares make 99 %', () => ({ valueVnd: 10_000_000, instalments: [after(70), after(29)] }), 'INSTALMENTS_WRONG'],
    [
      'sums make the value',
      () => ({ valueVnd: 10_000_000, instalments: [{ after: 'acceptance', withinDays: 9, amountVnd: 10_000_000 }] }),
      null,
    ],
    [
      'sums miss the value by one đồng',
      () => ({ valueVnd: 10_000_000, instalments: [{ after: 'acceptance', withinDays: 9, amountVnd: 9_999_999 }] }),
      'INSTALMENTS_WRONG',
    ],
    [
      'shares and sums are mixed',
      () => ({ valueVnd: 10_000_000, instalments: [after(100), { after: 'acceptance', withinDays: 9, amountVnd: 10_000_000 }] }),
      'INSTALMENTS_WRONG',
    ],
    ['an instalment says neither', () => ({ valueVnd: 1, instalments: [{ after: 'acceptance', withinDays: 9 }] }), 'INSTALMENTS_WRONG'],
    [
      'more than half is due on signing',
      () => ({ valueVnd: 10_000_000, instalments: [{ after: 'signing', withinDays: 9, percent: 51 }, after(49)] }),
      'ADVANCE_LIMIT',
    ],
    [
      'price lines make the value',
      () => ({
        valueVnd: 10_000_000,
        priceForm: 'unitPrice',
        priceLines: [{ content: 'Báo cáo', unit: 'bộ', quantity: 2, unitPriceVnd: 5_000_000 }],
      }),
      null,
    ],
    [
      'price lines make something else',
      () => ({ valueVnd: 10_000_000, priceLines: [{ content: 'Báo cáo', unit: 'bộ', quantity: 1, unitPriceVnd: 5_000_000 }] }),
      'PRICE_LINES_WRONG',
    ],
    ['unit prices are named and not listed', () => ({ valueVnd: 10_000_000, priceForm: 'unitPrice' }), 'PRICE_LINES_WRONG'],
  ])('%s', (_why, contract, code) => {
    const d = unsigned();
    expect(d.refusal('issueOrder', { contract: contract(d.c.funding!.reservedVnd) })).toBe(code);
  });

  test('advances stay within what the contract foresees: none where it is paid once, 30 % where it says so', () => {
    expect(signed({ valueVnd: 20_000_000 }).to('panel').refusal('requestAdvance', { amountVnd: 1 })).toBe('ADVANCE_NOT_AGREED');
    const d = signed({ valueVnd: 20_000_000, instalments: [{ after: 'signing', withinDays: 7, percent: 30 }, after(70)] }).to('panel');
    expect(d.refusal('requestAdvance', { amountVnd: 6_000_001 })).toBe('ADVANCE_NOT_AGREED');
    expect(d.refusal('requestAdvance', { amountVnd: 6_000_000 })).toBeNull();
  });

  test('nothing above the value is accepted, and the funding does not fall below it', () => {
    const d = signed({ valueVnd: 20_000_000 }).to('panel');
    d.do('adjustEstimate', { lines: [{ item: 'otherCost', content: 'x', unit: 'x', quantity: 1, unitPriceVnd: 19_000_000 }] });
    d.do('appraiseEstimate');
    expect(d.refusal('approveFunding')).toBe('FUNDING_BELOW_CONTRACT');
    d.do('returnEstimate');
    d.to('signOff');
    expect(d.refusal('signOff', { acceptedVnd: 20_000_001 })).toBe('OVER_CONTRACT_VALUE');
    expect(d.refusal('signOff', { acceptedVnd: 20_000_000 })).toBeNull();
  });
});

describe('payment', () => {
  test('a contract without stated terms pays the whole accepted value: the fees, and the rest to the Union', () => {
    const d = new Story().to('signOff');
    const acceptedVnd = d.c.funding!.reservedVnd;
    d.do('signOff', { acceptedVnd });
    const due = linesDue(d.c);
    expect(due.reduce((sum, l) => sum + l.grossVnd, 0)).toBe(acceptedVnd);
    expect(due.at(-1)).toMatchObject({ item: 'contractValue', person: null });
    d.to('archived');
    expect(line(d)).toEqual({ free: total - acceptedVnd, committed: 0, advanced: 0, paid: acceptedVnd });
  });

  test('the funder pays the Union by instalments, with their days, and the Union then pays its people with their tax', () => {
    const d = accepted({ valueVnd: 30_000_000, instalments: [after(70, 15), after(30, 60)] }, 30_000_000);
    const acceptedOn = d.today;
    expect(linesOfNextPayment(d.c).map(({ key, grossVnd, person }) => [key, grossVnd, person])).toEqual([
      ['contractValue/union/1', 21_000_000, null],
      ['contractValue/union/2', 9_000_000, null],
    ]);
    const owed = () => duties(d.c).find(({ kind }) => kind === 'preparePayment')!;
    const [first] = linesOfNextPayment(d.c);
    const days = (until: string) => Math.round((Date.parse(until) - Date.parse(acceptedOn)) / 86_400_000);
    expect(days(owed().due.dueOn)).toBeGreaterThanOrEqual(15);
    expect(days(owed().due.dueOn)).toBeLessThanOrEqual(17);
    const fee = linesDue(d.c).find(({ paidBy }) => paidBy === 'union')!;
    expect(
      d.refusal('preparePayment', {
        lines: [
          { key: first!.key, amountVnd: 1 },
          { key: fee.key, amountVnd: 1 },
        ],
      }),
    ).toBe('TWO_PAYERS');
    d.do('preparePayment', { lines: [{ key: first!.key, amountVnd: first!.grossVnd }] });
    d.do('checkPayment');
    d.do('approvePayment');
    d.do('confirmDisbursement');
    expect(paidVnd(d.c)).toBe(21_000_000);
    expect(line(d)).toMatchObject({ paid: 21_000_000, committed: d.c.funding!.reservedVnd - 21_000_000 });
    expect(days(owed().due.dueOn)).toBeGreaterThanOrEqual(60);
    for (const command of ['preparePayment', 'checkPayment', 'approvePayment', 'confirmDisbursement'] as const) d.do(command);
    expect(line(d).paid).toBe(30_000_000);
    // Now the Union pays its people. Its own accountant confirms, and the budget line does not move.
    expect(d.c.stage).toBe('payment');
    d.do('preparePayment');
    const fees = d.c.payments.at(-1)!;
    expect(fees.lines.every(({ paidBy, person }) => paidBy === 'union' && person !== null)).toBe(true);
    expect(fees.withheldVnd).toBeGreaterThan(0);
    d.do('checkPayment');
    d.do('approvePayment');
    expect(d.refusal('confirmDisbursement', {}, by.financeOfficer)).toBe('NOT_AUTHORISED');
    d.do('confirmDisbursement', {}, by.cashier);
    expect(line(d).paid).toBe(30_000_000);
    expect(paidVnd(d.c)).toBe(30_000_000);
    expect(d.c.stage).toBe('settlement');
  });

  test('an advance is cleared by the instalments, and the budget gets back only what was not accepted', () => {
    const d = signed({ valueVnd: 20_000_000, instalments: [{ after: 'signing', withinDays: 7, percent: 30 }, after(70)] }).to('panel');
    d.do('requestAdvance', { amountVnd: 6_000_000 });
    d.do('approveAdvance');
    d.do('confirmDisbursement');
    d.to('signOff');
    d.do('signOff', { acceptedVnd: 18_000_000 });
    expect(linesOfNextPayment(d.c).map(({ grossVnd }) => grossVnd)).toEqual([6_000_000, 12_000_000]);
    d.to('archived');
    expect(d.c.advances[0]).toMatchObject({ clearedVnd: 6_000_000, returnedVnd: 0 });
    expect(line(d)).toEqual({ free: total - 18_000_000, committed: 0, advanced: 0, paid: 18_000_000 });
  });

  test('the Union pays its people in full where less was accepted than they earned', () => {
    const d = signed({ valueVnd: 1_000_000 }).to('signOff');
    expect(d.refusal('signOff', { acceptedVnd: 999_999 })).toBe('BELOW_WORK_DONE');
    d.do('signOff', { acceptedVnd: 1_000_000 });
    const fees = linesDue(d.c).filter(({ paidBy }) => paidBy === 'union');
    const earnedVnd = fees.reduce((sum, l) => sum + l.grossVnd, 0);
    expect(earnedVnd).toBeGreaterThan(1_000_000);
    d.to('archived');
    expect(line(d).paid).toBe(1_000_000);
    expect(d.c.payments.at(-1)!.grossVnd).toBe(earnedVnd);
  });

  test('another body that pays confirms its own payments to the Union', () => {
    const d = signed({ valueVnd: 20_000_000 }, { source: 'projectOwner' }).to('signOff');
    d.do('signOff', { acceptedVnd: 20_000_000 });
    for (const command of ['preparePayment', 'checkPayment', 'approvePayment'] as const) d.do(command);
    expect(duties(d.c).map(({ kind, owner }) => [kind, owner.organisation])).toEqual([['confirmDisbursement', org.company]]);
    expect(leader(org.company).organisation).toBe(org.company);
    d.to('archived');
    expect(paidVnd(d.c)).toBe(20_000_000);
  });

  test('whatever the instalments, the advance and the acceptance: accepted = cleared + paid, and the rest is free again', () => {
    const share = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 45_000_000 }), share, fc.nat(100), fc.nat(100), (valueVnd, first, advanced, cut) => {
        const terms: Terms = { valueVnd, instalments: [{ after: 'signing', withinDays: 5, percent: first }, after(100 - first)] };
        const d = signed(terms).to('panel');
        const amountVnd = Math.floor((instalmentsOf(d.c.contract!)[0]!.vnd * advanced) / 100);
        if (amountVnd > 0 && d.refusal('requestAdvance', { amountVnd }) === null) {
          d.do('requestAdvance', { amountVnd });
          d.do('approveAdvance');
          d.do('confirmDisbursement');
        }
        d.to('signOff');
        const acceptedVnd = Math.floor((valueVnd * (100 - cut)) / 100);
        d.do('signOff', { acceptedVnd: d.refusal('signOff', { acceptedVnd }) === null ? acceptedVnd : valueVnd });
        const takenVnd = d.c.signOff!.acceptedVnd;
        d.to('archived');
        const cleared = d.c.advances.reduce((sum, a) => sum + a.clearedVnd, 0);
        expect(paidVnd(d.c)).toBe(takenVnd);
        expect(cleared + d.c.returnedVnd).toBe(d.c.advances.reduce((sum, a) => sum + (a.status === 'disbursed' ? a.amountVnd : 0), 0));
        expect(line(d)).toEqual({ free: total - takenVnd, committed: 0, advanced: 0, paid: takenVnd });
      }),
      // Half of an odd sum is within a ceiling of half.
      { numRuns: 15, examples: [[1_000_007, 50, 100, 0]] },
    );
  });
});
