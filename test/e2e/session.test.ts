import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { eventually } from '../support/eventually.ts';
import { Examples, type Exemplary } from '../system/examples-over-http.ts';
import { journey, openStage, type Stage } from './at-the-screen.ts';

let stage: Stage | undefined;
let begun: Exemplary;
let so: string;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(['lhh.vanthu', 'register'], ['lhh.lanhdao', 'assignSpecialist']);
  so = await stage.addressOf(begun.id);
}, 180_000);
afterAll(() => stage?.close());

journey('a session that ends in the middle of a form asks to sign in again and loses nothing of what was typed', async () => {
  const note = 'Đã trao đổi với cơ quan chủ trì về thời gian giao hồ sơ.';
  const specialist = await stage!.visitor('lhh.chuyenvien');
  const { page } = specialist;
  await specialist.act(so, 'Thêm ghi chú');
  await page.getByLabel('Ghi chú').fill(note);
  await specialist.context.clearCookies();
  await page.locator('form').getByRole('button', { name: 'Thêm ghi chú' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Phiên làm việc đã hết.').waitFor();
  await specialist.showsWell('phien-lam-viec-da-het');
  await dialog.getByLabel('Tên đăng nhập').fill('lhh.chuyenvien');
  await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill(demonstrationPassword);
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.getByLabel('Ghi chú').inputValue()).toBe(note);
  await specialist.send('Thêm ghi chú');
  await specialist.context.close();
});

journey('who loses a race is shown what changed meanwhile, keeps the text, and decides', async () => {
  const why = 'Hồ sơ chưa có căn cứ để đối chiếu chỉ tiêu đất.';
  const specialist = await stage!.visitor('lhh.chuyenvien');
  const { page } = specialist;
  await specialist.act(so, 'Đề nghị bổ sung hồ sơ');
  await page.getByLabel('Tài liệu', { exact: true }).fill('Bản đồ hiện trạng sử dụng đất');
  await page.getByLabel('Vì sao cần').fill(why);
  await begun.follow(['lhh.lanhdao', 'hold', 'resume']);
  await page.locator('form').getByRole('button', { name: 'Đề nghị bổ sung hồ sơ' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Hồ sơ đã thay đổi' }).first();
  await alert.getByText('Tạ Đình Phong').first().waitFor();
  expect(await page.getByLabel('Vì sao cần').inputValue()).toBe(why);
  await specialist.showsWell('ho-so-da-thay-doi');
  await page.getByRole('button', { name: 'Tôi đã xem, gửi' }).click();
  await page.getByRole('heading', { level: 1, name: 'Biên nhận' }).waitFor();
  await specialist.context.close();
});

journey('what others do beside an act does not stop it', async () => {
  const leader = await stage!.visitor('lhh.lanhdao');
  await leader.act(so, 'Thêm ghi chú');
  await leader.page.getByLabel('Ghi chú').fill('Đã trao đổi với Sở Xây dựng qua điện thoại.');
  await begun.follow(['lhh.chuyenvien', 'addNote']);
  await leader.send('Thêm ghi chú');
  await leader.context.close();
});

journey('a refusal that was still on its way while the person signed in again does not ask once more', async () => {
  const specialist = await stage!.visitor('lhh.chuyenvien');
  const { page } = specialist;
  await specialist.act(so, 'Thêm ghi chú');
  // The page polls the commission. Its next answer, a refusal, is held back until after the sign-in.
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let isHeld = false;
  await page.route(`**/api/commissions/${so}`, async (route) => {
    if (isHeld) return route.continue();
    isHeld = true;
    const refusal = await route.fetch();
    await held;
    await route.fulfill({ response: refusal });
  });
  await specialist.context.clearCookies();
  await page.getByLabel('Ghi chú').fill('Đã nhận đủ hồ sơ.');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Phiên làm việc đã hết.').waitFor();
  await eventually(async () => expect(isHeld).toBe(true));
  await dialog.getByLabel('Tên đăng nhập').fill('lhh.chuyenvien');
  await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill(demonstrationPassword);
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const late = page.waitForResponse((response) => response.url().endsWith(`/api/commissions/${so}`) && response.status() === 401);
  letGo();
  await late;
  await specialist.send('Thêm ghi chú');
  expect(await dialog.count()).toBe(0);
  await specialist.context.close();
});
