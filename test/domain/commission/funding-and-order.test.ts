import { isWithoutCost } from '../../../domain/commission/stages/request/state.ts';
import { duties } from '../../../domain/commission/duties.ts';
import type { SealedInput } from '../../../domain/commission/commands.ts';
import { Story } from '../../support/acts.ts';
import { World } from '../../support/drive.ts';
import { budgetLine, by, leader, org, uuid } from '../../support/province.ts';

type Lines = SealedInput<'submitEstimate'>['lines'];
const lines = (unitPriceVnd: number, quantity = 10): Lines => [
  { item: 'reviewFormReviewer', content: 'phiếu', unit: 'phiếu', quantity, unitPriceVnd },
];
const stagesOf = (d: Story) => d.facts.flatMap((f) => (f.kind === 'stageOpened' ? [f.stage] : []));
const toApproval = (plan = {}, free = 1_000_000_000) => {
  const d = new Story(plan, new World({ [budgetLine.id]: free })).to('funding');
  d.do('submitEstimate', { lines: lines(1_000_000) });
  d.do('appraiseEstimate');
  return d;
};

describe('funding', () => {
  test('a price above the norm of the item needs the higher decision that allows it', () => {
    const d = new Story().to('funding');
    expect(d.refusal('submitEstimate', { lines: lines(2_000_000) })).toBeNull();
    expect(d.refusal('submitEstimate', { lines: lines(2_000_001) })).toBe('NORM_EXCEEDED');
    const above = (more: Partial<Lines[number]>) => ({ lines: lines(2_000_001).map((l) => ({ ...l, ...more })) });
    expect(d.refusal('submitEstimate', above({ aboveNormBasis: 'NQ 10/2026' }))).toBe('ABOVE_NORM_PAPER_NEEDED');
    const decision = { number: '10', notation: 'NQ-HĐND', on: d.today, document: uuid() };
    expect(d.refusal('submitEstimate', above({ aboveNormPaper: { ...decision, on: '2026-12-31' } }))).toBe('DAY_IN_FUTURE');
    d.do('submitEstimate', above({ aboveNormPaper: decision }));
    expect(d.c.estimates[0]?.lines[0]).toMatchObject({ maxVnd: 2_000_000, aboveNorm: decision });
    expect(d.c.documents.some(({ document }) => document === decision.document)).toBe(true);
  });

  test('general management has a ceiling of its own and a share of the whole estimate, however it is split', () => {
    const d = new Story().to('funding');
    const estimated = (...managementVnd: number[]) => {
      const work: Lines = [{ item: 'otherCost', content: 'x', unit: 'x', quantity: 1, unitPriceVnd: 19_000_000 }];
      const act = d.act('submitEstimate', {
        lines: [...work, ...managementVnd.map((unitPriceVnd) => ({ ...work[0]!, item: 'generalManagement' as const, unitPriceVnd }))],
      });
      const norms = act.attested!.norms!.map((norm) => ({ ...norm, maxPercent: 5 }));
      return d.whyNot({ ...act, attested: { ...act.attested, norms } });
    };
    expect(estimated(1_000_000)).toBeNull();
    expect(estimated(1_000_001)).toBe('NORM_EXCEEDED');
    expect(estimated(500_000, 500_000)).toBeNull();
    expect(estimated(600_000, 600_000)).toBe('NORM_EXCEEDED');
    expect(
      d.refusal('submitEstimate', {
        lines: [{ item: 'generalManagement', content: 'x', unit: 'x', quantity: 1, unitPriceVnd: 2_000_001 }],
      }),
    ).toBe('NORM_EXCEEDED');
  });

  test('an item without a norm is refused, except other costs', () => {
    const d = new Story().to('funding');
    const bare = { ...d.act('submitEstimate', { lines: lines(1) }), attested: { norms: [] } };
    expect(d.whyNot(bare)).toBe('NORM_MISSING');
    const other: Lines = lines(1).map((l) => ({ ...l, item: 'otherCost' }));
    expect(d.whyNot({ ...bare, input: { lines: other, workOn: '2026-03-02', documents: [] } })).toBeNull();
  });

  test('an appraisal may lower the sum, never raise it, and the lowered sum is what is reserved', () => {
    const d = new Story().to('funding');
    d.do('submitEstimate', { lines: lines(1_000_000) });
    expect(d.refusal('appraiseEstimate', { appraisedVnd: 10_000_001 })).toBe('AMOUNT_TOO_LARGE');
    expect(d.refusal('appraiseEstimate', { appraisedVnd: 8_000_000 })).toBe('APPRAISED_LINES_NEEDED');
    const cut = { line: 1, quantity: 8, unitPriceVnd: 1_000_000 };
    for (const wrong of [
      { ...cut, line: 2 },
      { ...cut, quantity: 11 },
      { ...cut, unitPriceVnd: 1_000_001 },
      { ...cut, quantity: 7 },
    ]) {
      expect(d.refusal('appraiseEstimate', { appraisedVnd: 8_000_000, lines: [wrong] })).toBe('APPRAISED_LINES_NEEDED');
    }
    d.do('appraiseEstimate', { appraisedVnd: 8_000_000, lines: [cut] });
    expect(d.c.estimates[0]?.lines[0]).toMatchObject({ quantity: 8, asked: { quantity: 10, unitPriceVnd: 1_000_000 } });
    d.do('approveFunding');
    expect(d.c.funding?.reservedVnd).toBe(8_000_000);
    expect(d.world.lines[budgetLine.id]).toMatchObject({ committed: 8_000_000 });
  });

  test('who approves depends on source and amount', () => {
    const small = toApproval();
    expect(duties(small.c)[0]?.owner).toMatchObject({ organisation: org.finance, capability: 'financeLeader' });
    const large = new Story().to('funding');
    large.do('submitEstimate', { lines: lines(1_000_000, 51) });
    large.do('appraiseEstimate');
    expect(duties(large.c)[0]?.owner).toMatchObject({ organisation: org.ubnd, capability: 'authorityLeader' });
    expect(large.refusal('approveFunding', {}, by.financeLeader)).toBe('NOT_AUTHORISED');
    const other = toApproval({ source: 'projectOwner' });
    expect(duties(other.c)[0]?.owner).toMatchObject({ organisation: org.company, capability: 'departmentLeader' });
  });

  test('nobody appraises or approves what they made themselves', () => {
    const d = new Story().to('funding');
    d.do('submitEstimate', { lines: lines(1_000_000) });
    expect(d.refusal('appraiseEstimate', {}, { ...by.financeOfficer, person: by.specialist.person })).toBe('SAME_PERSON');
    d.do('appraiseEstimate');
    expect(d.refusal('approveFunding', {}, { ...by.financeLeader, person: by.financeOfficer.person })).toBe('SAME_PERSON');
    expect(d.refusal('approveFunding', {}, { ...by.financeLeader, person: by.specialist.person })).toBe('SAME_PERSON');
  });

  test('the state budget needs a line of this year; the line approved is the line attested', () => {
    const d = toApproval();
    const act = d.act('approveFunding');
    expect(d.whyNot({ ...act, attested: {} })).toBe('BUDGET_LINE_NEEDED');
    expect(d.whyNot({ ...act, attested: { budgetLine: { ...budgetLine, id: org.ubnd } } })).toBe('BUDGET_LINE_NEEDED');
    expect(d.whyNot({ ...act, attested: { budgetLine: { ...budgetLine, fiscalYear: 2025 } } })).toBe('WRONG_FISCAL_YEAR');
  });

  test('no money left is an outcome on record that leaves the estimate with its approver', () => {
    const d = toApproval({}, 9_999_999);
    expect(d.do('approveFunding')).toEqual({ result: 'refused', reason: 'INSUFFICIENT_BUDGET' });
    expect(d.c.stage).toBe('funding');
    expect(d.c.funding).toBeNull();
    expect(duties(d.c)[0]?.commands).toEqual(['approveFunding', 'returnEstimate', 'refuseFunding']);
    d.world.lines[budgetLine.id] = { free: 10_000_000, committed: 0, advanced: 0, paid: 0 };
    expect(d.do('approveFunding')).toEqual({ result: 'done' });
    expect(d.c.stage).toBe('order');
  });

  test('a returned estimate is made again, a refused one ends the commission', () => {
    const d = toApproval();
    d.do('returnEstimate', {}, by.financeLeader);
    expect(duties(d.c).map((x) => x.key)).toEqual(['submitEstimate/1']);
    d.do('submitEstimate');
    d.do('appraiseEstimate');
    d.do('refuseFunding');
    expect(d.to('archived').c.end?.kind).toBe('fundingRefused');
  });

  test('an adjustment reserves what is more and releases what is less', () => {
    const d = toApproval();
    d.do('approveFunding');
    for (const unitPriceVnd of [1_500_000, 400_000]) {
      d.do('adjustEstimate', { lines: lines(unitPriceVnd) });
      d.do('appraiseEstimate');
      d.do('approveFunding');
      expect(d.c.funding?.reservedVnd).toBe(unitPriceVnd * 10);
      expect(d.world.lines[budgetLine.id]).toMatchObject({ committed: unitPriceVnd * 10 });
    }
  });

  test('an adjustment that the ledger refuses goes back to its approver, up or down', () => {
    const d = toApproval();
    d.do('approveFunding');
    d.do('adjustEstimate', { lines: lines(500_000) });
    d.do('appraiseEstimate');
    d.world.lines[budgetLine.id] = { ...d.world.lines[budgetLine.id]!, committed: 0 };
    expect(d.do('approveFunding').result).toBe('refused');
    expect(d.c.funding?.reservedVnd).toBe(10_000_000);
    expect(duties(d.c).map((x) => x.kind)).toContain('approveFunding');
  });

  test('an adjustment never releases what is already advanced', () => {
    const d = new Story().to('funding');
    d.do('submitEstimate', { lines: lines(1_000_000) });
    d.to('panel');
    d.do('requestAdvance', { amountVnd: 5_000_000 });
    d.do('approveAdvance');
    d.do('confirmDisbursement');
    d.do('adjustEstimate', { lines: lines(400_000) });
    d.do('appraiseEstimate');
    expect(d.refusal('approveFunding')).toBe('OVER_RESERVED');
  });

  test('an adjustment still open at sign-off is given back, so that settlement can follow', () => {
    const d = new Story().to('signOff');
    d.do('adjustEstimate');
    d.do('signOff');
    expect(d.c.estimates.at(-1)?.status).toBe('returned');
    expect(d.refusal('adjustEstimate')).toBe('WRONG_STAGE');
    d.to('archived');
  });

  test('without cost neither funding, order, sign-off nor payment opens', () => {
    const d = new Story({ source: 'none' }).to('archived');
    expect(isWithoutCost(d.c)).toBe(true);
    expect(stagesOf(d)).toEqual(['request', 'intake', 'panel', 'expertReview', 'meeting', 'report', 'response', 'settlement']);
  });
});

