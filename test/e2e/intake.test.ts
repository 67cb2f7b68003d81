import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { Examples } from '../system/examples-over-http.ts';
import { journey, openStage, type Stage } from './at-the-screen.ts';

let stage: Stage | undefined;
let examples: Examples;
beforeAll(async () => {
  stage = await openStage();
  if (stage) examples = await Examples.of(stage.system.url, demonstrationPassword);
}, 180_000);
afterAll(() => stage?.close());

journey('the clerk registers a letter from the inbox; a reload keeps what was chosen, and the receipt says the number', async () => {
  await examples.begin('so.xaydung.ld', 'submitRequest');
  const clerk = await stage!.visitor('lhh.vanthu');
  const { page } = clerk;
  await clerk.showsWell('viec-cua-toi');

  await page.getByRole('listitem').getByRole('link', { name: 'Đăng ký văn bản đến' }).last().click();
  await page.getByText('Thượng khẩn').click();
  await page.getByText(/^✓ Đã lưu \d\d:\d\d$/).waitFor();
  await page.reload();
  await page.getByText('Đã mở lại bản nháp của bạn.').waitFor();
  expect(await page.getByRole('radio', { name: 'Thượng khẩn' }).isChecked()).toBe(true);
  await clerk.showsWell('dang-ky-van-ban-den');

  await clerk.send('Đăng ký văn bản đến');
  const receipt = await page.locator('main').innerText();
  expect(receipt).toContain('Đã đăng ký văn bản đến');
  expect(receipt).toMatch(/[0-9a-f]{64}/);
  await clerk.showsWell('bien-nhan');
  await clerk.context.close();
});

journey('a deep link survives signing in, and what is not yours to know looks like what does not exist', async () => {
  const clerk = await stage!.visitor('lhh.vanthu', { isSignedIn: false });
  await clerk.open('/ho-so?giaidoan=archived');
  await clerk.page.getByLabel('Tên đăng nhập').waitFor();
  await clerk.showsWell('dang-nhap');
  await clerk.signIn();
  expect(new URL(clerk.page.url()).pathname + new URL(clerk.page.url()).search).toBe('/ho-so?giaidoan=archived');
  await clerk.showsWell('ho-so');
  await clerk.open('/ho-so/99-2031');
  await clerk.page.getByText('Không có trang này, hoặc bạn không được xem.').waitFor();
  await clerk.context.close();
});

journey('what a dossier lacks is asked for item by item and supplied by the host, and the clock stands still between', async () => {
  const begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(['lhh.vanthu', 'register'], ['lhh.lanhdao', 'assignSpecialist']);
  const so = await stage!.addressOf(begun.id);
  const specialist = await stage!.visitor('lhh.chuyenvien');
  await specialist.act(so, 'Đề nghị bổ sung hồ sơ');
  await specialist.page.getByLabel('Tài liệu', { exact: true }).fill('Bản đồ hiện trạng sử dụng đất');
  await specialist.page.getByLabel('Vì sao cần').fill('Hồ sơ chưa có căn cứ để đối chiếu chỉ tiêu đất.');
  await specialist.page.getByRole('button', { name: 'Thêm tài liệu' }).click();
  await specialist.page.getByLabel('Tài liệu', { exact: true }).nth(1).fill('Số liệu quan trắc thủy văn');
  await specialist.page.getByLabel('Vì sao cần').nth(1).fill('Chưa kiểm tra được phương án thoát nước.');
  await specialist.showsWell('de-nghi-bo-sung-ho-so');
  await specialist.send('Đề nghị bổ sung hồ sơ');
  await specialist.open(`/ho-so/${so}`);
  await specialist.page.getByText('tạm dừng').first().waitFor();
  await specialist.showsWell('ho-so-cho-bo-sung');

  const host = await stage!.visitor('so.xaydung.cv');
  await host.act(so, 'Bổ sung hồ sơ');
  const map = { name: 'ban-do.txt', mimeType: 'text/plain', buffer: Buffer.from('Bản đồ hiện trạng sử dụng đất năm 2026.') };
  await host.page.getByRole('group', { name: /Mục 1/ }).getByLabel('Tài liệu').setInputFiles(map);
  await host.page.getByRole('link', { name: 'ban-do.txt' }).waitFor();
  await host.page.getByRole('group', { name: /Mục 2/ }).getByLabel('Giải trình').fill('Trạm quan trắc mới hoạt động từ tháng 9.');
  await host.showsWell('bo-sung-ho-so');
  await host.send('Bổ sung hồ sơ');
  await host.context.close();

  await specialist.open(`/ho-so/${so}/tai-lieu`);
  await specialist.page.getByText('ban-do.txt').first().waitFor();
  await specialist.showsWell('ho-so-tai-lieu');
  await specialist.context.close();
});
