import type { CommandName } from '../../domain/commission/commands.ts';
import { workDoneVnd } from '../../domain/commission/fees.ts';
import { duties } from '../../domain/commission/duties.ts';
import type { Ending, Stage } from '../../domain/commission/names.ts';
import { openOffice, type Case, type Office } from '../support/case.ts';
import type { Plan } from '../support/drafts.ts';
import { org } from '../support/province.ts';

const appropriatedVnd = 1_000_000_000;
let office: Office;
beforeAll(async () => {
  office = await openOffice({ freeVnd: appropriatedVnd });
});
afterAll(() => office.close());

/** Conditions for every commission that has ended: no duties, no money reserved or advanced, and a valid record. */
async function expectEnded(c: Case, ending: Ending): Promise<void> {
  await c.ended();
  const journal = await c.prove();
  const state = await c.state();
  expect(state.end?.kind).toBe(ending);
  expect(duties(state)).toEqual([]);
  expect(state.effects.pending).toEqual([]);
  const { free, committed, advanced, paid } = await office.balances();
  expect({ committed, advanced, sum: free + paid }).toEqual({ committed: 0, advanced: 0, sum: appropriatedVnd });
  expect(await office.faults()).toEqual([]);
  const receipts = await office.db.selectFrom('receipts').selectAll().where('caseId', '=', c.id).execute();
  expect(receipts).toHaveLength(journal.filter((f) => 'command' in f).length);
  const events = await c.events();
  expect(events).toBeLessThan(2000);
  process.stdout.write(`    ${ending}: ${journal.length} facts, ${receipts.length} acts, ${events} events of history\n`);
}

const kinds: [string, Partial<Plan>, Partial<Record<Stage, CommandName[]>>?][] = [
  ['a request letter without cost, by consultation', { instrument: 'requestLetter', source: 'none', form: 'consultationOnly' }],
  [
    'a proposal of the Union without cost, by a council',
    { route: 'unionProposed', instrument: 'requestLetter', source: 'none', form: 'council', requester: org.ubnd },
  ],
  ['a request letter on the state budget, by a group of experts', { instrument: 'requestLetter', form: 'expertGroup' }],
  [
    'an assignment by the people’s committee, by consultation',
    { instrument: 'assignmentDecision', form: 'consultationOnly', requester: org.ubnd },
    {
      intake: ['assignSpecialist', 'requestSupplement', 'supplyDocuments'],
      expertReview: ['announceEvent', 'filePaper', 'recordContribution'],
    },
  ],
  [
    'an assignment the Union proposed, on the requester’s budget, by a council',
    { route: 'unionProposed', instrument: 'assignmentDecision', source: 'requesterBudget', form: 'council', requester: org.ubnd },
  ],
  [
    'an assignment on other lawful money, by a group of experts',
    { instrument: 'assignmentDecision', source: 'otherLawful', form: 'expertGroup' },
  ],
  [
    'an order contract on the state budget with an advance and a rework round, by a council',
    {},
    { panel: ['requestAdvance', 'approveAdvance', 'confirmDisbursement'], signOff: ['askRework'] },
  ],
  [
    'an order contract the Union proposed, paid by the project’s owner, by a group of experts',
    { route: 'unionProposed', source: 'projectOwner', form: 'expertGroup', requester: org.ubnd },
  ],
  ['an order contract by consultation, its estimate adjusted', { form: 'consultationOnly' }, { expertReview: ['adjustEstimate'] }],
];

it.each(kinds)('%s runs from the first letter to the archive', async (_name, plan, besides = {}) => {
  const c = office.case(plan);
  await c.begin();
  for (const [stage, commands] of Object.entries(besides)) {
    await c.to(stage as Stage);
    for (const command of commands) await c.do(command);
  }
  await c.to('archived');
  await expectEnded(c, 'completed');
});

const endings: [string, Ending, Partial<Plan>, Stage, CommandName[]][] = [
  ['the authority refuses consent', 'consentRefused', { route: 'unionProposed', requester: org.ubnd }, 'consent', ['refuseConsent']],
  ['the Union declines', 'declined', {}, 'intake', ['decline']],
  ['the Union refers it elsewhere', 'referred', {}, 'intake', ['refer']],
  ['the money is refused', 'fundingRefused', {}, 'funding', ['submitEstimate', 'appraiseEstimate', 'refuseFunding']],
  ['it is terminated before anything cost', 'terminated', {}, 'order', ['terminate']],
  [
    'it is terminated with an advance out',
    'terminated',
    {},
    'panel',
    ['requestAdvance', 'approveAdvance', 'confirmDisbursement', 'terminate'],
  ],
  ['the product is rejected', 'productRejected', {}, 'signOff', ['rejectProduct']],
];

it.each(endings)('When %s, what is owed is settled and the file is archived', async (_name, ending, plan, stage, commands) => {
  const c = office.case(plan);
  await c.begin();
  await c.to(stage);
  for (const command of commands) await c.do(command);
  await c.to('archived');
  await expectEnded(c, ending);
});

it.each(['request', 'intake', 'funding', 'order', 'panel', 'expertReview'] as const)(
  'Withdrawn at the stage %s, a commission gives back its money and is archived',
  async (stage) => {
    const c = office.case();
    await c.begin();
    await c.to(stage);
    const { outcome } = await c.do('withdraw');
    expect(outcome).toEqual({ result: 'done' });
    await c.to('archived');
    await expectEnded(c, 'withdrawn');
  },
);

it('Rejected with part of the work accepted, a commission pays that part, not more', async () => {
  const c = office.case();
  await c.begin();
  await c.to('signOff');
  const { paid } = await office.balances();
  const payableVnd = workDoneVnd(await c.state());
  expect(await c.refusal('rejectProduct', { payableVnd: payableVnd - 1 })).toBe('BELOW_WORK_DONE');
  await c.do('rejectProduct', { payableVnd });
  await c.to('archived');
  await expectEnded(c, 'productRejected');
  expect((await office.balances()).paid - paid).toBe(payableVnd);
});
