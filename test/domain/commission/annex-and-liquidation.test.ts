import { plusDays } from '../../../domain/calendar/day.ts';
import type { SealedInput } from '../../../domain/commission/commands.ts';
import { apply } from '../../../domain/commission/apply.ts';
import { duties } from '../../../domain/commission/duties.ts';
import type { Fact } from '../../../domain/commission/facts.ts';
import { commissionProcedure } from '../../../domain/commission/procedure.ts';
import { Story } from '../../support/acts.ts';
import { budgetLine, by, leader, org, paper, said, uuid } from '../../support/province.ts';

/** A contract changes by annexes that both sides sign, and ends with minutes that both sides sign. */

type Terms = NonNullable<SealedInput<'issueOrder'>['contract']>;

const issuer = leader(org.construction);
const once: Terms = { valueVnd: 30_000_000, instalments: [{ after: 'acceptance', withinDays: 15, percent: 100 }] };
const signed = (contract: Terms = once) => {
  const d = new Story({ form: 'consultationOnly' }).to('order');
  d.do('issueOrder', { contract });
  d.do('countersign');
  return d.to('expertReview');
};
const owed = (d: Story, kind: string) =>
  duties(d.c)
    .filter((one) => one.kind === kind)
    .map(({ owner }) => [owner.organisation, owner.capability]);

