import { sql } from 'kysely';
import { examples } from '../../api/examples.ts';
import { plusDays } from '../../domain/calendar/day.ts';
import { onDay, request, scanned, serve, type Caller, type Served } from './served.ts';

/** A contract from its terms to its liquidation, over HTTP, as the people of the demonstration. */

let served: Served;
const people = new Map<string, Caller>();
const as = (username: string): Caller => people.get(username)!;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  const names = ['so.xaydung.ld', 'so.xaydung.cv', 'lhh.vanthu', 'lhh.lanhdao', 'lhh.chuyenvien', 'lhh.ketoan', 'lhh.ktt', 'lhh.thuquy'];
  for (const name of [...names, 'stc.cv', 'stc.ld', 'chuyengia.1', 'kiemtoan']) people.set(name, await served.signIn(name));
});
afterAll(() => served.close());

async function done(id: string, username: string, command: string, input: object): Promise<void> {
  const answer = await as(username).give(id, command, input);
  expect({ command, status: answer.status, body: answer.body }).toMatchObject({
    command,
    status: 200,
    body: { outcome: { result: 'done' } },
  });
}

const seen = async (id: string, username: string) => (await as(username).get(`/api/commissions/${id}`)).body;
const line = (item: string, quantity: number, unitPriceVnd: number) => ({ item, content: item, unit: 'x', quantity, unitPriceVnd });
const lines = [line('workshopChair', 1, 1_000_000), line('workshopAttendee', 5, 300_000), line('otherCost', 1, 17_500_000)];
const invited = [{ person: examples.closeEvent.chair }, { name: 'Đại diện khu dân cư ven sông' }];
const deliverOn = plusDays(onDay, 60);
const terms = {
  valueVnd: 20_000_000,
  priceForm: 'lumpSum',
  instalments: [
    { after: 'signing', withinDays: 7, percent: 30 },
    { after: 'acceptance', withinDays: 15, percent: 70 },
  ],
};
const paper = (number: string, signer = 'Trịnh Công Hậu') => ({ number, notation: 'PL-SXD', on: onDay, signer });

/** A commission whose contract waits for its issue. */
async function funded(): Promise<string> {
  const { body } = await as('so.xaydung.ld').begin(request());
  const id = body.id as string;
  await done(id, 'lhh.vanthu', 'register', examples.register);
  await done(id, 'lhh.lanhdao', 'assignSpecialist', examples.assignSpecialist);
  await done(id, 'lhh.lanhdao', 'accept', { formOfWork: 'consultationOnly', deliverOn });
  await done(id, 'lhh.chuyenvien', 'submitEstimate', { lines, workOn: onDay });
  await done(id, 'stc.cv', 'appraiseEstimate', { appraisedVnd: 20_000_000, comment: 'Đúng định mức.' });
  await done(id, 'stc.ld', 'approveFunding', examples.approveFunding);
  return id;
}

async function reported(id: string): Promise<void> {
  await done(id, 'lhh.chuyenvien', 'announceEvent', { ...examples.announceEvent, on: onDay, invited });
  await done(id, 'lhh.chuyenvien', 'closeEvent', { ...examples.closeEvent, present: [1, 2] });
  await done(id, 'lhh.chuyenvien', 'submitReport', { assessment: 'Đạt.', recommendations: [] });
  await done(id, 'lhh.lanhdao', 'approveReport', {});
  await done(id, 'lhh.vanthu', 'issueReport', examples.issueReport);
  if ((await seen(id, 'lhh.vanthu')).stage === 'report') await done(id, 'lhh.vanthu', 'forwardReport', examples.forwardReport);
  await done(id, 'so.xaydung.cv', 'acknowledgeReport', examples.acknowledgeReport);
}

const amounts = async (id: string) => {
  const { money } = await seen(id, 'stc.cv');
  return { paidVnd: money.paidVnd, committedVnd: money.committedVnd, outstandingAdvanceVnd: money.outstandingAdvanceVnd };
};

async function paid(id: string, payment: number, payer: string, reference: string): Promise<void> {
  await done(id, 'lhh.ketoan', 'preparePayment', { payOn: onDay });
  await done(id, 'lhh.ktt', 'checkPayment', { payment, correct: true });
  await done(id, 'lhh.lanhdao', 'approvePayment', { payment });
  await done(id, payer, 'confirmDisbursement', { of: 'payment', number: payment, treasuryReference: reference, paidOn: onDay });
}

