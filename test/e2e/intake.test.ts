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
