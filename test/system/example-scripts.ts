import { today } from '../../api/clock.ts';
import { examples } from '../../api/examples.ts';
import { commandNames, isBirthCommand } from '../../domain/commission/commands.ts';
import type { GivenName, Scripted, Step } from './examples-over-http.ts';
import { demoId } from '../../local/seed/ids.ts';

/** Ways of commissions told in the examples of the OpenAPI document; together they give every command. */

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
  ['so.xaydung.cv', 'nameSessionDelegate'],
  ['chuyengia.5', 'recordMeeting'],
];
const reported: Step[] = [
  ['chuyengia.5', 'submitReport'],
  ['lhh.lanhdao', 'approveReport'],
  ['lhh.vanthu', 'issueReport', 'forwardReport'],
  ['so.xaydung.cv', 'acknowledgeReport', 'answerRecommendations'],
];

/** An order contract with a council, from the letter to the archive. */
export const orderContract: readonly Scripted[] = [
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
  // The example accepts all that was asked; here the line that was added is cut again.
  (contract) =>
    contract.instead('stc.cv', 'appraiseEstimate', {
      appraisedVnd: 2_900_000,
      comment: 'Chưa bố trí thù lao thư ký khoa học.',
      lines: [{ line: 3, quantity: 0, unitPriceVnd: 300_000 }],
    }),
  ['stc.ld', 'approveFunding'],
  ['so.xaydung.ld', 'proposeAnnex'],
  ['lhh.lanhdao', 'answerAnnex'],
  // The same annex again would change nothing.
  (contract) =>
    contract.instead('lhh.lanhdao', 'proposeAnnex', {
      paper: examples.answerAnnex.paper!,
      reason: 'Bổ sung một buổi khảo sát.',
      content: 'Thêm một buổi khảo sát tuyến kênh.',
    }),
  ['lhh.lanhdao', 'withdrawAnnex'],
  ['lhh.chuyenvien', 'proposePanel'],
  ['lhh.lanhdao', 'reassign'],
  ['lhh.vanthu', 'takePaperNumber'],
  ['lhh.phochutich', 'appointPanel'],
  ...[1, 2, 3, 5].map(join),
  ['chuyengia.4', 'answerInvitation'],
  // The example declares no interest, and without one there is no conflict to decide.
  (contract) =>
    contract.instead('chuyengia.4', 'declareInterests', {
      interests: [{ category: 'financialInterest', statement: 'Năm 2020 có hợp đồng tư vấn với chủ đầu tư.' }],
      undertakes: true,
    }),
  ['lhh.lanhdao', 'clearConflict', 'replaceMember'],
  join(6),
  ['lhh.chuyenvien', 'announceEvent', 'filePaper', 'recordContribution', 'closeEvent', 'nameDelegate', 'openCollection'],
  ['so.xaydung.cv', 'answerCollection'],
  ['chuyengia.2', 'requestMoreTime'],
  ['lhh.chuyenvien', 'grantTime'],
  ['chuyengia.2', 'requestMoreTime'],
  ['lhh.chuyenvien', 'refuseTime'],
  ...[1, 2, 3].map(file),
  ['chuyengia.5', 'returnOpinion'],
  ['lhh.lanhdao', 'hold', 'resume'],
  ['lhh.chuyenvien', 'raiseObstacle'],
  (commission) => commission.guideObstacle('snv'),
  ['lhh.ketoan', 'requestAdvance'],
  ['lhh.lanhdao', 'approveAdvance'],
  ['stc.cv', 'reportRejected'],
  ['lhh.ketoan', 'requestAdvance'],
  ['lhh.lanhdao', 'returnAdvance'],
  ...[3, 6].map(file),
  ...met,
  // A second session is convened and called off.
  ['lhh.chuyenvien', 'conveneMeeting', 'cancelMeeting'],
  ['so.xaydung.ld', 'extendDeadline'],
  ['chuyengia.5', 'submitReport'],
  ['lhh.lanhdao', 'returnReport'],
  ...reported,
  ['so.xaydung.ld', 'askRework'],
  ...reported,
  ['so.xaydung.ld', 'signOff'],
  ['lhh.ketoan', 'preparePayment'],
  ['lhh.ktt', 'checkPayment'],
  ['lhh.lanhdao', 'returnPayment'],
  // The example pays everything at once.
  (contract) =>
    contract.instead('lhh.ketoan', 'preparePayment', {
      payOn: examples.preparePayment.payOn,
      lines: [{ key: `councilChair/${examples.proposePanel.members[0]!.person}/meeting-1`, amountVnd: 1_500_000 }],
    }),
  // The example checks the first payment.
  (contract) => contract.instead('lhh.ktt', 'checkPayment', { payment: 2, correct: true }),
  ['lhh.lanhdao', 'approvePayment'],
  ['stc.cv', 'confirmDisbursement'],
  // The rest is paid with the tax of the actual day.
  ['lhh.ketoan', 'preparePayment'],
  (contract) => contract.instead('lhh.ktt', 'checkPayment', { payment: 3, correct: true }),
  (contract) => contract.instead('lhh.lanhdao', 'approvePayment', { payment: 3 }),
  (contract) =>
    contract.instead('stc.cv', 'confirmDisbursement', {
      of: 'payment',
      number: 3,
      treasuryReference: 'KB-2026-001235',
      paidOn: today(),
      isTaxRecalculated: true,
    }),
  ['lhh.ketoan', 'settleTaxDifference'],
  ['lhh.lanhdao', 'draftLiquidation'],
  ['so.xaydung.ld', 'signLiquidation'],
  ['lhh.ketoan', 'settle'],
  ['stc.ld', 'approveSettlement'],
  ['lhh.vanthu', 'attachDocument'],
  // The example attaches one paper, and the panel's decision came with its act; the archive asks for one of each kind.
  ...(['requestLetter', 'meetingMinutes', 'resultReport', 'signOffMinutes', 'liquidationMinutes', 'settlement'] as const).map(
    (kind): Scripted =>
      (contract) =>
        contract.attach('lhh.vanthu', kind),
  ),
  ['lhh.vanthu', 'archive'],
];