test('terms above the funding are refused in a plain sentence, and nothing is issued', async () => {
  const id = await funded();
  const order = { ...examples.issueOrder, deliverOn };
  const refused = await as('so.xaydung.ld').give(id, 'issueOrder', { ...order, contract: { ...terms, valueVnd: 20_000_001 } });
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'CONTRACT_OVER_FUNDING', detail: expect.stringContaining('kinh phí đã được duyệt') },
  });
  const uneven = { ...terms, instalments: [{ after: 'acceptance', withinDays: 15, percent: 99 }] };
  expect(await as('so.xaydung.ld').give(id, 'issueOrder', { ...order, contract: uneven })).toMatchObject({
    status: 409,
    body: { code: 'INSTALMENTS_WRONG' },
  });
  expect(await as('so.xaydung.ld').give(id, 'issueOrder', { ...order, contract: { ...terms, valueVnd: 0 } })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/contract/valueVnd' }] },
  });
  expect((await seen(id, 'lhh.lanhdao')).order).toBeNull();
});

test('a contract with an annex by both, an advance, the payment to the Union, fees by the Union, and its liquidation', async () => {
  const id = await funded();
  await done(id, 'so.xaydung.ld', 'issueOrder', {
    ...examples.issueOrder,
    paper: { ...examples.issueOrder.paper, number: '28' },
    deliverOn,
    contract: terms,
  });
  await done(id, 'lhh.lanhdao', 'countersign', examples.countersign);
  expect((await seen(id, 'lhh.ketoan')).contract).toEqual({ ...terms, priceLines: [], isStated: true });

  // The annex lowers the value and moves the day. The orderer proposes it, and the Union signs it.
  const later = plusDays(deliverOn, 10);
  const lower = { ...terms, valueVnd: 18_000_000 };
  await done(id, 'so.xaydung.ld', 'proposeAnnex', { paper: paper('01'), reason: 'Giảm một buổi.', contract: lower, deliverOn: later });
  const before = await seen(id, 'lhh.lanhdao');
  expect([before.contract.valueVnd, before.order.deliverOn, before.annexes[0].status]).toEqual([20_000_000, deliverOn, 'proposed']);
  expect(await as('so.xaydung.ld').give(id, 'answerAnnex', { annex: 1, agrees: true, paper: paper('01') })).toMatchObject({
    status: 409,
    body: { code: 'OTHER_SIDE_OF_ANNEX' },
  });
  const owed = (await as('lhh.lanhdao').get('/api/duties')).body.items;
  expect(owed).toContainEqual(expect.objectContaining({ kind: 'answerAnnex', commissionId: id }));
  await done(id, 'lhh.lanhdao', 'answerAnnex', { annex: 1, agrees: true, paper: paper('01', 'Tạ Đình Phong') });
  const after = await seen(id, 'lhh.lanhdao');
  expect([after.contract.valueVnd, after.order.deliverOn, after.annexes[0].status]).toEqual([18_000_000, later, 'agreed']);
  expect([after.annexes[0].paper.signer.text, after.annexes[0].consent.signer.text]).toEqual(['Trịnh Công Hậu', 'Tạ Đình Phong']);

  await done(id, 'lhh.ketoan', 'requestAdvance', { amountVnd: 5_400_000, purpose: 'Tổ chức tọa đàm.' });
  await done(id, 'lhh.lanhdao', 'approveAdvance', { advance: 1 });
  await done(id, 'stc.cv', 'confirmDisbursement', { of: 'advance', number: 1, treasuryReference: 'HD-01', paidOn: onDay });
  await reported(id);
  expect((await seen(id, 'so.xaydung.ld')).stage).toBe('signOff');
  expect(await as('so.xaydung.ld').give(id, 'signOff', { ...examples.signOff, acceptedVnd: 18_000_001 })).toMatchObject({
    status: 409,
    body: { code: 'OVER_CONTRACT_VALUE' },
  });
  await done(id, 'so.xaydung.ld', 'signOff', { ...examples.signOff, acceptedVnd: 17_000_000 });

  // The funder pays the Union what was accepted. The advance is a part of it.
  await paid(id, 1, 'stc.cv', 'HD-02');
  expect(await amounts(id)).toEqual({ paidVnd: 17_000_000, committedVnd: 3_000_000, outstandingAdvanceVnd: 0 });
  const payment = (await seen(id, 'lhh.ketoan')).payments[0];
  expect(payment.lines.map((one: any) => [one.item, one.person, one.grossVnd, one.withheldVnd])).toEqual([
    ['contractValue', null, 5_400_000, 0],
    ['contractValue', null, 11_600_000, 0],
  ]);

  // The Union pays its people. The budget line does not move, and the people's fees are listed with their tax.
  expect((await as('stc.cv').give(id, 'preparePayment', { payOn: onDay })).status).toBe(403);
  await paid(id, 2, 'lhh.thuquy', 'UNC-01');
  expect(await amounts(id)).toMatchObject({ paidVnd: 17_000_000, committedVnd: 3_000_000 });
  const after2 = await seen(id, 'lhh.ketoan');
  expect(after2.money.payments.map((one: any) => one.paidBy)).toEqual(['funder', 'union']);
  expect(after2.payments[1].lines.some((one: any) => one.item === 'workshopChair' && one.withholdingRule !== null)).toBe(true);
  expect((await as('chuyengia.1').get('/api/fees')).body.items).toContainEqual(
    expect.objectContaining({ item: 'workshopChair', state: 'disbursed', payment: 2 }),
  );

  // The liquidation has computed sums, and the settlement waits for both signatures.
  expect(await as('lhh.ketoan').give(id, 'settle', {})).toMatchObject({ status: 409, body: { code: 'NOT_LIQUIDATED' } });
  await done(id, 'lhh.lanhdao', 'draftLiquidation', { paper: { ...paper('05', 'Tạ Đình Phong'), notation: 'BBTL' } });
  const scan = await scanned(as('so.xaydung.ld'));
  await done(id, 'so.xaydung.ld', 'signLiquidation', { on: onDay, signer: 'Trịnh Công Hậu', documents: [scan] });
  const liquidated = await seen(id, 'kiemtoan');
  expect(liquidated.liquidation).toMatchObject({
    signed: { on: onDay },
    sums: {
      valueVnd: 18_000_000,
      acceptedVnd: 17_000_000,
      advancedVnd: 5_400_000,
      clearedVnd: 5_400_000,
      paidVnd: 17_000_000,
      owedToUnionVnd: 0,
      toReturnVnd: 0,
    },
  });
  await done(id, 'lhh.ketoan', 'settle', {});
  await done(id, 'stc.ld', 'approveSettlement', {});
  expect(await amounts(id)).toEqual({ paidVnd: 17_000_000, committedVnd: 0, outstandingAdvanceVnd: 0 });
});

