import { dayOf } from '../../domain/calendar/day.ts';
import { dayText } from '../../locale/formats.ts';
import { journey, openStage, type Stage, type Visitor } from './at-the-screen.ts';

let stage: Stage | undefined;
beforeAll(async () => {
  stage = await openStage();
}, 180_000);
afterAll(() => stage?.close());

const title = 'Đề án phát triển du lịch sinh thái vùng hồ Thanh Sơn';
const firstQuestion = 'Sức chứa du lịch của vùng hồ được tính trên căn cứ nào?';
const secondQuestion = 'Phương án thu gom nước thải có bảo vệ được nguồn nước cấp sinh hoạt không?';

/** Writes the request step by step up to the last step, with a reload and a sign-out on the way. */
async function write(officer: Visitor): Promise<void> {
  const { page } = officer;
  await page.getByLabel('Số văn bản').fill('1688');
  await page.getByLabel('Ký hiệu').fill('SXD-PTĐT');
  // Only the paper says when it was signed.
  expect(await page.getByRole('textbox', { name: 'Ngày ký' }).inputValue()).toBe('');
  await officer.typeDay('Ngày ký', dayText(dayOf(Date.now())));
  await page.getByLabel('Người ký, chức vụ').fill('Trịnh Công Hậu, Phó Giám đốc Sở');
  await page.getByRole('radio', { name: 'Hợp đồng đặt hàng' }).check();
  await saved(officer);
  await officer.showsWell('yeu-cau-van-ban');

  await page.reload();
  expect(await page.getByLabel('Số văn bản').inputValue()).toBe('1688');
  expect(await page.getByRole('radio', { name: 'Hợp đồng đặt hàng' }).isChecked()).toBe(true);
  await goOn(officer, 'Đề án, dự án');

  await officer.choose('Nhóm đề án, dự án', 'Chương trình, dự án lớn');
  await page.getByLabel('Tên đề án, dự án').fill(title);
  await page.getByRole('checkbox', { name: 'Phản biện' }).check();
  await saved(officer);
  await officer.showsWell('yeu-cau-de-an');

  const address = page.url();
  await officer.signOut();
  await officer.signIn();
  await page.getByRole('link', { name: 'Bản nháp' }).click();
  await officer.showsWell('ban-nhap');
  await page.getByRole('link', { name: title }).click();
  expect(page.url().split('?')[0]).toBe(address.split('?')[0]);
  await page.getByRole('button', { name: /Câu hỏi và hồ sơ/ }).click();

  await page.getByLabel('Câu hỏi').first().fill(firstQuestion);
  await page.getByRole('button', { name: 'Thêm câu hỏi' }).click();
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type(secondQuestion);
  await page
    .getByLabel('Hồ sơ gửi kèm')
    .setInputFiles({ name: 'thuyet-minh.txt', mimeType: 'text/plain', buffer: Buffer.from('Thuyết minh đề án.') });
  await page.getByRole('link', { name: 'thuyet-minh.txt' }).waitFor();
  await saved(officer);
  await officer.showsWell('yeu-cau-cau-hoi');
  await goOn(officer, 'Các bên và kinh phí');

  await page.getByRole('radio', { name: 'Ngân sách nhà nước' }).check();
  await saved(officer);
  await officer.showsWell('yeu-cau-cac-ben');
  await goOn(officer, 'Kiểm tra và gửi');
}

function saved({ page }: Visitor): Promise<void> {
  return page.getByText(/^✓ Đã lưu \d\d:\d\d$/).waitFor();
}

async function goOn({ page }: Visitor, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
  await page.getByRole('heading', { level: 2, name: to }).waitFor();
}