describe('an annex', () => {
  test('changes nothing before the other side has signed it, and then the value, the terms and the day', () => {
    const d = signed();
    const deliverOn = plusDays(d.c.order!.deliverOn, 20);
    const before = d.c.order!.deliverOn;
    const contract: Terms = { valueVnd: 25_000_000, priceForm: 'lumpSum' };
    const own = { ...paper(d.today), documents: [] };
    d.do('proposeAnnex', { paper: own, contract, deliverOn, content: said() }, by.leader);
    expect([d.c.contract!.valueVnd, d.c.order!.deliverOn]).toEqual([30_000_000, before]);
    expect(owed(d, 'answerAnnex')).toEqual([[org.construction, 'departmentLeader']]);
    expect(d.refusal('answerAnnex', {}, by.leader)).toBe('OTHER_SIDE_OF_ANNEX');
    expect(d.refusal('withdrawAnnex', {}, issuer)).toBe('OTHER_SIDE_OF_ANNEX');
    expect(d.refusal('answerAnnex', { paper: undefined }, issuer)).toBe('ANNEX_PAPER_NEEDED');
    expect(d.refusal('answerAnnex', { agrees: false, reason: undefined }, issuer)).toBe('REASON_NEEDED');
    expect(d.refusal('answerAnnex', {}, by.specialist)).toBe('NOT_AUTHORISED');
    d.do('answerAnnex', {}, issuer);
    expect(d.c.contract).toMatchObject({ valueVnd: 25_000_000, priceForm: 'lumpSum', instalments: [], isStated: true });
    expect(d.c.order!.deliverOn).toBe(deliverOn);
    expect(d.c.annexes[0]).toMatchObject({
      annex: 1,
      status: 'agreed',
      organisation: org.union,
      paper: own,
      consent: { number: expect.any(String), signer: expect.anything() },
      before: { valueVnd: 30_000_000, deliverOn: before },
    });
    expect(owed(d, 'answerAnnex')).toEqual([]);
    d.do('announceEvent');
    d.do('closeEvent');
    expect(duties(d.c).find(({ kind }) => kind === 'submitReport')?.due.dueOn).toBe(deliverOn);
  });

  test('is numbered; refused, withdrawn and lapsed ones stay on record and change nothing', () => {
    const d = signed();
    const before = d.c.contract;
    d.do('proposeAnnex', {}, issuer);
    expect(owed(d, 'answerAnnex')).toEqual([[org.union, 'unionLeader']]);
    expect(d.refusal('proposeAnnex', {}, by.leader)).toBe('ANNEX_OPEN');
    d.do('answerAnnex', { agrees: false, reason: said() }, by.leader);
    d.do('proposeAnnex', {}, by.leader);
    d.do('withdrawAnnex', {}, by.leader);
    expect(d.refusal('answerAnnex', { annex: 2 }, issuer)).toBe('NOTHING_TO_DECIDE');
    d.do('proposeAnnex', {}, by.leader);
    expect(d.refusal('answerAnnex', { annex: 2 }, issuer)).toBe('ALREADY_DONE');
    expect(d.refusal('answerAnnex', { annex: 9 }, issuer)).toBe('UNKNOWN_ANNEX');
    d.do('terminate');
    expect(d.c.annexes.map(({ annex, status }) => [annex, status])).toEqual([
      [1, 'refused'],
      [2, 'withdrawn'],
      [3, 'lapsed'],
    ]);
    expect(d.c.contract).toEqual(before);
    expect(owed(d, 'answerAnnex')).toEqual([]);
  });

  test('the successor of the side that proposed it may take it back, and does not owe the answer', () => {
    const d = signed();
    d.do('proposeAnnex', {}, by.leader);
    const to = { id: uuid(), code: 'moi', name: 'Liên hiệp hội mới', kind: 'union' };
    const [fact] = commissionProcedure.succession(d.c, { from: org.union, to });
    const after = apply(d.c, {
      ...fact!,
      revision: d.c.revision + 1,
      at: d.c.lastAt,
      actor: { system: 'administration' },
    } as unknown as Fact);
    expect(after.annexes[0]!.organisation).toBe(to.id);
    expect(duties(after).filter(({ kind }) => kind === 'answerAnnex')).toMatchObject([{ owner: { organisation: org.construction } }]);
  });

  test('the value stays within the funding, above what was earned and advanced, at the proposal and at the consent', () => {
    const d = signed({
      ...once,
      instalments: [
        { after: 'signing', withinDays: 7, percent: 40 },
        { after: 'acceptance', withinDays: 15, percent: 60 },
      ],
    });
    const value = (valueVnd: number, more: Partial<Terms> = {}) =>
      d.refusal('proposeAnnex', { contract: { valueVnd, ...more } }, by.leader);
    expect(value(d.c.funding!.reservedVnd + 1)).toBe('CONTRACT_OVER_FUNDING');
    expect(value(d.c.funding!.reservedVnd)).toBeNull();
    expect(d.refusal('proposeAnnex', { content: undefined }, by.leader)).toBe('ANNEX_CHANGES_NOTHING');
    expect(d.refusal('proposeAnnex', { content: undefined, deliverOn: d.c.order!.deliverOn }, by.leader)).toBe('ANNEX_CHANGES_NOTHING');
    d.do('requestAdvance', { amountVnd: 10_000_000 });
    d.do('approveAdvance');
    d.do('confirmDisbursement');
    const signing = (amountVnd: number, restVnd: number): Partial<Terms> => ({
      instalments: [
        { after: 'signing', withinDays: 7, amountVnd },
        { after: 'acceptance', withinDays: 15, amountVnd: restVnd },
      ],
    });
    expect(value(9_999_999)).toBe('BELOW_ADVANCED');
    expect(value(20_000_000, signing(9_999_999, 10_000_001))).toBe('BELOW_ADVANCED');
    expect(value(20_000_000, signing(10_000_000, 10_000_000))).toBeNull();
    d.do('announceEvent');
    d.do('closeEvent');
    d.do('proposeAnnex', { contract: { valueVnd: 20_000_000, ...signing(10_000_000, 10_000_000) } }, by.leader);
    d.do('requestAdvance', { amountVnd: 2_000_000 });
    // More was asked for meanwhile, under terms that the annex no longer has.
    expect(d.refusal('answerAnnex', {}, issuer)).toBe('BELOW_ADVANCED');
  });

  test('where the terms are stated, nobody moves the day of delivery without the other side', () => {
    const d = signed();
    d.do('announceEvent');
    d.do('closeEvent');
    const until = plusDays(d.c.order!.deliverOn, 30);
    for (const who of [issuer, by.leader]) {
      expect(d.refusal('extendDeadline', { duty: 'submitReport/1', until, reason: said() }, who)).toBe('ANNEX_NEEDED');
    }
  });

  test('a decision and an unsigned contract have no annex', () => {
    const decision = new Story({ instrument: 'assignmentDecision' }).to('panel');
    expect(decision.refusal('proposeAnnex', {}, by.leader)).toBe('NOT_A_CONTRACT');
    const unsigned = new Story().to('order');
    unsigned.do('issueOrder');
    expect(unsigned.refusal('proposeAnnex', {}, by.leader)).toBe('WRONG_STAGE');
  });
});

