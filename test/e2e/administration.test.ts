import { financeWords } from '../../locale/web/finance.ts';
import { journey, openStage, type Stage, type Visitor } from './at-the-screen.ts';

let stage: Stage | undefined;
beforeAll(async () => {
  stage = await openStage();
}, 180_000);
afterAll(() => stage?.close());

/** Opens a folded part of the page, whose form is then used. */
async function unfold({ page }: Visitor, words: string) {
  const part = page.locator('details').filter({ has: page.getByText(words, { exact: true }).locator('xpath=self::summary') });
  await part.last().locator('summary').click();
  return part.last();
}

const password = 'mật khẩu đủ dài';
const proposed = 'Đã lập đề xuất, chờ người quản trị thứ hai xác nhận.';

/** The other administrator opens the newest waiting proposal. */
async function openNewest({ page }: Visitor) {
  await page.goto('/quan-tri/de-xuat');
  const waiting = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Đang chờ' }) });
  await waiting.getByRole('link').first().click();
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).waitFor();
}

/** The other administrator opens the newest waiting proposal and confirms it. */
async function confirmNewest(second: Visitor) {
  await openNewest(second);
  await second.page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await second.page.getByRole('button', { name: 'Xác nhận', exact: true }).waitFor({ state: 'detached' });
}