journey(
  'an officer writes a request over a reload and a sign-out and hands it to the leader, who sends it and has its receipt',
  async () => {
    const officer = await stage!.visitor('so.xaydung.cv');
    await officer.page.getByRole('link', { name: 'Yêu cầu mới' }).first().click();
    await officer.page.getByRole('heading', { level: 2, name: 'Văn bản đề nghị' }).waitFor();
    await write(officer);
    // An officer may not send the request. The page offers a leader instead.
    expect(await officer.page.getByRole('button', { name: 'Gửi yêu cầu' }).count()).toBe(0);
    await officer.page.getByRole('radio', { name: /Trịnh Công Hậu/ }).check();
    await officer.page.getByLabel('Lời nhắn').fill('Kính trình lãnh đạo xem xét, gửi.');
    await officer.showsWell('yeu-cau-trinh-lanh-dao');
    await officer.page.getByRole('button', { name: 'Chuyển bản nháp' }).click();
    await officer.page.getByText('Bản nháp đang ở').waitFor();
    await officer.showsWell('yeu-cau-da-chuyen');
    await officer.context.close();

    const leader = await stage!.visitor('so.xaydung.ld');
    const { page } = leader;
    await page.getByText('Kính trình lãnh đạo xem xét, gửi.').waitFor();
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: /Kiểm tra và gửi/ }).click();
    await page.getByText(secondQuestion).last().waitFor();
    await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Biên nhận' }).waitFor();
    const receipt = await page.locator('main').innerText();
    expect(receipt).toContain('Đã gửi yêu cầu');
    expect(receipt).toMatch(/[0-9a-f]{64}/);
    await leader.showsWell('bien-nhan-yeu-cau');

    await page.getByRole('link', { name: 'Về hồ sơ' }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor();
    await page.getByText(firstQuestion).waitFor();
    await leader.open('/nhap');
    await page.getByText('Không có bản nháp nào.').waitFor();
    await leader.context.close();
  },
);

journey('a request that lacks something says what, and leads there', async () => {
  const leader = await stage!.visitor('so.xaydung.ld');
  const { page } = leader;
  await leader.open('/yeu-cau/moi');
  await page.getByLabel('Số văn bản').fill('1689');
  await saved(leader);
  await page.getByRole('button', { name: /Kiểm tra và gửi/ }).click();
  await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await page.getByText('Có chỗ cần sửa trước khi gửi').waitFor();
  await leader.showsWell('yeu-cau-con-thieu');
  await page.getByRole('alert').getByText('Tên đề án, dự án').click();
  await page.getByRole('heading', { level: 2, name: 'Đề án, dự án' }).waitFor();
  await page.getByLabel('Tên đề án, dự án').and(page.locator(':focus')).waitFor();
  await leader.context.close();
});

/** Begins one more request at this step, besides the existing drafts. */
async function another(visitor: Visitor, step: RegExp): Promise<void> {
  await visitor.open('/yeu-cau/moi');
  await visitor.page.getByRole('button', { name: 'Soạn bản mới' }).click();
  await visitor.page.getByRole('heading', { level: 2, name: 'Văn bản đề nghị' }).waitFor();
  await visitor.page.getByRole('button', { name: step }).click();
}

journey('what is said to be secret leaves the server, is told so, and may be written again by whoever chose it by mistake', async () => {
  const leader = await stage!.visitor('so.xaydung.ld');
  const { page } = leader;
  await another(leader, /Câu hỏi và hồ sơ/);
  await page.getByLabel('Câu hỏi').first().fill('Vị trí kho số 7 có phù hợp không?');
  await page.getByLabel('Hồ sơ gửi kèm').setInputFiles({ name: 'kho-so-7.txt', mimeType: 'text/plain', buffer: Buffer.from('Kho số 7.') });
  await page.getByRole('link', { name: 'kho-so-7.txt' }).waitFor();
  await saved(leader);
  await page.getByRole('radio', { name: 'Mật', exact: true }).check();
  await page.getByText('không còn trên máy chủ').waitFor();
  await page.getByRole('link', { name: 'kho-so-7.txt' }).waitFor({ state: 'detached' });
  await leader.showsWell('yeu-cau-mat');
  await page.getByRole('radio', { name: 'Không mật' }).check();
  await saved(leader);
  expect(await page.getByLabel('Câu hỏi').first().inputValue()).toBe('Vị trí kho số 7 có phù hợp không?');
  await leader.context.close();
});
