import { commandNames } from '../../domain/commission/commands.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { startSystem, type RunningSystem } from '../support/running-system.ts';
import { Examples, type Step } from './examples-over-http.ts';

/** Every example of the OpenAPI document, posted to the running system exactly as the document shows it. */

let system: RunningSystem | undefined;
let examples: Examples;

beforeAll(async () => {
  system = await startSystem();
  examples = await Examples.of(system.url, demonstrationPassword);
}, 300_000);

afterAll(() => system?.stop(), 60_000);

const registered: Step[] = [['lhh.vanthu', 'register']];
const accepted: Step[] = [...registered, ['lhh.lanhdao', 'assignSpecialist', 'accept']];
const decided: Step[] = [
  ['stc.cv', 'appraiseEstimate'],
  ['stc.ld', 'approveFunding'],
];
const funded: Step[] = [['lhh.chuyenvien', 'submitEstimate'], ...decided];

const join = (n: number): Step => [`chuyengia.${n}`, 'answerInvitation', 'declareInterests'];
const file = (n: number): Step => [`chuyengia.${n}`, 'fileOpinion'];

const met: Step[] = [
  ['lhh.chuyenvien', 'conveneMeeting'],
  ['chuyengia.5', 'recordMeeting'],
];
const reported: Step[] = [
  ['chuyengia.5', 'submitReport'],
  ['lhh.lanhdao', 'approveReport'],
  ['lhh.vanthu', 'issueReport', 'forwardReport'],
  ['so.xaydung.cv', 'acknowledgeReport', 'answerRecommendations'],
];

it('the examples carry an order contract with a council from the letter to the archive', async () => {
  const contract = await examples.begin('so.xaydung.ld', 'submitRequest');
  await contract.follow(
    ...registered,
    ['lhh.lanhdao', 'assignSpecialist'],
    ['lhh.chuyenvien', 'requestSupplement'],
    ['so.xaydung.cv', 'supplyDocuments'],
    ['lhh.lanhdao', 'accept'],
    ['lhh.chuyenvien', 'submitEstimate'],
    ['stc.cv', 'returnEstimate'],
    ...funded,
    ['so.xaydung.ld', 'issueOrder'],
    ['lhh.lanhdao', 'countersign'],
    ['lhh.ketoan', 'adjustEstimate'],
    ...decided,
    ['lhh.chuyenvien', 'proposePanel'],
    ['lhh.lanhdao', 'reassign'],
    ['lhh.phochutich', 'appointPanel'],
    ...[1, 2, 3, 5].map(join),
    ['chuyengia.4', 'answerInvitation'],
  );
  // The example declares no interest, and without one there is no conflict to decide.
  await contract.instead('chuyengia.4', 'declareInterests', {
    interests: [{ category: 'financialInterest', statement: 'Năm 2020 có hợp đồng tư vấn với chủ đầu tư.' }],
    undertakes: true,
  });
  await contract.follow(
    ['lhh.lanhdao', 'clearConflict', 'replaceMember'],
    join(6),
    ['lhh.chuyenvien', 'announceEvent', 'filePaper', 'recordContribution', 'closeEvent'],
    ['chuyengia.2', 'requestMoreTime'],
    ['lhh.chuyenvien', 'grantTime'],
    ['chuyengia.2', 'requestMoreTime'],
    ['lhh.chuyenvien', 'refuseTime'],
    ...[1, 2, 3].map(file),
    ['chuyengia.5', 'returnOpinion'],
    ['lhh.lanhdao', 'hold', 'resume'],
    ['lhh.chuyenvien', 'addNote', 'raiseObstacle'],
    ['snv', 'answerObstacle'],
    ['lhh.ketoan', 'requestAdvance'],
    ['lhh.lanhdao', 'approveAdvance'],
    ['stc.cv', 'reportRejected'],
    ...[3, 6].map(file),
    ...met,
    ['lhh.lanhdao', 'extendDeadline'],
    ['chuyengia.5', 'submitReport'],
    ['lhh.lanhdao', 'returnReport'],
    ...reported,
    ['so.xaydung.ld', 'askRework'],
    ...reported,
    ['so.xaydung.ld', 'signOff'],
    ['lhh.ketoan', 'preparePayment'],
    ['lhh.ktt', 'checkPayment'],
    ['lhh.lanhdao', 'approvePayment'],
    ['stc.cv', 'confirmDisbursement'],
    ['lhh.ketoan', 'settle'],
    ['stc.cv', 'approveSettlement'],
    ['lhh.vanthu', 'attachDocument'],
  );
  // The example attaches one paper; the archive asks for one of each kind.
  const others = ['requestLetter', 'panelDecision', 'meetingMinutes', 'resultReport', 'signOffMinutes', 'settlement'] as const;
  for (const kind of others) await contract.attach('lhh.vanthu', kind);
  expect(await contract.follow(['lhh.vanthu', 'archive'])).toMatchObject({ stage: 'archived' });
}, 240_000);

it('the examples carry a proposal of the Union from consent to a rejected product and the return of its advance', async () => {
  const proposal = await examples.begin('lhh.lanhdao', 'proposeByUnion');
  await proposal.follow(
    ['ubnd.ld', 'grantConsent'],
    ...accepted,
    ...funded,
    ['ubnd.ld', 'issueOrder'],
    ['lhh.lanhdao', 'countersign'],
    ['lhh.ketoan', 'requestAdvance'],
    ['lhh.lanhdao', 'approveAdvance'],
  );
  // The example confirms a payment.
  const paid = { of: 'advance' as const, number: 1, treasuryReference: 'KB-2026-001200', paidOn: '2026-11-20' };
  await proposal.instead('stc.cv', 'confirmDisbursement', paid);
  const told = await proposal.follow(
    ['lhh.chuyenvien', 'proposePanel'],
    ['lhh.lanhdao', 'appointPanel'],
    ...[1, 2, 3, 4, 5].map(join),
    ...[1, 2, 3, 4].map(file),
    ...met,
    ...reported,
    ['ubnd.ld', 'rejectProduct'],
    ['lhh.ketoan', 'settle', 'recordReturn'],
    ['stc.cv', 'approveSettlement'],
  );
  expect(told).toMatchObject({ stage: 'settlement' });
}, 240_000);

it.each<[string, Step[]]>([
  ['withdrawn', [['so.xaydung.ld', 'withdraw']]],
  ['declined', [...registered, ['lhh.lanhdao', 'decline']]],
  ['referred elsewhere', [...registered, ['lhh.lanhdao', 'refer']]],
  ['refused its funding', [...accepted, ['lhh.chuyenvien', 'submitEstimate'], ['stc.ld', 'refuseFunding']]],
  ['terminated', [...accepted, ...funded, ['ubnd.ld', 'terminate']]],
])('the examples show how a request is %s', async (_ending, steps) => {
  const request = await examples.begin('so.xaydung.ld', 'submitRequest');
  expect(await request.follow(...steps)).toBeDefined();
});

it('the examples show how consent is refused', async () => {
  const proposal = await examples.begin('lhh.lanhdao', 'proposeByUnion');
  expect(await proposal.follow(['ubnd.ld', 'refuseConsent'])).toBeDefined();
});

it('leaves no command whose example was not accepted as it stands', () => {
  expect([...examples.accepted].sort()).toEqual([...commandNames].sort());
});
