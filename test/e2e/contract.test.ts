import { examples as published } from '../../api/examples.ts';
import { plusDays } from '../../domain/calendar/day.ts';
import { today } from '../../api/clock.ts';
import { dayText } from '../../locale/formats.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { Examples, type Exemplary } from '../system/examples-over-http.ts';
import { journey, openStage, todayText, type Stage, type Visitor } from './at-the-screen.ts';
import { registered } from './stages.ts';

let stage: Stage | undefined;
let begun: Exemplary;
let so: string;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(...registered, ['lhh.lanhdao', 'assignSpecialist']);
  const deliverOn = plusDays(today(), 60);
  await begun.instead('lhh.lanhdao', 'accept', { formOfWork: 'consultationOnly', deliverOn });
  await begun.instead('lhh.chuyenvien', 'submitEstimate', {
    lines: [
      { item: 'workshopChair', content: 'Chủ trì', unit: 'buổi', quantity: 1, unitPriceVnd: 2_000_000 },
      { item: 'otherCost', content: 'Khảo sát', unit: 'đợt', quantity: 1, unitPriceVnd: 18_000_000 },
    ],
    workOn: today(),
  });
  await begun.instead('stc.cv', 'appraiseEstimate', { appraisedVnd: 20_000_000, comment: 'Phù hợp.' });
  await begun.follow(['stc.ld', 'approveFunding']);
  so = await stage.addressOf(begun.id);
}, 180_000);
afterAll(() => stage?.close());

/** Types a signed paper into the group of its fields. */
async function paper(one: Visitor, name: string, number: string): Promise<void> {
  const group = one.page.getByRole('group', { name });
  await group.getByLabel('Số', { exact: true }).fill(number);
  await group.getByLabel('Ký hiệu').fill('PL-SXD');
  await one.typeDay('Ngày ký', todayText(), group);
}

