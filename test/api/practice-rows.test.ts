import { today } from '../../api/clock.ts';
import type { BirthCommand, CommandName } from '../../domain/commission/commands.ts';
import { plusDays } from '../../domain/calendar/day.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { demoId } from '../../local/seed/ids.ts';
import { Examples, type Exemplary, type Step } from '../system/examples-over-http.ts';
import { serve, scanned, type Served } from './served.ts';

/**
 * Days and sums that were accepted in practice and must not pass, one commission from the letter to the payment. Each is refused with its
 * code at its field, in words, and nothing changes. What is right all the same passes at the end of each stage.
 */

let served: Served;
let examples: Examples;
let begun: Exemplary;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  const url = await served.app.listen({ port: 0, host: '127.0.0.1' });
  examples = await Examples.of(url, demonstrationPassword);
  begun = await examples.begin('so.xaydung.ld', 'submitRequest');
}, 120_000);
afterAll(() => served.close());

type Given = Exclude<CommandName, BirthCommand>;
interface Row {
  what: string;
  who: string;
  command: Given;
  /** What is changed of the example. */
  wrong: object | (() => Promise<object>);
  code: string;
  pointer: string;
}

const lastYear = `${Number(today().slice(0, 4)) - 1}-12-31`;
const yearAgo = plusDays(today(), -400);
const dated = (command: Given, part: string, on: string) => ({
  [part]: { ...(examples.bodyOf(command)[part] as object), on },
});

/** The commission goes on along these steps, and then each row is tried. */
async function after(steps: Step[], rows: Row[]): Promise<void> {
  await begun.follow(...steps);
  const answers: unknown[] = [];
  const right: unknown[] = [];
  for (const { what, who, command, wrong, code, pointer } of rows) {
    const caller = await served.signIn(who);
    const revision = async () => (await caller.get(`/api/commissions/${begun.id}`)).body.revision;
    const before = await revision();
    const change = typeof wrong === 'function' ? await wrong() : wrong;
    const { status, body } = await caller.give(begun.id, command, { ...examples.bodyOf(command), ...change });
    const errors = (body.errors ?? []).map((one: any) => [one.pointer, one.message.length > 20]);
    answers.push([what, status, body.code, errors, await revision()]);
    right.push([what, code === 'VALIDATION' ? 400 : 409, code, [[pointer, true]], before]);
  }
  expect(answers).toEqual(right);
}

const extended = (duty: string) => ({ duty, until: plusDays(today(), 45), reason: 'Xin thêm thời gian.' });

test('days and terms of the letter and its registration', async () => {
  await after(
    [],
    [
      {
        what: 'a term of law is not extended (D01)',
        who: 'lhh.lanhdao',
        command: 'extendDeadline',
        wrong: extended('register'),
        code: 'TERM_OF_LAW',
        pointer: '/duty',
      },
      {
        what: 'a letter arrives after it was signed',
        who: 'lhh.vanthu',
        command: 'register',
        wrong: { arrivedOn: plusDays(today(), -360) },
        code: 'DAY_BEFORE_CAUSE',
        pointer: '/arrivedOn',
      },
      {
        what: 'a letter of another year does not take a number of that year',
        who: 'lhh.vanthu',
        command: 'register',
        wrong: { arrivedOn: yearAgo },
        code: 'VALIDATION',
        pointer: '/arrivedOn',
      },
    ],
  );
  await after(
    [['lhh.vanthu', 'register']],
    [
      {
        what: 'nobody extends their own term, and not one of law (D04)',
        who: 'lhh.lanhdao',
        command: 'extendDeadline',
        wrong: extended('assignSpecialist'),
        code: 'TERM_OF_LAW',
        pointer: '/duty',
      },
    ],
  );
});

