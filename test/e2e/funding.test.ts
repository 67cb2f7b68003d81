import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { Examples } from '../system/examples-over-http.ts';
import { journey, openStage, todayText, type Stage, type Visitor } from './at-the-screen.ts';
import { accepted } from './stages.ts';

let stage: Stage | undefined;
let so: string;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  const begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(...accepted);
  so = await stage.addressOf(begun.id);
}, 180_000);
afterAll(() => stage?.close());

/** Fills in the decision and sends it. Resolves to the text of the receipt. */
async function approve(finance: Visitor, line: RegExp, number: string): Promise<string> {
  const { page } = finance;
  await finance.act(so, 'Phê duyệt kinh phí');
  await page.getByRole('radio', { name: line }).check();
  const paper = page.getByRole('group', { name: 'Quyết định phê duyệt kinh phí' });
  await paper.getByLabel('Số', { exact: true }).fill(number);
  await paper.getByLabel('Ký hiệu').fill('QĐ-STC');
  await finance.typeDay('Ngày ký', todayText());
  await paper.getByLabel('Người ký').fill('Vương Chí Thiện, Phó Giám đốc Sở Tài chính');
  await finance.showsWell(`phe-duyet-kinh-phi-${number}`);
  await finance.send('Phê duyệt kinh phí');
  return page.locator('main').innerText();
}

journey('the Union estimates, finance appraises, is refused on an exhausted line, and approves on another', async () => {
  const specialist = await stage!.visitor('lhh.chuyenvien');
  // When an item is chosen before the norms have loaded, its unit and ceiling are filled in later.
  let letNormsCome: () => void = () => undefined;
  const normsMayCome = new Promise<void>((resolve) => (letNormsCome = resolve));
  await specialist.page.route('**/api/norms?*', (route) => normsMayCome.then(() => route.continue()));
  await specialist.act(so, 'Trình dự toán');
  const line = specialist.page.getByRole('listitem', { name: 'Dòng 1' });
  await line.getByRole('combobox', { name: 'Khoản chi' }).fill('Phiếu nhận xét của ủy viên phản biện');
  await specialist.page.keyboard.press('Enter');
  await line.getByLabel('Nội dung').and(specialist.page.locator('[value^="Phiếu nhận xét"]')).waitFor();
  expect(await line.getByLabel('Đơn vị tính').inputValue()).toBe('');
  letNormsCome();
  await line.getByLabel('Đơn vị tính').and(specialist.page.locator('[value="phiếu nhận xét"]')).waitFor();
  // Choosing an item fills in its ceiling. A higher price requires the decision that allows it.
  await line.getByLabel('Số lượng').fill('20');
  await line.getByLabel('Đơn giá').fill('900000');
  await line.getByText('Vượt mức chi tối đa').waitFor();
  await specialist.showsWell('du-toan-vuot-muc-chi');
  await line.getByLabel('Đơn giá').fill('700000');
  await specialist.page.getByText('14.000.000').first().waitFor();
  await specialist.showsWell('trinh-du-toan');
  await specialist.send('Trình dự toán');
  await specialist.context.close();

  const appraiser = await stage!.visitor('stc.cv');
  await appraiser.act(so, 'Thẩm định dự toán');
  await appraiser.page
    .getByRole('listitem', { name: /^Dòng 1/ })
    .getByLabel('Đơn giá')
    .fill('675000');
  await appraiser.page.getByText('500.000').first().waitFor();
  await appraiser.page.getByLabel('Ý kiến thẩm định').fill('Giảm chi in ấn; các dòng khác phù hợp định mức.');
  await appraiser.showsWell('tham-dinh-du-toan');
  await appraiser.send('Thẩm định dự toán');
  await appraiser.context.close();

  const leader = await stage!.visitor('stc.ld');
  await leader.act(so, 'Phê duyệt kinh phí');
  // The page shows none of our codes, and offers the request with its papers.
  expect(await leader.page.locator('main').innerText()).not.toMatch(/tvpb/);
  await leader.page.getByText('Xem hồ sơ').click();
  await leader.page.getByRole('heading', { name: 'Nội dung được đề nghị' }).waitFor();
  const refused = await approve(leader, /phần bổ sung nhỏ/, '310');
  expect(refused).toContain('Đã ghi nhận nhưng không thực hiện được');
  await leader.showsWell('bien-nhan-khong-du-kinh-phi');

  const done = await approve(leader, /giám định xã hội ?Chương 418/, '311');
  expect(done).toContain('Đã ghi nhận\n');
  await leader.open(`/ho-so/${so}/du-toan`);
  await leader.page.getByText('13.500.000').first().waitFor();
  await leader.showsWell('ho-so-du-toan');
  await leader.context.close();
});
