import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { Examples } from '../system/examples-over-http.ts';
import { journey, openStage, todayText, type Stage, type Visitor } from './at-the-screen.ts';
import { answered } from './stages.ts';

let stage: Stage | undefined;
let so: string;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  const begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(...answered);
  so = await stage.addressOf(begun.id);
}, 180_000);
afterAll(() => stage?.close());

/** The sentence that stands at this field. */
const saidAt = (who: Visitor, label: string) =>
  who.page
    .locator('.ant-form-item')
    .filter({ has: who.page.getByLabel(label, { exact: true }) })
    .locator('.ant-form-item-explain-error')
    .last()
    .innerText();

journey('a wrong day and a wrong sum are refused with a sentence at their field, and the right ones are taken', async () => {
  const leader = await stage!.visitor('so.xaydung.ld');
  const title = 'Nghiệm thu sản phẩm';
  await leader.act(so, title);
  await leader.page.getByLabel('Số', { exact: true }).fill('12');
  await leader.page.getByLabel('Ký hiệu').fill('BB-SXD');
  await leader.typeDay('Ngày ký', '01/01/2020');
  await leader.page.getByLabel('Giá trị được nghiệm thu', { exact: true }).fill('1');
  const form = leader.page.locator('form');
  const press = async () => {
    const check = form.getByRole('button', { name: 'Kiểm tra trước khi gửi' });
    if (await check.isVisible()) await check.click();
    const own = form.getByRole('button', { name: title, exact: true });
    if (await own.isVisible()) await own.click();
  };
  await press();
  await leader.page.locator('.ant-form-item-explain-error').first().waitFor();
  expect(await saidAt(leader, 'Ngày ký')).toMatch(/ngày/i);

  // The day is right now. What the work done costs is known behind the API only.
  await leader.typeDay('Ngày ký', todayText());
  await leader.attachScan();
  await press();
  await leader.page.locator('.ant-alert-error').first().waitFor();
  expect(await saidAt(leader, 'Giá trị được nghiệm thu')).toMatch(/phần việc/);
  await leader.showsWell('nghiem-thu-duoi-viec-da-lam');

  await leader.page.getByLabel('Giá trị được nghiệm thu', { exact: true }).fill('2900000');
  await leader.send(title);
});
