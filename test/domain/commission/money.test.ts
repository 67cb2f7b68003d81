import { feeLines, linesDue, workDoneVnd } from '../../../domain/commission/fees.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { Story } from '../../support/acts.ts';
import { budgetLine, by, experts, said } from '../../support/province.ts';

const total = 1_000_000_000;
const advanced = (amountVnd = 5_000_000) => {
  const d = new Story().to('panel');
  d.do('requestAdvance', { amountVnd });
  d.do('approveAdvance');
  d.do('confirmDisbursement');
  return d;
};
const line = (d: Story) => d.world.lines[budgetLine.id]!;

describe('advance', () => {
  test('all advances together stay within half of what is reserved', () => {
    const d = new Story().to('panel');
    const half = d.c.funding!.reservedVnd / 2;
    expect(d.refusal('requestAdvance', { amountVnd: half + 1 })).toBe('ADVANCE_LIMIT');
    d.do('requestAdvance', { amountVnd: half - 1 });
    expect(d.refusal('requestAdvance', { amountVnd: 1 })).toBe('ADVANCE_OPEN');
    d.do('approveAdvance');
    d.do('confirmDisbursement');
    expect(d.refusal('requestAdvance', { amountVnd: 2 })).toBe('ADVANCE_LIMIT');
    expect(d.refusal('requestAdvance', { amountVnd: 1 })).toBeNull();
  });

  test('asked, approved and paid out by three persons', () => {
    const d = new Story().to('panel');
    d.do('requestAdvance');
    expect(d.refusal('approveAdvance', {}, { ...by.leader, person: by.accountant.person })).toBe('SAME_PERSON');
    d.do('approveAdvance');
    expect(d.refusal('confirmDisbursement', {}, { ...by.financeOfficer, person: by.leader.person })).toBe('SAME_PERSON');
    expect(d.refusal('confirmDisbursement', {}, by.accountant)).toBe('NOT_AUTHORISED');
  });

  test('one that nobody approved falls away at sign-off; an approved one is paid or rejected first', () => {
    const asked = new Story().to('signOff');
    asked.do('requestAdvance');
    asked.do('signOff');
    expect(asked.c.advances[0]?.status).toBe('rejected');
    const approved = new Story().to('signOff');
    approved.do('requestAdvance');
    approved.do('approveAdvance');
    approved.do('signOff');
    expect(approved.refusal('preparePayment')).toBe('ADVANCE_OPEN');
    approved.do('reportRejected');
    expect(approved.refusal('preparePayment')).toBeNull();
  });

  test('is cleared by what is paid, and the rest returned before the settlement is approved', () => {
    const d = advanced(20_000_000).to('signOff');
    const acceptedVnd = 14_000_000;
    d.do('signOff', { acceptedVnd });
    d.to('settlement');
    expect(d.c.advances[0]).toMatchObject({ clearedVnd: acceptedVnd, returnedVnd: 0 });
    d.do('settle');
    expect(d.refusal('approveSettlement')).toBe('ADVANCE_OUTSTANDING');
    expect(d.refusal('recordReturn', { amountVnd: 6_000_001 })).toBe('AMOUNT_TOO_LARGE');
    const part = d.act('recordReturn', { amountVnd: 1_000_000 });
    d.give(part);
    expect(d.whyNot(part)).toBe('REFERENCE_USED');
    d.to('archived');
    expect(d.c.returnedVnd).toBe(6_000_000);
    expect(line(d)).toEqual({ free: total - acceptedVnd, committed: 0, advanced: 0, paid: acceptedVnd });
  });
});

