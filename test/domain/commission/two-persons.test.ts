import { fold } from '../../../domain/commission/apply.ts';
import type { CommandName } from '../../../domain/commission/commands.ts';
import type { Fact } from '../../../domain/commission/facts.ts';
import { whyNot, whyNotNow } from '../../../domain/commission/policy.ts';
import type { RejectionCode } from '../../../domain/commission/rejections.ts';
import { twoPersons } from '../../../domain/commission/two-persons.ts';
import { Story } from '../../support/acts.ts';
import type { UndatedAct } from '../../support/drive.ts';
import { by, experts, said } from '../../support/province.ts';

/* Both sides of one act need two persons. The stories below reach every pair of the table. An act that two persons may give is refused
   once one person holds both roles, from the beginning of the file to its end. */

const sideOf = (first: CommandName, then: CommandName) => `${first} → ${then}`;
const table = twoPersons.flatMap(({ first, then, code = 'SAME_PERSON' }) =>
  first.flatMap((one) => then.map((other) => ({ first: one, then: other, code }))),
);
/** Money can be adjusted only after its approval, when it can no longer be refused. */
const neverMet = [sideOf('adjustEstimate', 'refuseFunding')];

/** Pairs in which an earlier rule refuses the same person: a member decides no conflict, and nobody has two seats. */
const stricter: Record<string, RejectionCode> = {
  [sideOf('declareInterests', 'clearConflict')]: 'CONFLICTED',
  [sideOf('fileOpinion', 'returnOpinion')]: 'NOT_AUTHORISED',
};

const refused = new Set<string>();
const passed = new Set<CommandName>();
const shown = new Set<string>();

/** Replaces the person `from` by `to`, in every fact and in the act. */
function inOneHat<T>(value: T, from: string, to: string): T {
  return JSON.parse(JSON.stringify(value).replaceAll(from, to)) as T;
}

/** Checks every second side that could be given now against the first sides on record. */
function check(d: Story): void {
  for (const then of new Set(table.map((one) => one.then))) {
    const act = d.act(then);
    if (d.whyNot(act) !== null) continue;
    passed.add(then);
    for (const pair of table.filter((one) => one.then === then && !refused.has(sideOf(one.first, then)))) judge(d, act, pair);
  }
}

function judge(d: Story, act: UndatedAct, { first, then, code }: (typeof table)[number]): void {
  const hands = new Set(d.facts.flatMap((f) => ('command' in f && f.command === first ? [(f.actor as { person: string }).person] : [])));
  const to = act.actor.person;
  for (const from of hands) {
    if (from === to) continue;
    const c = fold(inOneHat<Fact[]>(d.facts, from, to));
    const same = inOneHat(act, from, to);
    const found = whyNot(c, { ...same, on: d.today });
    const expected = stricter[sideOf(first, then)] ?? code;
    if (found === expected) refused.add(sideOf(first, then));
    if (c && whyNotNow(c, then, same.actor) === expected) shown.add(sideOf(first, then));
  }
}

/** Goes on to a stage, and checks every state on the way. */
function to(d: Story, stage: Parameters<Story['to']>[0]): Story {
  if (!d.isBorn) d.begin();
  for (check(d); (d.c.closedAt === null ? d.c.stage : 'archived') !== stage && d.goOn();) check(d);
  expect(d.c.closedAt === null ? d.c.stage : 'archived').toBe(stage);
  return d;
}

function give<C extends CommandName>(d: Story, command: C, change: Parameters<typeof d.act<C>>[1] = {}, as?: Parameters<typeof d.act>[2]) {
  d.do(command, change, as);
  check(d);
}

beforeAll(() => {
  const contract = to(new Story(), 'intake');
  give(contract, 'assignSpecialist');
  give(contract, 'requestSupplement');
  to(contract, 'funding');
  give(contract, 'submitEstimate');
  give(contract, 'returnEstimate');
  to(contract, 'panel');
  give(contract, 'adjustEstimate');
  give(contract, 'appraiseEstimate');
  give(contract, 'approveFunding');
  give(contract, 'requestAdvance', { amountVnd: 20_000_000 });
  give(contract, 'approveAdvance');
  give(contract, 'confirmDisbursement');
  give(contract, 'proposePanel');
  give(contract, 'appointPanel');
  give(contract, 'answerInvitation', {}, experts[0]);
  give(contract, 'declareInterests', { interests: [{ category: 'financialInterest', statement: said() }] }, experts[0]);
  give(contract, 'clearConflict');
  to(contract, 'expertReview');
  give(contract, 'requestMoreTime');
  give(contract, 'grantTime');
  give(contract, 'fileOpinion');
  to(contract, 'report');
  to(contract, 'signOff');
  give(contract, 'signOff', { acceptedVnd: 14_000_000 });
  to(contract, 'archived');
  to(new Story({ route: 'unionProposed' }), 'panel');
  const stated = to(new Story({ hasTerms: true, form: 'consultationOnly' }), 'expertReview');
  give(stated, 'proposeAnnex');
  to(stated, 'archived');
});

test('one person is refused both sides of every pair of the table, whatever hats they wear', () => {
  const missing = table.map(({ first, then }) => sideOf(first, then)).filter((side) => !refused.has(side) && !neverMet.includes(side));
  expect(missing).toEqual([]);
});

test('two persons give both sides', () => {
  expect([...new Set(table.map((one) => one.then))].filter((then) => !passed.has(then))).toEqual([]);
});

test('what can be done says so before anything is written', () => {
  expect([...refused].filter((side) => !shown.has(side))).toEqual([]);
});

test('nobody gives more time to themselves', () => {
  const d = new Story().to('report');
  d.do('submitReport');
  const own = { duty: 'approveReport/1', until: '2026-12-01' };
  expect(d.refusal('extendDeadline', own)).toBe('SAME_PERSON');
  // No order sets the day of this report. The day of an ordered report is moved by the person who issued the order.
  const given = new Story({ instrument: 'requestLetter' }).to('report');
  expect(given.refusal('extendDeadline', {}, { ...by.leader, person: by.specialist.person })).toBe('SAME_PERSON');
  expect(given.refusal('extendDeadline')).toBeNull();
});
