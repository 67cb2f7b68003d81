import { demoId } from '../../local/seed/ids.ts';
import { journey, openStage, type Stage } from './at-the-screen.ts';

let stage: Stage | undefined;
beforeAll(async () => {
  stage = await openStage();
}, 180_000);
afterAll(() => stage?.close());

journey('who corrects a person from an older page sees what a colleague changed, and nothing typed is lost', async () => {
  const [one, two] = [await stage!.visitor('quantri'), await stage!.visitor('quantri.2')];
  const address = `/quan-tri/nguoi-dung/${demoId('person/lhh.vanthu')}`;
  await one.open(address);
  await two.open(address);
  const form = ({ page }: typeof one) => page.locator('section').filter({ has: page.getByRole('heading', { name: 'Sửa', exact: true }) });

  await form(one).getByLabel('Chức vụ').fill('Phó Chánh Văn phòng');
  await form(two).getByLabel('Điện thoại').fill('0912 345 678');
  await form(two).getByLabel('Lý do thay đổi').fill('Đổi số');
  await form(two).getByRole('button', { name: 'Lưu', exact: true }).click();
  await two.page.getByText('Đã lưu và ghi vào nhật ký.').first().waitFor();

  await form(one).getByLabel('Lý do thay đổi').fill('Bổ nhiệm');
  await form(one).getByRole('button', { name: 'Lưu', exact: true }).click();
  const notice = one.page.getByRole('alert').filter({ hasText: 'Đã có thay đổi sau khi ông/bà mở trang này' });
  await notice.first().waitFor();
  const row = one.page.getByRole('row').filter({ hasText: 'Điện thoại' });
  expect(await row.innerText()).toContain('0912 345 678');
  expect(await form(one).getByLabel('Chức vụ').inputValue()).toBe('Phó Chánh Văn phòng');
  expect(await form(one).getByLabel('Lý do thay đổi').inputValue()).toBe('Bổ nhiệm');
  await one.showsWell('quan-tri-da-co-thay-doi');

  await one.page.getByRole('button', { name: 'Dùng nội dung hiện nay' }).click();
  expect(await form(one).getByLabel('Điện thoại').inputValue()).toBe('0912 345 678');
  expect(await form(one).getByLabel('Chức vụ').inputValue()).toBe('Phó Chánh Văn phòng');
  await form(one).getByRole('button', { name: 'Lưu', exact: true }).click();
  await one.page.getByText('Đã lưu và ghi vào nhật ký.').first().waitFor();

  // A page without typed text follows the newest version, and saves from there.
  await two.page.reload();
  expect(await form(two).getByLabel('Chức vụ').inputValue()).toBe('Phó Chánh Văn phòng');
  expect(await form(two).getByLabel('Điện thoại').inputValue()).toBe('0912 345 678');
  await form(two).getByLabel('Thư điện tử').fill('vanthu@lhh.example');
  await form(two).getByLabel('Lý do thay đổi').fill('Ghi thư điện tử');
  await form(two).getByRole('button', { name: 'Lưu', exact: true }).click();
  await two.page.getByText('Đã lưu và ghi vào nhật ký.').first().waitFor();
  // The same form again, without reloading the page.
  await form(two).getByLabel('Thư điện tử').fill('vanthu2@lhh.example');
  await form(two).getByLabel('Lý do thay đổi').fill('Sửa thư điện tử');
  await form(two).getByRole('button', { name: 'Lưu', exact: true }).click();
  await two.page.getByText('Sửa thư điện tử').waitFor({ state: 'detached' });
  expect(await two.page.getByText('Đã có thay đổi sau khi ông/bà mở trang này').count()).toBe(0);
  for (const visitor of [one, two]) await visitor.context.close();
});