journey('two administrators give a person a role and a link to their password, and one ends the role again', async () => {
  const administrator = await stage!.visitor('quantri');
  const second = await stage!.visitor('quantri.2');
  const { page } = administrator;
  await administrator.open('/quan-tri/nguoi-dung');
  const adding = await unfold(administrator, 'Thêm người');
  await adding.getByLabel('Họ và tên').fill('Đỗ Thị Hạnh');
  await adding.getByLabel('Chức vụ').fill('Văn thư');
  await administrator.typeDay('Từ ngày', '01/11/2026');
  await adding.getByLabel('Lý do thay đổi').fill('Tuyển mới');
  await adding.getByRole('button', { name: 'Lưu' }).click();
  // Role and account are given on the person's own page, which opens by itself.
  await page.getByRole('heading', { level: 1, name: 'Đỗ Thị Hạnh' }).waitFor();
  await page.getByText('Chưa có vai trò nào').waitFor();
  await page.getByText('Chưa có tài khoản').waitFor();

  const giving = await unfold(administrator, 'Giao vai trò');
  await administrator.choose('Vai trò', 'Văn thư Liên hiệp hội');
  await administrator.choose('Cơ quan', 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Minh Hà');
  await administrator.typeDay('Từ ngày', '01/11/2026', giving);
  await giving.getByLabel('Lý do thay đổi').fill('Phân công của Văn phòng');
  await giving.getByRole('button', { name: 'Giao vai trò' }).click();
  await giving.getByText(proposed).waitFor();
  await administrator.showsWell('quan-tri-vai-tro-cho-xac-nhan');
  // The proposer sees the proposal, and may only withdraw it.
  await giving.getByRole('link', { name: 'Xem đề xuất' }).click();
  await page.getByRole('button', { name: 'Rút đề xuất' }).waitFor();
  expect(await page.getByRole('button', { name: 'Xác nhận', exact: true }).count()).toBe(0);
  await page.goBack();

  await second.page.reload();
  await second.page.getByRole('link', { name: '1 đề xuất đang chờ xác nhận.' }).click();
  await second.page.getByRole('heading', { level: 1, name: 'Đề xuất chờ xác nhận' }).waitFor();
  await second.showsWell('quan-tri-de-xuat');
  await openNewest(second);
  expect(await second.page.locator('main').innerText()).toMatch(/Đỗ Thị Hạnh[\s\S]*Quản Đức Anh[\s\S]*Văn thư Liên hiệp hội/);
  await second.showsWell('quan-tri-mot-de-xuat');
  await second.page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await second.page.getByText('đã xác nhận').waitFor();

  await page.reload();
  await page.getByText('Kết thúc vai trò', { exact: true }).first().waitFor();
  await page.getByLabel('Tên đăng nhập').fill('lhh.vanthu2');
  const account = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Tài khoản' }) });
  await account.getByLabel('Lý do thay đổi').fill('Mở tài khoản');
  await account.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('đang dùng được').waitFor();
  const resetting = await unfold(administrator, 'Đặt lại mật khẩu');
  await resetting.getByLabel('Lý do thay đổi').fill('Mật khẩu đầu tiên');
  await resetting.getByRole('button', { name: 'Lập đường dẫn' }).click();
  await resetting.getByText(proposed).waitFor();
  const link = await resetting.locator('.secret').innerText();
  expect(link).toContain('/dat-lai-mat-khau#');

  // The link alone lets nobody in, not even its maker.
  const clerk = await stage!.visitor('lhh.vanthu2', { isSignedIn: false });
  await clerk.page.goto(link.trim());
  await clerk.showsWell('dat-mat-khau');
  const setting = async (code: string, chosen: string) => {
    await clerk.page.getByLabel('Mã xác nhận').fill(code);
    await clerk.page.getByLabel('Mật khẩu mới', { exact: true }).fill(chosen);
    await clerk.page.getByLabel('Gõ lại mật khẩu mới').fill(chosen);
    await clerk.page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  };
  await setting('2222-2222-2222-2222', password);
  await clerk.page.getByRole('alert').getByText('Đường dẫn hoặc mã không đúng').waitFor();
  await confirmNewest(second);
  const code = await second.page.locator('.secret').innerText();
  await second.showsWell('quan-tri-ma-xac-nhan');
  await setting(code.trim(), 'ngắn quá');
  await clerk.page.getByRole('alert').getByText('Mật khẩu cần ít nhất 10 ký tự.').first().waitFor();
  await setting(code.trim(), password);
  await clerk.page.getByText('Đã đặt mật khẩu.').waitFor();
  await second.context.close();

  // The new person can work as a clerk at once, and is told who made the link.
  await clerk.page.getByRole('link', { name: 'Đăng nhập' }).click();
  await clerk.signIn(password);
  await clerk.page.getByText('do Quản Đức Anh lập, Lại Thu Hương xác nhận').waitFor();
  await clerk.showsWell('mat-khau-da-dat-lai');
  await clerk.page.getByRole('button', { name: 'Đã rõ' }).click();
  await clerk.page.getByText('do Quản Đức Anh lập').waitFor({ state: 'detached' });
  await page.reload();
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

journey('the administrator takes a person into the register of experts, corrects what is known and takes them out again', async () => {
  const administrator = await stage!.visitor('quantri');
  const { page } = administrator;
  await administrator.open('/chuyen-gia');
  const adding = await unfold(administrator, 'Thêm chuyên gia');
  await administrator.choose('Người', 'Tạ Đình Phong');
  await adding.getByLabel('Học hàm, học vị').fill('TS');
  await adding.getByRole('combobox', { name: 'Lĩnh vực' }).fill('Thủy lợi');
  await adding.getByRole('combobox', { name: 'Lĩnh vực' }).press('Enter');
  await adding.getByLabel('Nơi công tác khác').fill('Hội Thủy lợi');
  await adding.getByLabel('Lý do thay đổi').fill('Hội thành viên giới thiệu');
  await administrator.showsWell('quan-tri-them-chuyen-gia');
  await adding.getByRole('button', { name: 'Thêm chuyên gia' }).click();
  await page.getByRole('link', { name: 'TS Tạ Đình Phong' }).click();
  await page.getByText('Hội Thủy lợi').waitFor();

  const correcting = await unfold(administrator, 'Sửa');
  await correcting.getByLabel('Học hàm, học vị').fill('');
  await correcting.getByLabel('Nơi công tác khác').fill('Hội Thủy lợi tỉnh');
  await correcting.getByLabel('Lý do thay đổi').fill('Ghi lại cho đúng');
  await correcting.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tạ Đình Phong', exact: true }).waitFor();
  await page.getByText('Hội Thủy lợi tỉnh').first().waitFor();

  const ending = await unfold(administrator, 'Đưa ra khỏi danh sách');
  await ending.getByLabel('Lý do thay đổi').fill('Nghỉ hưu');
  await administrator.showsWell('quan-tri-mot-chuyen-gia');
  await ending.getByRole('button', { name: 'Đưa ra khỏi danh sách' }).click();
  await page.getByText('Đã lưu và ghi vào nhật ký.').first().waitFor();
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
  // The rule in force has to end first. The typed values stay.
  await page.getByRole('alert').getByText('Thời gian hiệu lực trùng với một mục đã có').waitFor();
  const ending = await unfold(administrator, 'Kết thúc hiệu lực');
  await ending.getByRole('combobox').fill('Cá nhân cư trú');
  await page.getByTitle('Cá nhân cư trú, 10%, 01/07/2026 –').click();
  await administrator.typeDay('Đến hết ngày', '31/12/2027', ending);
  await ending.getByLabel('Lý do thay đổi').fill('Có quy định mới');
  await ending.getByRole('button', { name: 'Kết thúc hiệu lực' }).click();
  await page.getByText('01/07/2026 – 31/12/2027').waitFor();
  await adding.getByRole('button', { name: 'Lưu' }).click();
  await adding.getByText(proposed).waitFor();
  const second = await stage!.visitor('quantri.2');
  await openNewest(second);
  expect(await second.page.getByRole('row', { name: /^Thuế suất/ }).innerText()).toMatch(/10%[\s\S]*12,5%/);
  await second.showsWell('quan-tri-de-xuat-khau-tru');
  await confirmNewest(second);
  await second.context.close();
  await page.reload();
  const row = page.getByRole('row').filter({ hasText: 'Quy định thử cho kiểm thử' });
  await row.waitFor();
  expect(await row.innerText()).toMatch(/6\.000\.000\sđ[\s\S]*12,5%[\s\S]*01\/01\/2028/);

  await administrator.open('/tai-chinh');
  await page.getByRole('heading', { level: 1, name: /^Ngân sách năm \d{4}/ }).waitFor();
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/tai-chinh\/\d{4}\/.+/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.locator('main').innerText()).not.toContain(financeWords.ledger.vi);
  await administrator.showsWell('quan-tri-dong-ngan-sach');
  await administrator.context.close();
});

journey('people are found by the name they sign in with, while it is typed', async () => {
  const administrator = await stage!.visitor('quantri');
  const { page } = administrator;
  // The first screen of people who only keep tables leads to the tables.
  await page.getByRole('main').getByRole('link', { name: 'Người dùng và vai trò' }).click();
  await page.getByRole('heading', { level: 1, name: 'Người dùng và vai trò' }).waitFor();
  await page.getByLabel('Tìm kiếm').fill('lhh.vanthu');
  await page.waitForURL(/q=lhh\.vanthu/);
  const row = page.locator('.row').filter({ hasText: 'Đoàn Thị Mai Lan' });
  await row.waitFor();
  expect(await row.innerText()).toContain('lhh.vanthu');
  await administrator.showsWell('quan-tri-tim-nguoi');
  await administrator.context.close();
});

journey('a norm is entered for a territory and a unit that are chosen, and stands in the table with its standing', async () => {
  const administrator = await stage!.visitor('quantri');
  const { page } = administrator;
  await administrator.open('/quan-tri/dinh-muc');
  const adding = await unfold(administrator, 'Thêm mới');
  await administrator.choose('Nội dung chi', 'Chi khác');
  await administrator.choose('Đơn vị tính', 'buổi');
  await administrator.choose('Địa bàn', 'Ủy ban nhân dân tỉnh Minh Hà');
  await adding.getByLabel('Mức tối đa').fill('250000');
  await adding.getByLabel('Cơ quan ban hành').fill('HĐND tỉnh Minh Hà');
  await administrator.typeDay('Từ ngày', '01/01/2028');
  await adding.getByRole('textbox', { name: 'Căn cứ' }).fill('Nghị quyết thử');
  await adding.getByRole('radio', { name: 'theo quy định', exact: true }).check();
  await adding.getByLabel('Lý do thay đổi').fill('Nghị quyết mới');
  await adding.getByRole('button', { name: 'Lưu' }).click();
  await adding.getByText(proposed).waitFor();
  const second = await stage!.visitor('quantri.2');
  await confirmNewest(second);
  await second.context.close();
  await page.reload();
  const row = page.getByRole('row').filter({ hasText: 'Nghị quyết thử' });
  await row.waitFor();
  expect(await row.innerText()).toMatch(/250\.000\sđ[\s\S]*tỉnh Minh Hà[\s\S]*chưa bắt đầu/);
  expect(await page.getByRole('row').filter({ hasText: 'Chủ tịch hội đồng' }).first().innerText()).toContain('đang áp dụng');
  expect(await page.getByLabel(/^(In|De)crease/).count()).toBe(0);
  await administrator.showsWell('quan-tri-dinh-muc-moi');
  await administrator.context.close();
});

journey('a body is opened under a short code; one that ended says when, and who stands in its place', async () => {
  const administrator = await stage!.visitor('quantri');
  const { page } = administrator;
  await administrator.open('/quan-tri/co-quan');
  const adding = await unfold(administrator, 'Thêm mới');
  await adding.getByLabel('Tên', { exact: true }).fill('Hội thử nghiệm');
  await adding.getByLabel('Mã').fill('Hội thử B');
  await administrator.choose('Loại', 'Hội thành viên');
  await administrator.typeDay('Từ ngày', '01/11/2026');
  await adding.getByLabel('Lý do thay đổi').fill('Hội mới');
  await adding.getByRole('button', { name: 'Lưu' }).click();
  await adding.getByRole('alert').getByText('Mã dài 2 đến 40 ký tự').first().waitFor();
  await adding.getByLabel('Mã').fill('hoi-thu-b');
  await adding.getByRole('combobox', { name: 'Địa bàn' }).fill('minh');
  await page.getByTitle('Ủy ban nhân dân tỉnh Minh Hà').first().click();
  await administrator.showsWell('quan-tri-them-co-quan');
  await adding.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('link', { name: 'Hội thử nghiệm' }).waitFor();

  await page.getByRole('link', { name: 'Sở Kế hoạch và Đầu tư' }).first().click();
  await page.getByText('Đã kết thúc hiệu lực').waitFor();
  expect(await page.locator('.figures').innerText()).toContain('28/02/2025');
  expect(await page.getByRole('heading', { name: 'Kết thúc hiệu lực' }).count()).toBe(0);
  await administrator.showsWell('quan-tri-co-quan-da-ket-thuc');
  await page.locator('.figures').getByRole('link').click();
  await page.getByRole('heading', { name: 'Kết thúc hiệu lực' }).waitFor();
  // Screen readers hear names, never an id.
  await page.getByRole('combobox', { name: 'Cơ quan kế thừa' }).press('ArrowDown');
  await page.getByRole('option').first().waitFor({ state: 'attached' });
  const heard = await page.getByRole('listbox').first().ariaSnapshot();
  expect(heard).toMatch(/option "\p{L}/u);
  expect(heard).not.toMatch(/option "[0-9a-f]{8}-/);
  await administrator.context.close();
});

journey('before a calendar is published it says which days change and that deadlines follow', async () => {
  const administrator = await stage!.visitor('quantri');
  const { page } = administrator;
  await administrator.open('/quan-tri/lich?nam=2027');
  const adding = await unfold(administrator, 'Thêm ngày');
  await administrator.typeDay('Ngày', '15/06/2027', adding);
  await adding.getByLabel('Tên').fill('Ngày hội của tỉnh');
  await adding.getByRole('textbox', { name: 'Căn cứ' }).fill('Quyết định thử');
  await adding.getByRole('button', { name: 'Thêm ngày' }).click();
  const changes = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Thay đổi so với phiên bản/ }) });
  await changes.getByText('15/06/2027').waitFor();
  expect(await changes.innerText()).toMatch(/Thêm: 15\/06\/2027[\s\S]*được tính lại ngay/);
  await administrator.showsWell('quan-tri-lich-truoc-khi-cong-bo');
  // After its removal there is nothing to publish.
  await page.getByRole('button', { name: /15\/06\/2027/ }).click();
  await changes.waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: 'Công bố lịch mới' }).count()).toBe(0);
  await administrator.context.close();
});

