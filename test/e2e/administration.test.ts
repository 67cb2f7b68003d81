import { financeWords } from '../../locale/web/finance.ts';
import { journey, openStage, type Stage, type Visitor } from './at-the-screen.ts';

let stage: Stage | undefined;
beforeAll(async () => {
  stage = await openStage();
}, 180_000);
afterAll(() => stage?.close());

/** Opens a folded part of the page; its form is the one that is looked at then. */
async function unfold({ page }: Visitor, words: string) {
  const part = page.locator('details').filter({ has: page.getByText(words, { exact: true }).locator('xpath=self::summary') });
  await part.last().locator('summary').click();
  return part.last();
}

const password = 'mật khẩu đủ dài';

journey('the administrator adds a person, gives a role and an account, and ends the role again', async () => {
  const administrator = await stage!.visitor('quantri');
  const { page } = administrator;
  await administrator.open('/quan-tri/nguoi-dung');
  const adding = await unfold(administrator, 'Thêm mới');
  await adding.getByLabel('Họ và tên').fill('Đỗ Thị Hạnh');
  await adding.getByLabel('Chức vụ').fill('Văn thư');
  await administrator.typeDay('Từ ngày', '01/11/2026');
  await adding.getByLabel('Lý do thay đổi').fill('Tuyển mới');
  await adding.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã lưu và ghi vào nhật ký.').waitFor();
  await page.getByRole('link', { name: 'Đỗ Thị Hạnh' }).click();
  await page.getByText('Chưa có vai trò nào').waitFor();
  await page.getByText('Chưa có tài khoản').waitFor();

  const giving = await unfold(administrator, 'Giao vai trò');
  await administrator.choose('Vai trò', 'Văn thư Liên hiệp hội');
  await administrator.choose('Cơ quan', 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Minh Hà');
  await administrator.typeDay('Từ ngày', '01/11/2026', giving);
  await giving.getByLabel('Lý do thay đổi').fill('Phân công của Văn phòng');
  await giving.getByRole('button', { name: 'Giao vai trò' }).click();
  await page.getByText('Kết thúc vai trò', { exact: true }).first().waitFor();

  await page.getByLabel('Tên đăng nhập').fill('lhh.vanthu2');
  await page.getByLabel('Mật khẩu mới').fill(password);
  const account = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Tài khoản' }) });
  await account.getByLabel('Lý do thay đổi').fill('Mở tài khoản');
  await account.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('đang dùng được').waitFor();
  await administrator.showsWell('quan-tri-mot-nguoi');

  // Whoever was added works from now on, as a clerk.
  const clerk = await stage!.visitor('lhh.vanthu2', { isSignedIn: false });
  await clerk.open('/');
  await clerk.signIn(password);
  await clerk.page.getByRole('link', { name: 'Sổ văn bản' }).waitFor();
  await clerk.context.close();

  const ending = await unfold(administrator, 'Kết thúc vai trò');
  await administrator.typeDay('Đến hết ngày', '02/11/2026', ending);
  await ending.getByLabel('Lý do thay đổi').fill('Chuyển công tác');
  await administrator.showsWell('quan-tri-ket-thuc-vai-tro');
  await ending.getByRole('button', { name: 'Kết thúc vai trò' }).click();
  await page.getByText('đã kết thúc').waitFor();

  const former = await stage!.visitor('lhh.vanthu2', { isSignedIn: false });
  await former.open('/');
  await former.signIn(password);
  expect(await former.page.getByRole('link', { name: 'Sổ văn bản' }).count()).toBe(0);
  await former.context.close();
  await administrator.context.close();
});

journey('the administrator follows a rule of tax with the next one, and sees the budget lines without their entries', async () => {
  const administrator = await stage!.visitor('quantri');
  const { page } = administrator;
  await administrator.open('/quan-tri/khau-tru');
  await page.getByText('Nghị định 253/2026').first().waitFor();
  const adding = await unfold(administrator, 'Thêm mới');
  await adding.getByRole('radio', { name: 'Cá nhân cư trú', exact: true }).check();
  await adding.getByLabel('Khấu trừ từ mức').fill('6000000');
  await adding.getByLabel('Thuế suất').fill('12,5');
  await administrator.typeDay('Từ ngày', '01/01/2028');
  await adding.getByRole('textbox', { name: 'Căn cứ' }).fill('Quy định thử cho kiểm thử');
  await adding.getByRole('radio', { name: 'chưa có căn cứ; mặc định đề xuất' }).check();
  await adding.getByLabel('Lý do thay đổi').fill('Quy định mới');
  await administrator.showsWell('quan-tri-khau-tru');
  await adding.getByRole('button', { name: 'Lưu' }).click();
  // The one in force has to end first; what was typed stays.
  await page.getByRole('alert').getByText('Thời gian hiệu lực trùng với một mục đã có').waitFor();
  const ending = await unfold(administrator, 'Kết thúc hiệu lực');
  await ending.getByRole('combobox').fill('Cá nhân cư trú');
  await page.getByTitle('Cá nhân cư trú, 10%, 01/07/2026 –').click();
  await administrator.typeDay('Đến hết ngày', '31/12/2027', ending);
  await ending.getByLabel('Lý do thay đổi').fill('Có quy định mới');
  await ending.getByRole('button', { name: 'Kết thúc hiệu lực' }).click();
  await page.getByText('01/07/2026 – 31/12/2027').waitFor();
  await adding.getByRole('button', { name: 'Lưu' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Quy định thử cho kiểm thử' });
  await row.waitFor();
  expect(await row.innerText()).toMatch(/6\.000\.000\sđ[\s\S]*12,5%[\s\S]*01\/01\/2028/);

  await administrator.open('/tai-chinh');
  await page.getByRole('heading', { level: 1, name: /^Ngân sách năm 2026/ }).waitFor();
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/tai-chinh\/2026\/.+/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.locator('main').innerText()).not.toContain(financeWords.ledger.vi);
  await administrator.showsWell('quan-tri-dong-ngan-sach');
  await administrator.context.close();
});
