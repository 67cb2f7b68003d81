import { duties } from '../../domain/commission/duties.ts';
import { Story } from '../support/acts.ts';
import { officer, org } from '../support/province.ts';

/**
 * Bắc Giang (seed 003): a workshop inside a research topic of a ministry. The Union proposes it, and the ministry pays. The payer is a body
 * that the clerk adds to the province's register, without an account; the money never touches a budget line of the province.
 */
const topic = () =>
  new Story({
    route: 'unionProposed',
    source: 'otherLawful',
    funder: org.company,
    form: 'consultationOnly',
    instrument: 'assignmentDecision',
  });

test('the payer is named in the proposal, and without one it is refused at that field', () => {
  const d = topic();
  expect(d.refusal('proposeByUnion', { funding: { source: 'otherLawful' } })).toBe('FUNDER_MISSING');
  expect(d.refusal('proposeByUnion')).toBeNull();
});

test('Sở Tài chính neither appraises nor pays: the estimate goes to the payer, who decides with its own money', () => {
  const d = topic().to('funding');
  d.do('submitEstimate');
  const owed = duties(d.c).map(({ kind, owner }) => [kind, owner.organisation]);
  expect(owed).toEqual([['approveFunding', org.company]]);
  d.do('approveFunding');
  expect(d.c.funding).toMatchObject({ budgetLine: null, fiscalYear: null });
});

test('the workshop is held, the payer’s office confirms each payment, and no line of the province moves', () => {
  const d = topic().to('payment');
  for (const command of ['preparePayment', 'checkPayment', 'approvePayment'] as const) d.do(command);
  expect(duties(d.c).find(({ kind }) => kind === 'confirmDisbursement')?.owner.organisation).toBe(org.company);
  d.do('confirmDisbursement', {}, officer(org.company));
  d.to('archived');
  expect(d.c.end?.kind).toBe('completed');
  expect(Object.values(d.world.lines).every(({ free }) => free === d.appropriatedVnd)).toBe(true);
});
