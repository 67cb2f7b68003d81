import { duties } from '../../../domain/commission/duties.ts';
import { Story } from '../../support/acts.ts';
import { by, leader, officer, org } from '../../support/province.ts';

/** Who appraises, decides and confirms follows from whose money it is. */

const owners = (d: Story) => duties(d.c).map(({ kind, owner }) => [kind, owner.organisation, owner.capability]);
const estimated = (plan: ConstructorParameters<typeof Story>[0]) => {
  const d = new Story(plan).to('funding');
  d.do('submitEstimate');
  return d;
};

test('Sở Tài chính appraises the state budget, and nothing is decided before', () => {
  const d = estimated({ source: 'stateBudget' });
  expect(owners(d)).toEqual([['appraiseEstimate', org.finance, 'financeOfficer']]);
  expect(d.refusal('approveFunding')).toBe('NOT_APPRAISED');
});

test('the Union’s own allotment is appraised by its chief accountant, decided by its leader, confirmed by who keeps the account', () => {
  const d = estimated({ source: 'otherLawful', funder: org.union });
  expect(owners(d)).toEqual([['appraiseEstimate', org.union, 'unionChiefAccountant']]);
  expect(d.refusal('appraiseEstimate', {}, by.financeOfficer)).toBe('NOT_AUTHORISED');
  expect(d.refusal('approveFunding')).toBe('NOT_APPRAISED');
  d.do('appraiseEstimate');
  expect(owners(d)).toEqual([['approveFunding', org.union, 'unionLeader']]);
  d.to('payment');
  for (const command of ['preparePayment', 'checkPayment', 'approvePayment'] as const) d.do(command);
  expect(owners(d)).toEqual([['confirmDisbursement', org.union, 'unionAccountant']]);
  expect(d.refusal('confirmDisbursement', {}, by.specialist)).toBe('NOT_AUTHORISED');
  expect(d.refusal('confirmDisbursement', {}, by.financeOfficer)).toBe('NOT_AUTHORISED');
  expect(d.refusal('confirmDisbursement', {}, by.accountant)).toBe('SAME_PERSON');
  d.to('settlement');
  d.do('settle');
  expect(owners(d)).toEqual([['approveSettlement', org.union, 'unionLeader']]);
  d.to('archived');
});

test('another body decides on its own money without Sở Tài chính, and may have its office cut lines first', () => {
  for (const [source, body] of [
    ['projectOwner', org.company],
    ['requesterBudget', org.construction],
    ['otherLawful', org.company],
  ] as const) {
    const d = estimated({ source });
    expect(owners(d)).toEqual([['approveFunding', body, 'departmentLeader']]);
    expect(d.refusal('appraiseEstimate', {}, by.financeOfficer)).toBe('NOT_AUTHORISED');
    expect(d.refusal('appraiseEstimate', {}, officer(body))).toBeNull();
    const { totalVnd } = d.c.estimates[0]!;
    d.do('approveFunding', {}, leader(body));
    expect(d.c.funding?.reservedVnd).toBe(totalVnd);
    expect(d.to('archived').c.end?.kind).toBe('completed');
  }
});

test('a rule set may say otherwise: the Union keeps the treasury account of state money too', () => {
  const d = estimated({ source: 'stateBudget' });
  const approvals = d.c.ruleSet.fundingApprovals.map((row) => ({ ...row, accountKeeper: 'unionAccountant' as const }));
  d.c.ruleSet.fundingApprovals.splice(0, approvals.length, ...approvals);
  try {
    d.to('payment');
    for (const command of ['preparePayment', 'checkPayment', 'approvePayment'] as const) d.do(command);
    expect(d.refusal('confirmDisbursement', {}, by.financeOfficer)).toBe('NOT_AUTHORISED');
    expect(d.refusal('confirmDisbursement', {}, by.cashier)).toBeNull();
  } finally {
    d.c.ruleSet.fundingApprovals.forEach((row) => delete row.accountKeeper);
  }
});