describe('payment', () => {
  test('one person, one role, one meeting: one line; an opinion one line; a sitting without a seat none', () => {
    const d = new Story({ form: 'council' }).to('payment');
    const keys = feeLines(d.c).map((l) => l.key);
    expect(new Set(keys).size).toBe(keys.length);
    const own = keys.filter((k) => k.includes(experts[2]!.person));
    expect(own).toEqual([`reviewFormReviewer/${experts[2]!.person}/opinion`, `councilMember/${experts[2]!.person}/meeting-1`]);
    expect(keys.some((k) => k.includes(experts[20]!.person))).toBe(false);
  });

  test('who sat and then left is paid for the sitting', () => {
    const d = new Story({ form: 'council' }).to('meeting');
    d.do('conveneMeeting');
    d.do('recordMeeting', { present: [experts[5]!.person, experts[1]!.person], ballots: [] });
    d.do('replaceMember', { leaving: experts[5]!.person, joining: { person: experts[20]!.person, role: 'member' } });
    d.to('payment');
    expect(feeLines(d.c).map((l) => l.key)).toContain(`councilMember/${experts[5]!.person}/meeting-1`);
  });

  test('never more than the accepted value, and never a line twice', () => {
    const d = new Story().to('signOff');
    const acceptedVnd = workDoneVnd(d.c) + 1_000_000;
    d.do('signOff', { acceptedVnd });
    const [first] = linesDue(d.c);
    expect(linesDue(d.c).reduce((sum, l) => sum + l.grossVnd, 0)).toBe(acceptedVnd);
    expect(d.refusal('preparePayment', { lines: [{ key: first!.key, amountVnd: acceptedVnd + 1 }] })).toBe('OVER_ACCEPTED_VALUE');
    expect(d.refusal('preparePayment', { lines: [{ key: first!.key, amountVnd: first!.grossVnd + 1 }] })).toBe('UNKNOWN_FEE_LINE');
    expect(d.refusal('preparePayment', { lines: [{ key: 'councilChair/nobody/x', amountVnd: 1 }] })).toBe('UNKNOWN_FEE_LINE');
    d.do('preparePayment', { lines: [{ key: first!.key, amountVnd: first!.grossVnd }] });
    expect(linesDue(d.c).map((l) => l.key)).not.toContain(first!.key);
    expect(d.refusal('preparePayment')).toBe('PAYMENT_OPEN');
    d.to('archived');
    expect(line(d)).toMatchObject({ paid: acceptedVnd, committed: 0 });
  });

  test('maker, checker, approver and payer are four persons, and no payee approves', () => {
    const d = new Story().to('payment');
    d.do('preparePayment');
    const as = (actor: typeof by.leader, person: string) => ({ ...actor, person });
    expect(d.refusal('checkPayment', {}, as(by.chiefAccountant, by.accountant.person))).toBe('SAME_PERSON');
    expect(d.refusal('approvePayment')).toBe('NOTHING_TO_DECIDE');
    d.do('checkPayment');
    expect(d.refusal('approvePayment', {}, as(by.leader, by.chiefAccountant.person))).toBe('SAME_PERSON');
    expect(d.refusal('approvePayment', {}, as(by.leader, experts[2]!.person))).toBe('CONFLICTED');
    d.do('approvePayment');
    for (const hand of [by.accountant, by.chiefAccountant, by.leader]) {
      expect(d.refusal('confirmDisbursement', {}, as(by.financeOfficer, hand.person))).toBe('SAME_PERSON');
    }
    d.do('confirmDisbursement');
    expect(d.c.stage).toBe('settlement');
  });

  test('an incorrect or rejected payment makes its lines due again', () => {
    const d = new Story().to('payment');
    const due = linesDue(d.c).map((l) => l.key);
    d.do('preparePayment');
    expect(d.refusal('checkPayment', { correct: false })).toBe('REASON_NEEDED');
    d.do('checkPayment', { correct: false, reason: said() });
    expect(linesDue(d.c).map((l) => l.key)).toEqual(due);
    d.do('preparePayment');
    d.do('checkPayment');
    d.do('approvePayment');
    d.do('reportRejected');
    expect(linesDue(d.c).map((l) => l.key)).toEqual(due);
    expect(duties(d.c).map((x) => x.kind)).toEqual(['preparePayment']);
  });

  test('tax is withheld by the rule of the day of payment, on all of one person’s lines together', () => {
    const taxed = (payOn: string) => {
      const d = new Story({ form: 'council' }).to('payment');
      d.do('preparePayment', { payOn });
      return d.c.payments[0]!.lines.filter((l) => l.person === experts[0]!.person);
    };
    const before = taxed('2026-06-30');
    expect(before.map((l) => [l.item, l.grossVnd, l.withheldVnd, l.withholdingRule])).toEqual([
      ['reviewFormMember', 500_000, 50_000, 'resident-2013'],
      ['councilChair', 1_500_000, 150_000, 'resident-2013'],
    ]);
    expect(taxed('2026-07-01').map((l) => l.withheldVnd)).toEqual([0, 0]);
  });

  test('a payee whose tax rule nobody attested is not paid', () => {
    const d = new Story().to('payment');
    expect(d.whyNot({ ...d.act('preparePayment'), attested: { withholding: [] } })).toBe('WITHHOLDING_UNKNOWN');
  });
});

describe('termination after costs', () => {
  test('pays what was done, recovers the advance, settles, and frees the rest', () => {
    const d = advanced(10_000_000).to('expertReview');
    d.do('fileOpinion', {}, experts[2]);
    d.do('fileOpinion', {}, experts[3]);
    expect(d.refusal('terminate', { acceptedVnd: 1_399_999 })).toBe('BELOW_WORK_DONE');
    d.do('terminate', { acceptedVnd: 1_400_000 });
    expect(d.c.stage).toBe('payment');
    d.to('archived');
    expect(d.c.end).toMatchObject({ kind: 'terminated', acceptedVnd: 1_400_000 });
    expect(d.c.payments.flatMap((p) => p.lines.map((l) => l.person))).toEqual([experts[2]!.person, experts[3]!.person]);
    expect(d.c.returnedVnd).toBe(8_600_000);
    expect(line(d)).toEqual({ free: total - 1_400_000, committed: 0, advanced: 0, paid: 1_400_000 });
  });

  test('before any work there is nothing to accept', () => {
    const d = new Story().to('panel');
    expect(d.refusal('terminate', { acceptedVnd: 1 })).toBe('NO_COSTS_YET');
    d.do('terminate');
    expect(line(d.to('archived'))).toEqual({ free: total, committed: 0, advanced: 0, paid: 0 });
  });
});

describe('settlement', () => {
  test('is made and approved by two persons, and gives the rest of the reserve back', () => {
    const d = new Story().to('signOff');
    const acceptedVnd = workDoneVnd(d.c);
    expect(d.refusal('signOff', { acceptedVnd: acceptedVnd - 1 })).toBe('BELOW_WORK_DONE');
    expect(d.refusal('rejectProduct', { payableVnd: acceptedVnd - 1 })).toBe('BELOW_WORK_DONE');
    d.do('signOff', { acceptedVnd });
    d.to('settlement');
    expect(d.refusal('approveSettlement')).toBe('NOT_SETTLED');
    d.do('settle');
    expect(d.refusal('approveSettlement', {}, by.financeOfficer)).toBe('NOT_AUTHORISED');
    for (const hand of [by.accountant, by.financeOfficer]) {
      expect(d.refusal('approveSettlement', {}, { ...by.financeLeader, person: hand.person })).toBe('SAME_PERSON');
    }
    d.do('approveSettlement');
    expect(line(d)).toEqual({ free: total - acceptedVnd, committed: 0, advanced: 0, paid: acceptedVnd });
  });
});
