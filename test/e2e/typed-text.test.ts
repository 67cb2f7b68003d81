import type { Locator } from 'playwright-core';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { dayText } from '../../locale/formats.ts';
import { formWords } from '../../locale/web/forms.ts';
import { intakeWords } from '../../locale/web/intake.ts';
import { Examples, type Exemplary } from '../system/examples-over-http.ts';
import { journey, openStage, type Stage, type Visitor } from './at-the-screen.ts';
import { accepted } from './stages.ts';

/** A typed text is sent as it is, or it stays with an error. It never becomes another day, amount or sign. */

let stage: Stage | undefined;
let examples: Examples;
let begun: Exemplary;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  examples = await Examples.of(stage.system.url, demonstrationPassword);
  begun = await examples.begin('so.xaydung.ld', 'submitRequest');
}, 180_000);
afterAll(() => stage?.close());

/** The words under a field, once they are shown. */
const faultOf = (field: Locator) =>
  field.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " ant-form-item ")][1]').locator('.ant-form-item-explain-error');

/** Pastes over the content of the field, as a person does. */
async function paste(by: Visitor, field: Locator, text: string): Promise<void> {
  await by.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await by.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await field.press('Control+A');
  await field.press('Control+V');
}

journey('a day that was filled in gives way to the day that is typed, however it is written and left', async () => {
  const clerk = await stage!.visitor('lhh.vanthu');
  const { page } = clerk;
  const so = await stage!.addressOf(begun.id);
  await clerk.act(so, 'Đăng ký văn bản đến');
  const field = page.getByRole('textbox', { name: intakeWords.arrivedOn.vi });
  const filledIn = await field.inputValue();
  expect(filledIn).toMatch(/^\d\d\/\d\d\/\d{4}$/);
  const leave = [() => field.press('Tab'), () => field.press('Enter'), () => page.getByRole('heading', { level: 1 }).click()];
  for (const [i, text] of ['1/1/2026', '010126', '01012026', '1-1-2026', '1.1.2026', '2026-01-01'].entries()) {
    await field.fill(text);
    await leave[i % leave.length]!();
    expect([text, await field.inputValue()]).toEqual([text, '01/01/2026']);
  }
  for (const text of ['29/02/2026', '31/4/2026', '1/1', 'hôm qua']) {
    await field.fill(text);
    await page.locator('form').getByRole('button', { name: 'Đăng ký văn bản đến' }).click();
    await faultOf(field).getByText(formWords.dayUnread.vi).waitFor();
    expect(await field.inputValue()).toBe(text);
  }
  await paste(clerk, field, '01/01/2026\n02/01/2026');
  await field.press('Tab');
  expect(await field.inputValue()).toContain('01/01/2026 ; 02/01/2026');
  await clerk.showsWell('ngay-khong-doc-duoc');
  // A text that could not be read is still there when the draft is opened again.
  await page.getByText(formWords.savedAt.vi).first().waitFor();
  await page.reload();
  await page.getByText(formWords.restored.vi).waitFor();
  expect(await field.inputValue()).toContain('01/01/2026 ; 02/01/2026');
  // Typed without its zeros, and sent while the field still has the focus.
  const [day = '', month = '', year = ''] = filledIn.split('/');
  await field.fill(`${Number(day)}.${Number(month)}.${year}`);
  await clerk.send('Đăng ký văn bản đến');
  const journal = await (await page.request.get(`/api/commissions/${begun.id}/journal`)).text();
  expect(journal).toContain(`"arrivedOn":"${year}-${month}-${day}"`);
  await clerk.context.close();
});

journey('a day can be chosen from a calendar, and an amount is the one that is typed or pasted, or none', async () => {
  const specialist = await stage!.visitor('lhh.chuyenvien');
  const { page } = specialist;
  const another = await examples.begin('so.xaydung.ld', 'submitRequest');
  await another.follow(...accepted);
  await specialist.act(await stage!.addressOf(another.id), 'Trình dự toán');
  const field = page.getByRole('textbox', { name: 'Ngày thực hiện' });
  await field.fill(dayText('2027-03-08'));
  await page.getByRole('button', { name: formWords.openCalendar.vi }).click();
  await page.getByTitle('2027-03-12').click();
  expect(await field.inputValue()).toBe('12/03/2027');

  const price = page.getByRole('listitem', { name: 'Dòng 1' }).getByLabel('Đơn giá');
  const quantity = page.getByRole('listitem', { name: 'Dòng 1' }).getByLabel('Số lượng');
  await quantity.fill('2');
  const total = page.locator('.running-total');
  for (const text of ['1500000', '1.500.000,00', '1,500,000.00', '1 500 000 đ']) {
    await price.fill('');
    await paste(specialist, price, text);
    await price.press('Tab');
    expect([text, await price.inputValue()]).toEqual([text, '1.500.000']);
    await total.getByText('3.000.000').waitFor();
  }
  for (const text of ['1500000.50', '1,5', '-5', '1e6', '٣', '0x10', '1.500.00', '100\n200']) {
    await paste(specialist, price, text);
    await price.press('Tab');
    await faultOf(price).waitFor();
    expect(await price.inputValue()).toBe(text.replace('\n', ' ; '));
    await total.getByText(/^0/).waitFor();
  }
  // A typed text without a choice does not silently return to the earlier choice.
  const item = page.getByRole('listitem', { name: 'Dòng 1' }).getByRole('combobox', { name: 'Khoản chi' });
  await item.fill('Phiếu nhận xét của ủy viên phản biện');
  await page.keyboard.press('Enter');
  await item.fill('Chủ tịch');
  await item.press('Tab');
  await faultOf(item).getByText('“Chủ tịch” chưa được chọn').waitFor();
  await quantity.fill('1.5');
  await page.locator('form').getByRole('button', { name: 'Trình dự toán', exact: true }).click();
  await faultOf(quantity).getByText(formWords.notWhole.vi).waitFor();
  expect(await quantity.inputValue()).toBe('1.5');
  await specialist.context.close();
});
