import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { Examples } from '../system/examples-over-http.ts';
import { journey, openStage, todayText, type Stage, type Visitor } from './at-the-screen.ts';
import { met } from './stages.ts';

let stage: Stage | undefined;
let so: string;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  const begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(...met);
  so = await stage.addressOf(begun.id);
}, 180_000);
afterAll(() => stage?.close());

const assessment = 'Đồ án có căn cứ khoa học và thực tiễn; cần chỉnh sửa phần dự báo và thoát nước.';
const own = 'Lập phương án vận hành hồ điều hòa cho mùa mưa.';

/** Opens the draft that waits on the person's first screen. */
async function openHandedDraft({ page }: Visitor): Promise<void> {
  await page
    .getByRole('region', { name: /^Bản nháp/ })
    .getByRole('link')
    .click();
  await page.getByRole('heading', { level: 1, name: 'Nghiệm thu sản phẩm' }).waitFor();
}

/** Types the data of a signed paper of another body. */
async function typePaper({ page }: Visitor, legend: string, number: string): Promise<void> {
  const paper = page.getByRole('group', { name: legend });
  await paper.getByLabel('Số', { exact: true }).fill(number);
  await paper.getByLabel('Ký hiệu').fill('SXD-QH');
  await paper.getByLabel('Ngày ký').fill(todayText());
  await paper.getByLabel('Ngày ký').press('Enter');
  await paper.getByLabel('Người ký').fill('Trịnh Công Hậu, Phó Giám đốc Sở');
}