test('sums and days of the estimate, the order and the advance', async () => {
  const management = { item: 'generalManagement', content: 'Quản lý chung', unit: 'nhiệm vụ', quantity: 1, unitPriceVnd: 290_000_000 };
  const work = { item: 'otherCost', content: 'Khảo sát', unit: 'đợt', quantity: 1, unitPriceVnd: 10_000_000 };
  await after(
    [['lhh.lanhdao', 'assignSpecialist', 'accept']],
    [
      {
        what: 'management of 290 million beside 10 million of work',
        who: 'lhh.chuyenvien',
        command: 'submitEstimate',
        wrong: { lines: [work, management] },
        code: 'NORM_EXCEEDED',
        pointer: '/lines',
      },
    ],
  );
  await after(
    [['lhh.chuyenvien', 'submitEstimate']],
    [
      {
        what: 'an estimate is cut by line',
        who: 'stc.cv',
        command: 'appraiseEstimate',
        wrong: { appraisedVnd: 2_000_000 },
        code: 'APPRAISED_LINES_NEEDED',
        pointer: '/lines',
      },
    ],
  );
  await after(
    [['stc.cv', 'appraiseEstimate']],
    [
      {
        what: 'money is not decided before it was appraised',
        who: 'stc.ld',
        command: 'approveFunding',
        wrong: () => Promise.resolve(dated('approveFunding', 'decision', plusDays(today(), -1))),
        code: 'DAY_BEFORE_CAUSE',
        pointer: '/decision/on',
      },
    ],
  );
  await after(
    [['stc.ld', 'approveFunding']],
    [
      {
        what: 'an order is not signed before its money',
        who: 'so.xaydung.ld',
        command: 'issueOrder',
        wrong: () => Promise.resolve(dated('issueOrder', 'paper', plusDays(today(), -1))),
        code: 'DAY_BEFORE_CAUSE',
        pointer: '/paper/on',
      },
    ],
  );
  await after(
    [
      ['so.xaydung.ld', 'issueOrder'],
      ['lhh.lanhdao', 'countersign'],
    ],
    [
      {
        what: 'an advance above what is reserved',
        who: 'lhh.ketoan',
        command: 'requestAdvance',
        wrong: { amountVnd: 2_900_001 },
        code: 'ADVANCE_LIMIT',
        pointer: '/amountVnd',
      },
    ],
  );
  // The whole of a small contract may be advanced (TT 17/2024 Art. 6.3.2).
  await begun.instead('lhh.ketoan', 'requestAdvance', { amountVnd: 1_000_000, purpose: 'Chi tổ chức phiên họp.' });
  await begun.follow(['lhh.lanhdao', 'approveAdvance']);
  await begun.instead('stc.cv', 'confirmDisbursement', { of: 'advance', number: 1, treasuryReference: 'KB-9/2026', paidOn: today() });
});

const join = (n: number): Step => [`chuyengia.${n}`, 'answerInvitation', 'declareInterests'];
const file = (n: number): Step => [`chuyengia.${n}`, 'fileOpinion'];

test('days of the panel, the meeting and the report', async () => {
  await after(
    [['lhh.chuyenvien', 'proposePanel']],
    [
      {
        what: 'a decision is not of another year than its number, nor before the proposal',
        who: 'lhh.lanhdao',
        command: 'appointPanel',
        wrong: () => Promise.resolve(dated('appointPanel', 'decision', lastYear)),
        code: 'DAY_BEFORE_CAUSE',
        pointer: '/decision/on',
      },
    ],
  );
  await after(
    [['lhh.lanhdao', 'appointPanel'], ...[1, 2, 3, 4, 5].map(join), ...[1, 2, 3, 4].map(file)],
    [
      {
        what: 'a meeting for today without a reason for the short notice (D10)',
        who: 'lhh.chuyenvien',
        command: 'conveneMeeting',
        wrong: { on: today(), shortNoticeReason: undefined },
        code: 'SHORT_NOTICE',
        pointer: '/shortNoticeReason',
      },
    ],
  );
  await after(
    [['lhh.chuyenvien', 'conveneMeeting']],
    [
      {
        what: 'a meeting is not held before it was convened',
        who: 'chuyengia.5',
        command: 'recordMeeting',
        wrong: { heldOn: plusDays(today(), -1) },
        code: 'DAY_BEFORE_CAUSE',
        pointer: '/heldOn',
      },
    ],
  );
  await after(
    [['chuyengia.5', 'recordMeeting']],
    [
      {
        what: 'the Union does not move the day that its order sets',
        who: 'lhh.lanhdao',
        command: 'extendDeadline',
        wrong: extended('submitReport/1'),
        code: 'DAY_OF_CONTRACT',
        pointer: '/duty',
      },
    ],
  );
  await after(
    [
      ['chuyengia.5', 'submitReport'],
      ['lhh.lanhdao', 'approveReport'],
    ],
    [
      {
        what: 'a report is not issued before it was approved, nor numbered in another year',
        who: 'lhh.vanthu',
        command: 'issueReport',
        wrong: () => Promise.resolve(dated('issueReport', 'paper', lastYear)),
        code: 'DAY_BEFORE_CAUSE',
        pointer: '/paper/on',
      },
    ],
  );
});

