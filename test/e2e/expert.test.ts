import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { Examples } from '../system/examples-over-http.ts';
import { journey, openStage, type Stage } from './at-the-screen.ts';
import { pdfPaper, wordPaper } from './papers.ts';
import { invited, join } from './stages.ts';

let stage: Stage | undefined;
let so: string;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  const begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(...invited, ...[1, 3, 4, 5].map(join));
  so = await stage.addressOf(begun.id);
}, 180_000);
afterAll(() => stage?.close());

const assessment = 'Đồ án có căn cứ; cần tính lại lưu lượng thoát nước theo số liệu mưa mười năm gần đây.';

journey('an expert answers, declares, writes and files on the screen of a phone', async () => {
  const expert = await stage!.visitor('chuyengia.2', { width: 360 });
  const { page } = expert;
  await expert.open('/loi-moi');
  await page.getByRole('heading', { level: 1, name: 'Lời mời' }).waitFor();
  await expert.showsWell('loi-moi');

  await expert.act(so, 'Trả lời lời mời tham gia');
  await page.getByRole('radio', { name: 'Tôi nhận lời' }).check();
  await expert.showsWell('tra-loi-loi-moi');
  await expert.send('Trả lời lời mời tham gia');

  await expert.act(so, 'Kê khai xung đột lợi ích và cam kết');
  await page.getByRole('radio', { name: 'Không có trường hợp nào dưới đây' }).check();
  await expert.showsWell('ke-khai-xung-dot-loi-ich');
  // Nothing is sent without the undertaking.
  await page.locator('form').getByRole('button', { name: 'Kê khai xung đột lợi ích và cam kết' }).click();
  await page.getByText('Cần cam kết trước khi gửi').first().waitFor();
  await page.getByRole('checkbox', { name: /^Tôi cam kết/ }).check();
  await expert.send('Kê khai xung đột lợi ích và cam kết');

  await expert.act(so, 'Nộp phiếu nhận xét');
  await page.getByLabel('Đánh giá chung').fill(assessment);
  await page.getByLabel('Kiến nghị').last().fill('Bổ sung hồ điều hòa ở phía nam.');
  await page.getByRole('radio', { name: 'Nhất trí, đề nghị chỉnh sửa' }).check();
  await page.getByText(/^✓ Đã lưu \d\d:\d\d$/).waitFor();
  await expert.showsWell('nop-phieu-nhan-xet');
  await page.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
  await page.getByRole('heading', { name: 'Xem lại phiếu trước khi nộp' }).waitFor();
  expect(await page.getByRole('region', { name: 'Kiểm tra trước khi gửi' }).innerText()).toContain(assessment);
  await expert.showsWell('xem-lai-phieu-nhan-xet');
  await expert.send('Nộp phiếu nhận xét');

  await expert.open(`/ho-so/${so}/phan-bien`);
  await page.getByText(assessment).first().waitFor();
  await expert.showsWell('phieu-cua-toi');
  await expert.open('/thu-lao');
  await page.getByRole('heading', { level: 1, name: 'Thù lao của tôi' }).waitFor();
  await expert.showsWell('thu-lao-cua-toi');
  await expert.context.close();
});

journey('an expert who has not filed sees nothing of what the others wrote', async () => {
  const other = await stage!.visitor('chuyengia.3');
  await other.open(`/ho-so/${so}/phan-bien`);
  await other.page.getByRole('heading', { level: 1 }).waitFor();
  await other.page.waitForLoadState('networkidle');
  expect(await other.page.locator('main').innerText()).not.toContain(assessment);
  await other.context.close();
});

journey('what the department attaches is read beside the opinion: every page of a PDF, the words of a Word file', async () => {
  const officer = await stage!.visitor('so.xaydung.cv');
  const pdf = await pdfPaper(officer, 'Thuyết minh đồ án.pdf', [
    'Trang đầu của thuyết minh đồ án quy hoạch',
    'Lưu lượng thoát nước tính theo số liệu mưa mười năm',
  ]);
  const word = await wordPaper('Tờ trình.docx', ['Kính gửi: Ủy ban nhân dân tỉnh', 'Đề nghị xem xét, phê duyệt đồ án.']);
  const broken = { ...pdf, name: 'Bản quét hỏng.pdf', buffer: pdf.buffer.subarray(0, 40) };
  for (const paper of [pdf, word, broken]) {
    await officer.act(so, 'Đính kèm tài liệu vào hồ sơ');
    await officer.page.locator('input[type=file]').setInputFiles(paper);
    await officer.page.getByRole('link', { name: paper.name }).waitFor();
    await officer.choose('Loại tài liệu', 'Hồ sơ, tài liệu kèm theo');
    await officer.send('Đính kèm tài liệu vào hồ sơ');
  }
  await officer.context.close();

  const expert = await stage!.visitor('chuyengia.4');
  const { page } = expert;
  await expert.act(so, 'Nộp phiếu nhận xét');
  await page.getByRole('button', { name: `Đọc tại đây: ${pdf.name}` }).click();
  const reader = page.getByRole('region', { name: pdf.name });
  await reader.getByText('Trang đầu của thuyết minh').waitFor();
  await expert.showsWell('doc-pdf-ben-phieu-nhan-xet');
  await reader.getByRole('button', { name: 'Phóng to' }).click();
  // The second page is drawn when it comes near the view.
  await reader.getByRole('group', { name: 'Trang 2 / 2' }).scrollIntoViewIfNeeded();
  await reader.getByText('Lưu lượng thoát nước').waitFor();
  await reader.getByRole('button', { name: 'Đóng tài liệu' }).click();

  await page.getByRole('button', { name: `Đọc tại đây: ${word.name}` }).click();
  await page.getByRole('region', { name: word.name }).getByText('Đề nghị xem xét, phê duyệt đồ án.').waitFor();
  await page.getByRole('button', { name: `Đọc tại đây: ${broken.name}` }).click();
  await page.getByRole('alert').getByText('Không mở được tệp này tại đây').waitFor();
  await expert.context.close();
});
