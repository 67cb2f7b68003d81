import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { Examples } from '../system/examples-over-http.ts';
import { journey, openStage, type Stage } from './at-the-screen.ts';

/** Features for everybody: the own password, the list that is searched while typing, the board. */

let stage: Stage | undefined;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  await examples.begin('so.xaydung.ld', 'submitRequest');
}, 180_000);
afterAll(() => stage?.close());

const sentence = 'bốn mùa đều đọc phiếu';

journey('everybody changes their own password from the account menu', async () => {
  const officer = await stage!.visitor('stc.cv');
  const { page } = officer;
  await page.getByRole('button', { name: /^Tài khoản/ }).click();
  await page.getByRole('link', { name: 'Đổi mật khẩu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Đổi mật khẩu' }).waitFor();
  const button = page.getByRole('button', { name: 'Đổi mật khẩu' });
  const [current, next, again] = ['Mật khẩu hiện tại', 'Mật khẩu mới', 'Gõ lại mật khẩu mới'].map((name) =>
    page.getByRole('textbox', { name, exact: true }),
  );
  await current!.fill('không phải mật khẩu này');
  await next!.fill('ngắn quá');
  await again!.fill('ngắn');
  await button.click();
  const said = page.getByRole('alert');
  await said.getByText('Mật khẩu cần ít nhất 10 ký tự.').first().waitFor();
  await said.getByText('Hai lần gõ mật khẩu mới không giống nhau.').first().waitFor();
  await officer.showsWell('doi-mat-khau-chua-dung');
  await next!.fill(sentence);
  await again!.fill(sentence);
  await button.click();
  await said.getByText('Mật khẩu hiện tại không đúng').waitFor();
  await current!.fill(demonstrationPassword);
  await button.click();
  await page.getByText('Đã đổi mật khẩu.').waitFor();
  await officer.showsWell('doi-mat-khau');
  await officer.signOut();
  await officer.signIn(sentence);
  await officer.context.close();
});

journey('the list of commissions is searched while one types, and a kept view is one chip', async () => {
  const leader = await stage!.visitor('lhh.lanhdao');
  const { page } = leader;
  await leader.open('/ho-so');
  await page.locator('.row').first().waitFor();
  await page.getByLabel('Tìm kiếm').fill('không có hồ sơ nào như thế');
  await page.locator('.nothing').waitFor();
  await page.getByLabel('Tìm kiếm').fill('');
  await page.locator('.row').first().waitFor();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: /Lưu/ }).first().click();
  await page.getByRole('textbox', { name: /Tên/ }).fill('Quá hạn của tôi');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const chip = page.locator('.view').filter({ hasText: 'Quá hạn của tôi' });
  await chip.waitFor();
  expect(await page.evaluate<string>("getComputedStyle(document.querySelector('.view button')).borderTopWidth")).toBe('0px');
  await leader.showsWell('ho-so-danh-sach-da-luu');
  await leader.context.close();
});

journey('the board shows first what there is, on a desk and on a phone', async () => {
  for (const width of [1440, 360]) {
    const leader = await stage!.visitor('lhh.lanhdao', { width });
    const { page } = leader;
    await leader.open('/ho-so/bang');
    const card = page.locator('.card').first();
    await card.waitFor();
    const box = (await card.boundingBox())!;
    expect({ width, isInSight: box.x >= 0 && box.x + box.width <= width && box.y + box.height <= 900 }).toEqual({ width, isInSight: true });
    await leader.showsWell(`bang-giai-doan-${width}`);
    await leader.context.close();
  }
});