describe('order', () => {
  test('a request letter needs none', () => {
    expect(stagesOf(new Story({ instrument: 'requestLetter' }).to('panel'))).not.toContain('order');
  });

  test('a decision of the authority binds when it is issued', () => {
    const d = new Story({ instrument: 'assignmentDecision' }).to('order');
    expect(d.refusal('issueOrder', {}, leader(org.construction))).toBe('NOT_AUTHORISED');
    d.do('issueOrder');
    expect(d.c.stage).toBe('panel');
    expect(d.refusal('countersign')).toBe('WRONG_STAGE');
  });

  test('a contract binds when the Union has signed too', () => {
    const d = new Story({ instrument: 'orderContract' }).to('order');
    expect(d.refusal('countersign')).toBe('NOT_COUNTERSIGNABLE');
    d.do('issueOrder');
    expect(d.refusal('issueOrder')).toBe('ALREADY_DONE');
    expect(d.c.stage).toBe('order');
    d.do('countersign');
    expect(d.c.stage).toBe('panel');
  });

  test('a number that another order has is an outcome on record, and the issuer types it again', () => {
    const d = new Story({ instrument: 'assignmentDecision' }).to('order');
    const act = d.act('issueOrder');
    const { paper } = act.input as SealedInput<'issueOrder'>;
    d.world.useForeignNumber(org.ubnd, paper.notation, '2026', paper.number);
    expect(d.give(act)).toEqual({ result: 'refused', reason: 'NUMBER_TAKEN' });
    expect(duties(d.c).map((x) => x.key)).toEqual(['issueOrder']);
    d.do('issueOrder');
    expect(d.c.stage).toBe('panel');
  });
});
