import { commandNames } from '../../../domain/commission/commands.ts';
import { authority } from '../../../domain/commission/acts.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { entries, entryOf, representable } from '../../../domain/commission/on-behalf.ts';
import { whyNot, whyNotEnteredNow } from '../../../domain/commission/policy.ts';
import type { Act } from '../../../domain/commission/rule.ts';
import { Story } from '../../support/acts.ts';
import { by, everybody, uuid } from '../../support/province.ts';

/** A story in the stage in which the host owes its answer, and the paper by which it answers. */
function awaitingAnswer() {
  const d = new Story({ form: 'council' });
  d.begin();
  while (d.c.stage !== 'response' && d.goOn());
  expect(d.c.stage).toBe('response');
  return d;
}

const onPaper = (d: Story, organisation: string, capability = 'departmentLeader') =>
  ({ organisation, capability, paper: { documents: [uuid()], on: d.today, arrivedOn: d.today } }) as NonNullable<Act['onBehalfOf']>;

const enteredAct = (d: Story, command: 'acknowledgeReport' | 'answerRecommendations' | 'accept', enterer = by.clerk) => ({
  ...d.act(command),
  actor: enterer,
  onBehalfOf: onPaper(d, d.c.parts.host),
});
const judged = (d: Story, act: object) => whyNot(d.c, { on: d.today, ...act } as Act);

test('the table says of every command who may enter it, and no act of the Union or about money is among them', () => {
  expect(Object.keys(entries).sort()).toEqual([...commandNames].sort());
  for (const command of commandNames) {
    const entry = entryOf(command);
    if (entry === null) continue;
    const isSeat = authority[command].some((right) => typeof right === 'object' && 'seat' in right);
    expect([command, isSeat]).toEqual([command, entry.for === 'expert']);
  }
  const money = [
    'submitEstimate',
    'appraiseEstimate',
    'approveFunding',
    'confirmDisbursement',
    'approveSettlement',
    'countersign',
  ] as const;
  for (const command of money) expect(entries[command]).toBeNull();
});

test('only the clerk enters for a body, and only for one that may give the act', () => {
  const d = awaitingAnswer();
  expect(judged(d, enteredAct(d, 'acknowledgeReport'))).toBeNull();
  for (const other of everybody.filter(({ capability }) => capability !== 'unionClerk')) {
    expect([other.person, judged(d, enteredAct(d, 'acknowledgeReport', other))]).toEqual([other.person, 'NOT_AUTHORISED']);
  }
  const elsewhere = { ...enteredAct(d, 'acknowledgeReport'), onBehalfOf: onPaper(d, uuid()) };
  expect(judged(d, elsewhere)).toBe('NOT_AUTHORISED');
  const own = { ...enteredAct(d, 'acknowledgeReport'), onBehalfOf: onPaper(d, d.c.parts.union, 'unionLeader') };
  expect(judged(d, own)).toBe('NOT_AUTHORISED');
  expect(judged(d, enteredAct(d, 'accept'))).toBe('NOT_AUTHORISED');
  const host = representable(d.c, 'acknowledgeReport').filter((one) => whyNotEnteredNow(d.c, 'acknowledgeReport', by.clerk, one) === null);
  expect(host.map(({ organisation }) => organisation)).toEqual([d.c.parts.host]);
});

test('whoever drafted or approved the report enters no answer to it, and who gave it its number does', () => {
  const d = awaitingAnswer();
  const number = d.c.reports.length;
  const gave = (command: string) => ({ ...d.c, hands: { ...d.c.hands, [`${command} report/${number}`]: by.clerk.person } });
  for (const command of ['submitReport', 'approveReport']) {
    expect(whyNot(gave(command), { on: d.today, ...enteredAct(d, 'acknowledgeReport') })).toBe('SAME_PERSON');
  }
  for (const command of ['issueReport', 'forwardReport']) {
    expect(whyNot(gave(command), { on: d.today, ...enteredAct(d, 'acknowledgeReport') })).toBeNull();
  }
});

test('a paper arrives after it was signed, and neither tomorrow', () => {
  const d = awaitingAnswer();
  const with_ = (paper: object) => {
    const act = enteredAct(d, 'acknowledgeReport');
    return judged(d, { ...act, onBehalfOf: { ...act.onBehalfOf, paper: { ...act.onBehalfOf.paper, ...paper } } });
  };
  expect(with_({ arrivedOn: '2000-01-01' })).toBe('DAY_OUT_OF_RANGE');
  expect(with_({ on: '2099-01-01', arrivedOn: '2099-01-01' })).toBe('DAY_OUT_OF_RANGE');
});

test('the host contests the entry, the clerk owes an answer, and the office owes it once the clerk has left', () => {
  const d = awaitingAnswer();
  d.give(enteredAct(d, 'answerRecommendations'));
  const [entry] = d.c.entries;
  expect(entry).toMatchObject({ command: 'answerRecommendations', by: by.clerk.person, organisation: d.c.parts.host });
  expect(d.c.documents).toContainEqual(expect.objectContaining({ document: entry!.paper.documents[0], kind: 'responseLetter' }));
  const host = everybody.find((one) => one.organisation === d.c.parts.host && one.capability === 'departmentOfficer')!;
  const reason = { text: uuid(), digest: 'x' };
  const contest = { command: 'contestEntry' as const, input: { entry: entry!.revision, reason }, actor: host };
  expect(judged(d, { ...contest, actor: by.clerk })).toBe('NOT_AUTHORISED');
  d.give(contest);
  expect(judged(d, contest)).toBe('ALREADY_DONE');
  const owed = () => duties(d.c).filter(({ kind }) => kind === 'answerContest');
  expect(owed()).toMatchObject([{ owner: { person: by.clerk.person, capability: 'unionClerk' } }]);
  const answer = { command: 'answerContest' as const, input: { entry: entry!.revision, answer: reason }, actor: by.clerk };
  expect(judged(d, { ...answer, actor: by.leader })).toBe('NOT_AUTHORISED');
  d.give(answer);
  expect(owed()).toEqual([]);
  expect(judged(d, answer)).toBe('NOTHING_CONTESTED');
});