journey('the synthesis becomes a report, traced to its opinions; the department answers each recommendation and signs off', async () => {
  const secretary = await stage!.visitor('chuyengia.5');
  const { page } = secretary;
  await secretary.act(so, 'Trình báo cáo kết quả');
  await page.getByLabel('Đánh giá chung').first().fill(assessment);
  // One recommendation is taken over from an opinion. The other is typed, and its source is chosen by hand.
  await page.getByRole('button', { name: 'Đưa vào báo cáo' }).first().click();
  await page.getByText('Đã có trong báo cáo').first().waitFor();
  await page.getByRole('button', { name: 'Thêm kiến nghị' }).click();
  await page.getByRole('textbox', { name: 'Kiến nghị' }).last().fill(own);
  const from = page.getByRole('combobox', { name: 'Rút ra từ' }).last();
  await from.click();
  await from.press('Enter');
  await from.press('Escape');
  await page.getByText(/^✓ Đã lưu \d\d:\d\d$/).waitFor();
  await secretary.showsWell('trinh-bao-cao-ket-qua');
  await page.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
  await page.getByRole('heading', { name: 'Xem lại báo cáo trước khi trình' }).waitFor();
  await secretary.showsWell('xem-lai-bao-cao');
  await secretary.send('Trình báo cáo kết quả');
  await secretary.context.close();

  const leader = await stage!.visitor('lhh.lanhdao');
  await leader.act(so, 'Phê duyệt báo cáo');
  await leader.page.getByText(own).first().waitFor();
  await leader.showsWell('phe-duyet-bao-cao');
  await leader.send('Phê duyệt báo cáo');
  await leader.context.close();

  const clerk = await stage!.visitor('lhh.vanthu');
  // The number is taken first, so that the signed and stamped report bears it.
  await clerk.act(so, 'Cấp số và phát hành báo cáo');
  await clerk.page.getByText('Chưa lấy số').waitFor();
  await clerk.page.locator('form').getByRole('link', { name: 'Lấy số văn bản' }).click();
  await clerk.page.getByRole('heading', { level: 1, name: 'Lấy số văn bản' }).waitFor();
  await clerk.showsWell('lay-so-van-ban');
  // A number can never move to another day, so the form suggests no day.
  expect(await clerk.page.getByLabel('Ngày của văn bản').inputValue()).toBe('');
  await clerk.typeDay('Ngày của văn bản', todayText());
  await clerk.send('Lấy số văn bản');
  await clerk.page
    .getByText(/^\d+\/\d{4}$/)
    .first()
    .waitFor();
  await clerk.showsWell('bien-nhan-lay-so');
  await clerk.act(so, 'Cấp số và phát hành báo cáo');
  await clerk.page.getByText('Số đã lấy').waitFor();
  expect(await clerk.page.getByLabel('Ngày ký').inputValue()).toBe(todayText());
  // The approver signs it.
  expect(await clerk.page.getByLabel('Người ký').inputValue()).toBe('Tạ Đình Phong');
  await clerk.page.getByText('Cần có để gửi: bản chụp văn bản đã ký').waitFor();
  await clerk.attachScan();
  await clerk.showsWell('phat-hanh-bao-cao');
  await clerk.send('Cấp số và phát hành báo cáo');
  await clerk.act(so, 'Gửi báo cáo đến cấp có thẩm quyền');
  await clerk.send('Gửi báo cáo đến cấp có thẩm quyền');
  await clerk.context.close();

  const host = await stage!.visitor('so.xaydung.cv');
  await host.act(so, 'Xác nhận đã nhận báo cáo');
  await host.send('Xác nhận đã nhận báo cáo');
  await host.act(so, 'Tiếp thu, giải trình kiến nghị');
  const first = host.page.getByRole('listitem', { name: 'Kiến nghị 1' });
  await first.getByRole('radio', { name: 'Tiếp thu một phần' }).check();
  await first.getByLabel('Giải trình').fill('Dự báo được tính lại cho giai đoạn đến năm 2035.');
  await host.page.getByRole('button', { name: 'Chọn Tiếp thu cho mọi kiến nghị còn trống' }).click();
  await host.page.getByText('2/2').waitFor();
  await typePaper(host, 'Văn bản tiếp thu, giải trình', '1600');
  await host.showsWell('tiep-thu-giai-trinh');
  await host.send('Tiếp thu, giải trình kiến nghị');
  await host.open(`/ho-so/${so}/phan-hoi`);
  await host.page.getByText('Dự báo được tính lại').first().waitFor();
  await host.showsWell('bang-tiep-thu-giai-trinh');
  await host.context.close();

  // The officer prepares the draft. The leader gives it back once, then signs what the officer corrected.
  const officer = await stage!.visitor('so.xaydung.cv');
  const leaderOfHost = await stage!.visitor('so.xaydung.ld');
  await officer.act(so, 'Nghiệm thu sản phẩm');
  await officer.page.getByText('Việc này do lãnh đạo thực hiện').first().waitFor();
  await typePaper(officer, 'Biên bản nghiệm thu', '12');
  await officer.attachScan();
  await officer.page.getByText(/^✓ Đã lưu/).waitFor();
  await officer.page.getByRole('textbox', { name: 'Lời nhắn' }).fill('Kính trình lãnh đạo ký.');
  await officer.showsWell('soan-trinh-nghiem-thu');
  await officer.page.getByRole('button', { name: 'Chuyển bản nháp' }).click();
  await officer.page.getByText('Bản nháp đang ở').waitFor();

  await leaderOfHost.open('/');
  await openHandedDraft(leaderOfHost);
  await leaderOfHost.page.getByText('Kính trình lãnh đạo ký.').waitFor();
  expect(await leaderOfHost.page.getByRole('textbox', { name: 'Số', exact: true }).inputValue()).toBe('12');
  await leaderOfHost.page.getByText('Trả lại người soạn').click();
  await leaderOfHost.page.getByRole('textbox', { name: 'Cần sửa gì' }).fill('Biên bản là số 14.');
  await leaderOfHost.showsWell('tra-lai-ban-nhap');
  await leaderOfHost.page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await leaderOfHost.page.getByText('Bản nháp đang ở').waitFor();

  await officer.open('/');
  await openHandedDraft(officer);
  await officer.page.getByText('Biên bản là số 14.').waitFor();
  await officer.page.getByRole('textbox', { name: 'Số', exact: true }).fill('14');
  await officer.page.getByRole('button', { name: 'Chuyển bản nháp' }).click();
  await officer.page.getByText('Bản nháp đang ở').waitFor();
  await officer.context.close();

  await leaderOfHost.open('/');
  await openHandedDraft(leaderOfHost);
  await leaderOfHost.showsWell('nghiem-thu-san-pham');
  expect(await leaderOfHost.page.getByRole('textbox', { name: 'Số', exact: true }).inputValue()).toBe('14');
  await leaderOfHost.send('Nghiệm thu sản phẩm');
  await leaderOfHost.context.close();
});
