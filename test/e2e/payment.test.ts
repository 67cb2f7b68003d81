import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { Examples, type Exemplary } from '../system/examples-over-http.ts';
import { journey, openStage, type Stage } from './at-the-screen.ts';
import { signedOff } from './stages.ts';

let stage: Stage | undefined;
let begun: Exemplary;
let so: string;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(...signedOff);
  so = await stage.addressOf(begun.id);
}, 180_000);
afterAll(() => stage?.close());

journey('the accountant pays, two others control it, the treasury pays, and the file goes to the archive', async () => {
  const accountant = await stage!.visitor('lhh.ketoan');
  await accountant.act(so, 'Lập bảng kê thanh toán');
  await accountant.page.getByText('Dự kiến thuế theo từng người').first().waitFor();
  await accountant.showsWell('lap-bang-ke-thanh-toan');
  await accountant.send('Lập bảng kê thanh toán');

  const chief = await stage!.visitor('lhh.ktt');
  await chief.act(so, 'Kiểm soát bảng kê thanh toán');
  await chief.page.getByRole('radio', { name: /^Bảng kê đúng/ }).check();
  await chief.showsWell('kiem-soat-bang-ke');
  await chief.send('Kiểm soát bảng kê thanh toán');

  const leader = await stage!.visitor('lhh.lanhdao');
  await leader.act(so, 'Trả lại bảng kê thanh toán');
  await leader.page.getByLabel('Sai sót ở dòng nào, cần sửa thế nào').fill('Thiếu phiếu nhận xét của một ủy viên.');
  await leader.showsWell('tra-lai-bang-ke');
  await leader.send('Trả lại bảng kê thanh toán');
  await accountant.act(so, 'Lập bảng kê thanh toán');
  await accountant.send('Lập bảng kê thanh toán');
  await chief.act(so, 'Kiểm soát bảng kê thanh toán');
  await chief.page.getByRole('radio', { name: /^Bảng kê đúng/ }).check();
  await chief.send('Kiểm soát bảng kê thanh toán');
  await chief.context.close();

  await leader.act(so, 'Duyệt chi');
  await leader.showsWell('duyet-chi');
  await leader.send('Duyệt chi');
  await leader.context.close();

  const finance = await stage!.visitor('stc.cv');
  await finance.act(so, 'Xác nhận Kho bạc đã chi');
  await finance.page.getByLabel('Số chứng từ Kho bạc').fill('KB-2026-004321');
  await finance.showsWell('xac-nhan-kho-bac-da-chi');
  await finance.send('Xác nhận Kho bạc đã chi');

  await accountant.act(so, 'Lập quyết toán');
  await accountant.page.getByLabel('Thuyết minh quyết toán').fill('Quyết toán theo thực chi.');
  await accountant.attachScan();
  await accountant.showsWell('lap-quyet-toan');
  await accountant.send('Lập quyết toán');
  await accountant.open(`/ho-so/${so}/chi-tra`);
  await accountant.page.getByRole('heading', { level: 2 }).first().waitFor();
  await accountant.showsWell('ho-so-chi-tra');
  await accountant.context.close();

  const financeLeader = await stage!.visitor('stc.ld');
  await financeLeader.act(so, 'Phê duyệt quyết toán');
  // The comparison goes item by item, without payees.
  await financeLeader.page.getByRole('table', { name: 'Đối chiếu dự toán và thực chi' }).getByText('Chủ tịch hội đồng').waitFor();
  await financeLeader.showsWell('phe-duyet-quyet-toan');
  await financeLeader.send('Phê duyệt quyết toán');
  await financeLeader.context.close();
  await finance.open('/tai-chinh');
  await finance.page.getByText('Kinh phí tư vấn, phản biện và giám định xã hội').first().waitFor();
  await finance.showsWell('ngan-sach');
  await finance.context.close();

  const clerk = await stage!.visitor('lhh.vanthu');
  // While papers are missing, archiving is not offered. The settlement's room lists the missing papers.
  await clerk.open(`/ho-so/${so}/quyet-toan`);
  await clerk.page.getByText('Còn thiếu').first().waitFor();
  expect(await clerk.page.getByRole('link', { name: 'Nộp lưu hồ sơ' }).count()).toBe(0);
  await clerk.showsWell('nop-luu-con-thieu');
  // The settlement's paper came with its form. The script sends no papers with its acts, so the others are attached here.
  const kinds = ['requestLetter', 'order', 'panelDecision', 'meetingMinutes', 'resultReport', 'signOffMinutes'] as const;
  expect(await clerk.page.getByText('▲ Còn thiếu').count()).toBe(kinds.length);
  for (const kind of kinds) await begun.attach('lhh.vanthu', kind);
  await clerk.act(so, 'Nộp lưu hồ sơ');
  await clerk.page.getByText('Hồ sơ đã đủ tài liệu bắt buộc.').waitFor();
  await clerk.page.getByLabel('Số và ký hiệu hồ sơ lưu').fill('07/2026-PB');
  await clerk.page.getByLabel('Vị trí lưu').fill('Giá 3, ngăn 2');
  await clerk.send('Nộp lưu hồ sơ');
  await clerk.open(`/ho-so/${so}`);
  await clerk.page.getByText('Hồ sơ đã kết thúc').or(clerk.page.getByText('Đã lưu trữ')).first().waitFor();
  await clerk.showsWell('ho-so-da-luu-tru');
  await clerk.context.close();
});