describe('the liquidation', () => {
  const settling = (acceptedVnd = 24_000_000) => {
    const d = signed({
      valueVnd: 30_000_000,
      instalments: [
        { after: 'signing', withinDays: 7, percent: 50 },
        { after: 'acceptance', withinDays: 15, percent: 50 },
      ],
    });
    d.do('requestAdvance', { amountVnd: 15_000_000 });
    d.do('approveAdvance');
    d.do('confirmDisbursement');
    d.to('signOff');
    d.do('signOff', { acceptedVnd });
    return d.to('settlement');
  };

  test('both sides sign it with computed sums, before the settlement', () => {
    const d = settling();
    expect(owed(d, 'settle')).toEqual([]);
    expect(d.refusal('settle')).toBe('NOT_LIQUIDATED');
    expect(owed(d, 'draftLiquidation')).toEqual([[org.union, 'unionLeader']]);
    expect(d.refusal('signLiquidation')).toBe('NOTHING_TO_DECIDE');
    d.do('draftLiquidation');
    expect(d.c.liquidation?.sums).toEqual({
      valueVnd: 30_000_000,
      acceptedVnd: 24_000_000,
      advancedVnd: 15_000_000,
      clearedVnd: 15_000_000,
      paidVnd: 24_000_000,
      owedToUnionVnd: 0,
      toReturnVnd: 0,
    });
    expect(owed(d, 'signLiquidation')).toEqual([[org.construction, 'departmentLeader']]);
    expect(d.refusal('signLiquidation', {}, by.leader)).toBe('NOT_AUTHORISED');
    d.do('signLiquidation');
    expect(d.refusal('draftLiquidation')).toBe('ALREADY_DONE');
    expect(owed(d, 'settle')).toHaveLength(1);
    d.to('archived');
    expect(d.world.lines[budgetLine.id]).toEqual({ free: 1_000_000_000 - 24_000_000, committed: 0, advanced: 0, paid: 24_000_000 });
  });

  test('says what the Union has to return, and is drafted again when money has moved', () => {
    const d = settling(10_000_000);
    d.do('draftLiquidation');
    expect(d.c.liquidation?.sums).toMatchObject({
      acceptedVnd: 10_000_000,
      paidVnd: 10_000_000,
      clearedVnd: 10_000_000,
      toReturnVnd: 5_000_000,
    });
    d.do('recordReturn', { amountVnd: 5_000_000 });
    expect(d.refusal('signLiquidation')).toBe('LIQUIDATION_CHANGED');
    expect(owed(d, 'draftLiquidation')).toHaveLength(1);
    d.do('draftLiquidation');
    expect(d.c.liquidation?.sums.toReturnVnd).toBe(0);
    d.do('signLiquidation');
    d.to('archived');
  });

  test('a commission without a contract, and a contract that states no terms, settle without it', () => {
    for (const instrument of ['assignmentDecision', 'orderContract', 'requestLetter'] as const) {
      const d = new Story({ instrument, form: 'consultationOnly' }).to('settlement');
      expect(d.refusal('settle')).toBeNull();
      expect(d.refusal('draftLiquidation')).toBe(instrument === 'orderContract' ? null : 'NOT_A_CONTRACT');
    }
  });

  test('a terminated contract is liquidated too', () => {
    const d = signed();
    d.do('announceEvent');
    d.do('closeEvent');
    d.do('terminate');
    d.to('settlement');
    expect(owed(d, 'draftLiquidation')).toHaveLength(1);
    expect(d.to('archived').c.liquidation?.signed).not.toBeNull();
  });
});