journey('a contract is signed with its terms, changed by both, paid to the Union and liquidated', async () => {
  const issuer = await stage!.visitor('so.xaydung.ld');
  await issuer.act(so, 'Ký hợp đồng đặt hàng');
  await paper(issuer, 'Hợp đồng đặt hàng', '27');
  await issuer.attachScan('hop-dong.pdf');
  await issuer.page.getByLabel('Nội dung giao nhiệm vụ').fill('Phản biện phương án thoát nước.');
  const value = issuer.page.getByLabel('Giá trị hợp đồng');
  expect(await value.inputValue()).toBe('20.000.000');
  // A value above the funding is refused at its field, before anything is sent.
  await value.fill('20000001');
  await value.press('Tab');
  await issuer.page.getByText('Nhiều nhất 20.000.000').first().waitFor();
  await value.fill('20000000');
  for (const [n, when, percent, days] of [
    [1, 'Sau khi ký (tạm ứng)', '30', '7'],
    [2, 'Sau khi nghiệm thu', '70', '15'],
  ] as const) {
    await issuer.page.getByRole('button', { name: /Thêm đợt thanh toán/ }).click();
    const row = issuer.page.getByRole('listitem', { name: `Các đợt thanh toán ${n}` });
    await row.getByRole('radio', { name: when }).check();
    await row.getByLabel('Tỷ lệ (%)').fill(percent);
    await row.getByLabel('Trong vòng (ngày)').fill(days);
  }
  await issuer.showsWell('ky-hop-dong-dat-hang');
  await issuer.send('Ký hợp đồng đặt hàng');

  const union = await stage!.visitor('lhh.lanhdao');
  await union.act(so, 'Ký hợp đồng đặt hàng (bên nhận)');
  await union.page.getByText('20.000.000').first().waitFor();
  await union.send('Ký hợp đồng đặt hàng (bên nhận)');

  await union.act(so, 'Đề nghị phụ lục hợp đồng');
  await paper(union, 'Phụ lục đã ký của bên đề nghị', '01');
  await union.attachScan('phu-luc.pdf');
  await union.page.getByLabel('Lý do').fill('Giảm một buổi khảo sát.');
  await union.typeDay('Ngày giao sản phẩm mới', dayText(plusDays(today(), 70)));
  await union.page.getByRole('checkbox', { name: 'Thay đổi giá trị hoặc điều khoản thanh toán' }).check();
  await union.page.getByLabel('Giá trị hợp đồng').last().fill('18000000');
  await union.showsWell('de-nghi-phu-luc');
  await union.send('Đề nghị phụ lục hợp đồng');

  await issuer.act(so, 'Trả lời phụ lục hợp đồng');
  await issuer.page.getByText('18.000.000').first().waitFor();
  await issuer.page.getByRole('radio', { name: 'Đồng ý và đã ký phụ lục' }).check();
  await paper(issuer, 'Phụ lục đã ký của bên mình', '01');
  await issuer.attachScan('phu-luc-hai-ben.pdf');
  await issuer.showsWell('tra-loi-phu-luc');
  await issuer.send('Trả lời phụ lục hợp đồng');
  await issuer.open(`/ho-so/${so}/giao-nhiem-vu`);
  await issuer.page.getByText('Phụ lục 1: Hai bên đã ký').waitFor();
  expect(await issuer.page.locator('main').innerText()).toContain('18.000.000');
  await issuer.showsWell('ho-so-hop-dong');

  await begun.instead('lhh.chuyenvien', 'announceEvent', {
    ...published.announceEvent,
    on: today(),
    invited: [{ person: published.closeEvent.chair! }, { name: 'Đại diện khu dân cư' }],
  });
  await begun.instead('lhh.chuyenvien', 'closeEvent', { ...published.closeEvent, present: [1, 2] });
  await begun.instead('lhh.chuyenvien', 'submitReport', { assessment: 'Đạt.', recommendations: [] });
  await begun.follow(
    ['lhh.lanhdao', 'approveReport'],
    ['lhh.vanthu', 'issueReport', 'forwardReport'],
    ['so.xaydung.cv', 'acknowledgeReport'],
  );
  await begun.instead('so.xaydung.ld', 'signOff', { ...published.signOff, acceptedVnd: 17_000_000 });

  const accountant = await stage!.visitor('lhh.ketoan');
  await accountant.act(so, 'Lập bảng kê thanh toán');
  await accountant.page.getByText('Thanh toán cho Liên hiệp hội theo hợp đồng (đợt 1)').first().waitFor();
  await accountant.showsWell('thanh-toan-cho-lien-hiep-hoi');
  await accountant.send('Lập bảng kê thanh toán');
  const pay = async (payment: number, who: string, reference: string) => {
    await begun.instead('lhh.ktt', 'checkPayment', { payment, correct: true });
    await begun.instead('lhh.lanhdao', 'approvePayment', { payment });
    await begun.instead(who, 'confirmDisbursement', { of: 'payment', number: payment, treasuryReference: reference, paidOn: today() });
  };
  await pay(1, 'stc.cv', 'KB-HD-01');
  await accountant.act(so, 'Lập bảng kê thanh toán');
  await accountant.page.getByText('Theo hợp đồng, Liên hiệp hội chi thù lao').waitFor();
  await accountant.showsWell('lien-hiep-hoi-chi-thu-lao');
  await accountant.send('Lập bảng kê thanh toán');
  await pay(2, 'lhh.thuquy', 'UNC-HD-01');
  await accountant.open(`/ho-so/${so}/chi-tra`);
  await accountant.page.getByRole('cell', { name: 'Bên chi trả kinh phí' }).waitFor();
  await accountant.showsWell('ho-so-chi-tra-hop-dong');

  await union.act(so, 'Lập biên bản thanh lý hợp đồng');
  await paper(union, 'Biên bản thanh lý', '05');
  await union.attachScan('bien-ban.pdf');
  await union.send('Lập biên bản thanh lý hợp đồng');
  await issuer.act(so, 'Ký biên bản thanh lý hợp đồng');
  await issuer.page.getByText('17.000.000').first().waitFor();
  await issuer.attachScan('bien-ban-hai-ben.pdf');
  await issuer.showsWell('ky-bien-ban-thanh-ly');
  await issuer.send('Ký biên bản thanh lý hợp đồng');
  await issuer.open(`/ho-so/${so}/quyet-toan`);
  await issuer.page.getByRole('heading', { name: 'Thanh lý hợp đồng' }).waitFor();
  await issuer.showsWell('ho-so-thanh-ly');
  for (const one of [issuer, union, accountant]) await one.context.close();
});