test('a payment whose tax is reckoned again leaves a duty, until the difference is settled', async () => {
  const id = await funded();
  await done(id, 'so.xaydung.ld', 'issueOrder', {
    ...examples.issueOrder,
    paper: { ...examples.issueOrder.paper, number: '29' },
    deliverOn,
  });
  await done(id, 'lhh.lanhdao', 'countersign', examples.countersign);
  expect((await seen(id, 'lhh.ketoan')).contract).toMatchObject({ valueVnd: 20_000_000, isStated: false, instalments: [] });
  await reported(id);
  await done(id, 'so.xaydung.ld', 'signOff', { ...examples.signOff, acceptedVnd: 20_000_000 });
  // The sheet is for a day with a lower threshold. The treasury pays earlier.
  const planned = plusDays(onDay, 3);
  await served.db
    .updateTable('withholdingRules')
    .set({ validTo: plusDays(planned, -1) })
    .where('id', '=', 'resident-2026')
    .execute();
  const change = JSON.stringify({ id: 'resident-test', valid_from: planned, valid_to: null, threshold_vnd: 500_000 });
  await sql`insert into withholding_rules select (jsonb_populate_record(r, ${change}::jsonb)).* from withholding_rules r
    where id = 'resident-2026'`.execute(served.db);
  await done(id, 'lhh.ketoan', 'preparePayment', { payOn: planned });
  await done(id, 'lhh.ktt', 'checkPayment', { payment: 1, correct: true });
  await done(id, 'lhh.lanhdao', 'approvePayment', { payment: 1 });
  const confirm = { of: 'payment', number: 1, treasuryReference: 'HD-03', paidOn: onDay };
  expect(await as('stc.cv').give(id, 'confirmDisbursement', confirm)).toMatchObject({ status: 409, body: { code: 'WITHHOLDING_CHANGED' } });
  await done(id, 'stc.cv', 'confirmDisbursement', { ...confirm, isTaxRecalculated: true });
  const { money } = await seen(id, 'lhh.ketoan');
  expect(money.paidVnd).toBe(20_000_000);
  expect(money.payments[0]).toMatchObject({ withheldVnd: 0, plannedWithheldVnd: expect.any(Number) });
  expect(money.payments[0].plannedWithheldVnd).toBeGreaterThan(0);
  const owed = async () => (await as('lhh.ketoan').get('/api/duties')).body.items.filter((one: any) => one.kind === 'settleTaxDifference');
  expect(await owed()).toEqual([expect.objectContaining({ commissionId: id, dueOn: expect.any(String) })]);
  const settled = { payment: 1, on: onDay, voucher: 'PC-07', note: 'Hoàn cho người nhận.' };
  expect(await as('lhh.ktt').give(id, 'settleTaxDifference', settled)).toMatchObject({ status: 403 });
  await done(id, 'lhh.ketoan', 'settleTaxDifference', settled);
  expect(await owed()).toEqual([]);
  expect((await seen(id, 'kiemtoan')).money.payments[0].taxDifference).toMatchObject({ voucher: 'PC-07', on: onDay });
});