/** A proposal of the Union, from consent to a rejected product and the return of its advance. */
export const rejectedProposal: readonly Scripted[] = [
  ['ubnd.ld', 'grantConsent'],
  ...accepted,
  // The example pays for what experts do, which no rejection takes from them; here nothing but costs is foreseen.
  (proposal) =>
    proposal.instead('lhh.chuyenvien', 'submitEstimate', {
      lines: [{ item: 'otherCost', content: 'Khảo sát thực địa', unit: 'đợt', quantity: 1, unitPriceVnd: 2_900_000 }],
      workOn: '2026-11-20',
    }),
  ...decided,
  ['ubnd.ld', 'issueOrder'],
  ['lhh.lanhdao', 'countersign'],
  ['lhh.ketoan', 'requestAdvance'],
  ['lhh.lanhdao', 'approveAdvance'],
  // The example confirms a payment.
  (proposal) =>
    proposal.instead('stc.cv', 'confirmDisbursement', {
      of: 'advance',
      number: 1,
      treasuryReference: 'KB-2026-001200',
      paidOn: today(),
    }),
  ['lhh.chuyenvien', 'proposePanel'],
  ['lhh.lanhdao', 'appointPanel'],
  ...[1, 2, 3, 4, 5].map(join),
  ...[1, 2, 3, 4].map(file),
  ...met,
  ...reported,
  ['ubnd.ld', 'rejectProduct'],
  ['lhh.ketoan', 'settle', 'recordReturn'],
  ['stc.ld', 'approveSettlement'],
];

/** How a request may end before its report. */
export const endings: readonly (readonly [ending: string, steps: readonly Scripted[]])[] = [
  ['withdrawn', [['so.xaydung.ld', 'withdraw']]],
  ['declined', [...registered, ['lhh.lanhdao', 'decline']]],
  ['referred elsewhere', [...registered, ['lhh.lanhdao', 'refer']]],
  ['refused its funding', [...accepted, ['lhh.chuyenvien', 'submitEstimate'], ['stc.ld', 'refuseFunding']]],
  [
    'answered on paper, contested and withdrawn',
    [
      ...registered,
      ['lhh.lanhdao', 'assignSpecialist'],
      ['lhh.chuyenvien', 'requestSupplement'],
      (request) => request.enter('lhh.vanthu', 'supplyDocuments', demoId('organisation/so-xay-dung')),
      ['so.xaydung.ld', 'contestEntry'],
      ['lhh.vanthu', 'answerContest'],
      ['so.xaydung.ld', 'noteEntry'],
      ['lhh.vanthu', 'takeBackEntry'],
      ['so.xaydung.ld', 'withdraw'],
    ],
  ],
  ['terminated', [...accepted, ...funded, ['ubnd.ld', 'terminate']]],
];

export const refusedConsent: readonly Step[] = [['ubnd.ld', 'refuseConsent']];

const told = [orderContract, rejectedProposal, refusedConsent, ...endings.map(([, steps]) => steps)].flatMap((script) =>
  script.flatMap((step) => (typeof step === 'function' ? [] : step.slice(1))),
);

/**
 * The commands that no script names. Their examples are given as soon as somebody of the script may give them. A command that ends a
 * commission, or whose example needs a certain moment, belongs into a script.
 */
export const untold: readonly GivenName[] = commandNames.filter(
  (command): command is GivenName => !isBirthCommand(command) && !told.includes(command),
);