journey('a rule set shows its panels and thresholds; a draft of it says what differs', async () => {
  const administrator = await stage!.visitor('quantri');
  const { page } = administrator;
  await administrator.open('/quan-tri/quy-dinh');
  await page.getByRole('heading', { level: 2, name: /^Ủy ban nhân dân tỉnh Minh Hà, phiên bản 1 – Đang áp dụng/ }).waitFor();
  const panels = await unfold(administrator, 'Thành phần hội đồng, tổ chuyên gia');
  expect(await panels.getByRole('row', { name: /^Hội đồng/ }).innerText()).toMatch(/5–11, phải là số lẻ[\s\S]*2\/3 số thành viên/);
  const approvals = await unfold(administrator, 'Thẩm quyền quyết định kinh phí');
  expect(await approvals.getByRole('row').nth(1).innerText()).toMatch(
    /Ngân sách nhà nước[\s\S]*50\.000\.000\sđ[\s\S]*Lãnh đạo cơ quan tài chính/,
  );
  await unfold(administrator, 'Nhắc việc, tạm ứng và các giới hạn');
  await administrator.showsWell('quan-tri-bo-quy-dinh');
  await administrator.open('/quan-tri/quy-dinh');
  const drafting = await unfold(administrator, 'Lập bản thảo từ bộ này');
  await drafting.getByText('Chưa thời hạn nào khác bộ gốc.').waitFor();
  await drafting.getByRole('textbox', { name: 'Số ngày – Đăng ký văn bản đến' }).fill('4');
  await drafting.getByText('1 thời hạn khác bộ gốc: Đăng ký văn bản đến.').waitFor();
  await administrator.typeDay('Từ ngày', '01/01/2028', drafting);
  await drafting.getByLabel('Lý do thay đổi').fill('Quy định mới của tỉnh');
  await administrator.showsWell('quan-tri-ban-thao-quy-dinh');
  await drafting.getByRole('button', { name: 'Lưu' }).click();
  await drafting.getByText(proposed).waitFor();
  const second = await stage!.visitor('quantri.2');
  await openNewest(second);
  await second.page.getByText(/^Thời hạn của \d+ việc$/).click();
  await second.showsWell('quan-tri-de-xuat-quy-dinh');
  await confirmNewest(second);
  await second.context.close();
  await page.reload();
  await page.getByRole('heading', { level: 2, name: /phiên bản 2 – Bản thảo/ }).waitFor();
  await administrator.context.close();
});