test('sums of the acceptance, below the work done and beside its lines', async () => {
  const row = { who: 'so.xaydung.ld', command: 'signOff' as const };
  await after(
    [
      ['lhh.vanthu', 'issueReport', 'forwardReport'],
      ['so.xaydung.cv', 'acknowledgeReport', 'answerRecommendations'],
    ],
    [
      { ...row, what: 'an acceptance below the work done', wrong: { acceptedVnd: 1 }, code: 'BELOW_WORK_DONE', pointer: '/acceptedVnd' },
      {
        ...row,
        what: 'a rejection that pays nobody for the work done',
        command: 'rejectProduct',
        wrong: { payableVnd: 0 },
        code: 'BELOW_WORK_DONE',
        pointer: '/payableVnd',
      },
      {
        ...row,
        what: 'an acceptance above what is reserved',
        wrong: { acceptedVnd: 2_900_001 },
        code: 'OVER_RESERVED',
        pointer: '/acceptedVnd',
      },
      {
        ...row,
        what: 'lines that are no costs',
        wrong: { lines: [{ line: 1, acceptedVnd: 0 }] },
        code: 'ACCEPTED_LINES_WRONG',
        pointer: '/lines',
      },
    ],
  );
});

test('sums, papers and days of a payment', async () => {
  const row = { who: 'lhh.ketoan', command: 'preparePayment' as const };
  const accountant = await served.signIn('lhh.ketoan');
  const request = async (person: string) => ({
    payOn: today(),
    statements: [{ person: demoId(`person/${person}`), states: 'request', signedOn: today(), document: await scanned(accountant) }],
  });
  await after(
    [['so.xaydung.ld', 'signOff']],
    [
      { ...row, what: 'a day too far ahead', wrong: { payOn: plusDays(today(), 200) }, code: 'PAY_DAY_TOO_FAR', pointer: '/payOn' },
      {
        ...row,
        what: 'a line that nobody earned',
        wrong: { payOn: today(), lines: [{ key: 'finalReport/union/report', amountVnd: 1_000_000 }] },
        code: 'UNKNOWN_FEE_LINE',
        pointer: '/lines',
      },
      {
        ...row,
        what: 'a tax paper of somebody who is not paid',
        wrong: () => request('chuyengia.9'),
        code: 'UNKNOWN_PAYEE',
        pointer: '/statements',
      },
    ],
  );
  // Expert 2 asks to be withheld, and gets 700,000 less 10 %.
  await begun.instead('lhh.ketoan', 'preparePayment', (await request('chuyengia.2')) as never);
  const { payments } = (await accountant.get(`/api/commissions/${begun.id}`)).body;
  const own = payments[0].lines.filter((one: any) => one.person === demoId('person/chuyengia.2'));
  expect(own).toMatchObject([{ grossVnd: 700_000, withheldVnd: 70_000, netVnd: 630_000, withholdingReason: 'requested' }]);

  const paid = { who: 'stc.cv', command: 'confirmDisbursement' as const };
  const first = { of: 'payment', number: 1, treasuryReference: 'KB-10/2026', paidOn: today() };
  await begun.follow(['lhh.ktt', 'checkPayment']);
  await begun.instead('lhh.lanhdao', 'approvePayment', { payment: 1 });
  await after(
    [],
    [
      { ...paid, what: 'paid before it was approved', wrong: { ...first, paidOn: lastYear }, code: 'DAY_BEFORE_CAUSE', pointer: '/paidOn' },
      {
        ...paid,
        what: 'one treasury slip twice in one file, in another spelling',
        wrong: { ...first, treasuryReference: 'kb‑9/2026' },
        code: 'REFERENCE_USED',
        pointer: '/treasuryReference',
      },
    ],
  );
  await begun.instead('stc.cv', 'confirmDisbursement', first as never);
});
