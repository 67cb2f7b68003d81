import { obstacleCommandTitles as titles } from '../../locale/acts/obstacle.ts';
import { obstacleWords } from '../../locale/web/obstacles.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { Examples } from '../system/examples-over-http.ts';
import { journey, openStage, todayText, type Stage, type Visitor } from './at-the-screen.ts';
import { invited } from './stages.ts';

/** Nhập thay mặt: papers of those who did not sign in, entered with their scans, and what those concerned say of them. */

let stage: Stage | undefined;
let examples: Examples;
beforeAll(async () => {
  stage = await openStage();
  if (stage) examples = await Examples.of(stage.system.url, demonstrationPassword);
}, 180_000);
afterAll(() => stage?.close());

const first = 'Đề án phát triển cây dược liệu dưới tán rừng';
const second = 'Đề án bảo vệ nguồn nước hồ Long Khê';
const commune = 'Ủy ban nhân dân xã Thượng Lâm';

const scanOf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4 ${name} ${Date.now()}`) });

async function goOn({ page }: Visitor, to: string): Promise<void> {
  await page.getByText(/^✓ Đã lưu \d\d:\d\d$/).waitFor();
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
  await page.getByRole('heading', { level: 2, name: to }).waitFor();
}

/** The clerk types one letter with two proposals. The host of the second is not in the register yet. */
async function enterLetter(clerk: Visitor): Promise<void> {
  const { page } = clerk;
  await clerk.open('/yeu-cau/moi');
  await page.getByRole('heading', { level: 2, name: 'Văn bản đề nghị' }).waitFor();
  await page.getByLabel('Bản quét văn bản').setInputFiles(scanOf('cong-van.pdf'));
  await page.getByRole('link', { name: 'cong-van.pdf' }).waitFor();
  await clerk.typeDay('Ngày văn bản đến', todayText());
  await page.getByLabel('Số văn bản').fill('2230');
  await page.getByLabel('Ký hiệu').fill('SKHCN-QLKH');
  await clerk.typeDay('Ngày ký', todayText());
  await page.getByLabel('Người ký, chức vụ').fill('Vĩnh Lợi, Phó Giám đốc Sở');
  await page.getByRole('radio', { name: 'Công văn đề nghị' }).check();
  await clerk.showsWell('nhap-thay-cong-van');
  await goOn(clerk, 'Đề án, dự án');
  await clerk.choose('Nhóm đề án, dự án', 'Chương trình, dự án lớn');
  await page.getByLabel('Tên đề án, dự án', { exact: true }).fill(first);
  await page.getByRole('checkbox', { name: 'Tư vấn' }).check();
  await page.getByRole('radio', { name: 'Không bắt buộc' }).check();
  await page.getByRole('button', { name: 'Thêm đề án của công văn này' }).click();
  await page.getByLabel('Tên đề án, dự án khác').fill(second);
  await clerk.showsWell('nhap-thay-nhieu-de-an');
  await goOn(clerk, 'Câu hỏi và hồ sơ');
  await goOn(clerk, 'Các bên và kinh phí');
  await page.getByRole('button', { name: 'Thêm cơ quan chưa có trong danh mục' }).click();
  const dialog = page.getByRole('group', { name: 'Thêm cơ quan chưa có trong danh mục' });
  await dialog.getByLabel('Tên cơ quan').fill(commune);
  expect(await dialog.getByLabel('Mã').inputValue()).toBe('uy-ban-nhan-dan-xa-thuong-lam');
  await dialog.getByRole('combobox', { name: 'Loại cơ quan' }).click();
  await page.getByTitle('Ủy ban nhân dân xã, phường').and(page.locator(':visible')).first().click();
  await clerk.showsWell('nhap-thay-them-co-quan');
  await dialog.getByRole('button', { name: 'Thêm vào danh mục' }).click();
  await page.getByText(`Đã thêm vào danh mục: ${commune}`).waitFor();
  await clerk.choose('Cơ quan đặt hàng', 'Sở Khoa học và Công nghệ tỉnh Minh Hà');
  await clerk.choose('Cơ quan chủ trì soạn thảo', commune);
  await page.getByRole('radio', { name: 'Không sử dụng kinh phí' }).check();
  await clerk.showsWell('nhap-thay-cac-ben');
  await goOn(clerk, 'Kiểm tra và gửi');
}

journey('one paper letter gives two commissions; the body sees it, contests it, and the clerk answers and takes it back', async () => {
  const clerk = await stage!.visitor('lhh.vanthu');
  const { page } = clerk;
  await enterLetter(clerk);
  await page.getByText('Chưa gửi').first().waitFor();
  await clerk.showsWell('nhap-thay-kiem-tra');
  await page.getByRole('button', { name: 'Gửi tất cả' }).click();
  await page.getByText('Đã lập đủ hồ sơ của công văn này').waitFor();
  expect(await page.getByText('✓ Đã lập').count()).toBe(2);
  await clerk.showsWell('nhap-thay-da-lap');
  await clerk.open('/nhap');
  await page.getByText('Không có bản nháp nào.').waitFor();

  const body = await stage!.visitor('so.khcn.cv');
  await body.page.getByRole('heading', { name: /Được nhập thay, chưa xem/ }).waitFor();
  await body.showsWell('duoc-nhap-thay');
  await body.page.getByRole('link', { name: new RegExp(second) }).click();
  await body.page.getByRole('heading', { level: 2, name: 'Văn bản nhập thay' }).waitFor();
  await body.showsWell('ho-so-nhap-thay');
  const { so } = body;
  await body.act(so, 'Không thừa nhận văn bản nhập thay');
  await body.page.getByRole('radio').first().check();
  await body.page.getByLabel('Vì sao không thừa nhận').fill('Sở chưa ban hành công văn này.');
  await body.showsWell('khong-thua-nhan');
  await body.send('Không thừa nhận văn bản nhập thay');
  await body.open('/');
  await body.page.getByRole('link', { name: new RegExp(first) }).click();
  await body.act(body.so, 'Đã xem văn bản nhập thay');
  await body.page.getByRole('radio').first().check();
  await body.showsWell('da-xem-van-ban-nhap-thay');
  await body.send('Đã xem văn bản nhập thay');
  await body.open('/');
  await body.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await body.page.getByText('Được nhập thay, chưa xem').count()).toBe(0);

  await clerk.open('/');
  await page
    .getByRole('link', { name: /Trả lời về văn bản nhập thay bị phản đối/ })
    .first()
    .waitFor();
  await clerk.act(so, 'Trả lời về văn bản nhập thay');
  await page.getByRole('radio').first().check();
  await page.getByLabel('Trả lời', { exact: true }).fill('Công văn đến qua bưu điện nhưng của sở khác; sẽ rút lại.');
  await clerk.showsWell('tra-loi-van-ban-nhap-thay');
  await clerk.send('Trả lời về văn bản nhập thay');
  await body.open('/');
  await body.page.getByText(/Đã có trả lời về văn bản không thừa nhận/).waitFor();
  await body.context.close();

  await clerk.act(so, 'Rút lại văn bản nhập thay');
  await page.getByRole('radio').first().check();
  await page.getByLabel('Vì sao rút lại').fill('Công văn của sở khác, nhập nhầm tên.');
  await clerk.showsWell('rut-lai-van-ban-nhap-thay');
  await clerk.send('Rút lại văn bản nhập thay');
  await clerk.open(`/ho-so/${so}`);
  await page.getByText('Đã rút lại ·').waitFor();
  await clerk.showsWell('ho-so-da-rut-lai');
  await clerk.context.close();
});

/** Fills in the envelope of an expert's paper. */
async function onPaper(visitor: Visitor, expert: string, name: string, isOnlyOne = false): Promise<void> {
  const { page } = visitor;
  // Where only one may be represented, they are chosen already.
  if (isOnlyOne) await page.locator('form').getByTitle(expert).waitFor();
  else await visitor.choose('Thay mặt', expert);
  await page.getByLabel('Bản quét văn bản').setInputFiles(scanOf(name));
  await page.getByRole('link', { name }).waitFor();
  await visitor.typeDay('Ngày trên văn bản', todayText());
  await visitor.typeDay('Ngày văn bản đến', todayText());
}

journey('the specialist enters what an expert sent on paper: the answer, the declaration and the opinion', async () => {
  const begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(...invited);
  const so = await stage!.addressOf(begun.id);
  const specialist = await stage!.visitor('lhh.chuyenvien');
  const { page } = specialist;
  const expert = await nameOf('chuyengia.3');
  await specialist.open(`/ho-so/${so}/lam/tra-loi-loi-moi-tham-gia`);
  await onPaper(specialist, expert, 'phieu-moi.pdf');
  await page.getByRole('radio', { name: 'Tôi nhận lời' }).check();
  await specialist.showsWell('nhap-thay-tra-loi-moi');
  await specialist.send('Trả lời lời mời tham gia');

  await specialist.open(`/ho-so/${so}/lam/ke-khai-xung-dot-loi-ich-va-cam-ket`);
  await onPaper(specialist, expert, 'ban-khai.pdf', true);
  await page.getByRole('radio', { name: 'Không có trường hợp nào dưới đây' }).check();
  await page.locator('form').getByRole('checkbox').last().check();
  await specialist.showsWell('nhap-thay-ke-khai');
  await specialist.send('Kê khai xung đột lợi ích và cam kết');
  for (const n of [1, 2, 4, 5]) await begun.follow([`chuyengia.${n}`, 'answerInvitation', 'declareInterests']);

  await specialist.open(`/ho-so/${so}/lam/nop-phieu-nhan-xet`);
  await onPaper(specialist, expert, 'phieu-nhan-xet.pdf');
  await page.locator('#assessment').fill('Phương án chưa nêu nguồn kinh phí vận hành.');
  await page.getByRole('radio').first().check();
  await specialist.showsWell('nhap-thay-phieu-nhan-xet');
  await specialist.send('Nộp phiếu nhận xét');
  await specialist.open(`/ho-so/${so}`);
  await page.getByRole('heading', { level: 2, name: 'Văn bản nhập thay' }).waitFor();
  await specialist.showsWell('ho-so-chuyen-gia-giay');
  await specialist.context.close();

  const own = await stage!.visitor('chuyengia.3');
  await own.page.getByRole('heading', { name: /Được nhập thay, chưa xem/ }).waitFor();
  await own.showsWell('chuyen-gia-duoc-nhap-thay');
  await own.context.close();
});

async function nameOf(username: string): Promise<string> {
  const caller = await examples.person(username);
  return (await caller.get<{ person: { name: string } }>('/api/session')).person.name;
}

journey('the clerk enters an obstacle and its answer that came by letter, and the bodies see them', async () => {
  const clerk = await stage!.visitor('lhh.vanthu');
  const { page } = clerk;
  await clerk.open('/vuong-mac/moi');
  await page.getByRole('checkbox', { name: 'Nhập công văn giấy của cơ quan khác' }).check();
  await clerk.choose('Thay mặt', 'Sở Khoa học và Công nghệ tỉnh Minh Hà');
  await page.getByLabel('Bản quét văn bản').setInputFiles(scanOf('vuong-mac.pdf'));
  await page.getByRole('link', { name: 'vuong-mac.pdf' }).waitFor();
  await clerk.typeDay('Ngày trên văn bản', todayText());
  await clerk.typeDay('Ngày văn bản đến', todayText());
  await page.getByRole('radio', { name: 'Kinh phí' }).check();
  await page.getByRole('textbox', { name: obstacleWords.whatHinders.vi }).fill('Chưa có định mức chi cho phản biện cấp xã.');
  await clerk.showsWell('nhap-thay-vuong-mac');
  await clerk.send('Phản ánh khó khăn, vướng mắc');
  await page.getByRole('link', { name: obstacleWords.toObstacle.vi }).click();
  await page.getByRole('heading', { level: 2, name: 'Văn bản nhập thay' }).waitFor();
  await clerk.showsWell('vuong-mac-nhap-thay');

  await page.getByRole('complementary').getByRole('link', { name: 'Hướng dẫn tháo gỡ vướng mắc' }).click();
  await page.locator('form').getByTitle('Sở Nội vụ tỉnh Minh Hà').waitFor();
  await page.getByLabel('Bản quét văn bản').setInputFiles(scanOf('huong-dan.pdf'));
  await page.getByRole('link', { name: 'huong-dan.pdf' }).waitFor();
  await clerk.typeDay('Ngày trên văn bản', todayText());
  await clerk.typeDay('Ngày văn bản đến', todayText());
  await page.getByRole('textbox', { name: obstacleWords.guidanceLabel.vi }).fill('Áp dụng định mức của nhiệm vụ tương tự.');
  await clerk.showsWell('nhap-thay-huong-dan-vuong-mac');
  await clerk.send('Hướng dẫn tháo gỡ vướng mắc');

  const body = await stage!.visitor('so.khcn.cv');
  await body.page.getByRole('heading', { name: /Được nhập thay, chưa xem/ }).waitFor();
  await body.page
    .getByRole('link', { name: /Phản ánh khó khăn, vướng mắc/ })
    .first()
    .click();
  await body.page.getByRole('heading', { level: 2, name: 'Văn bản nhập thay' }).waitFor();
  await body.page.getByRole('complementary').getByRole('link', { name: 'Không thừa nhận văn bản nhập thay về vướng mắc' }).waitFor();
  await body.showsWell('vuong-mac-cua-co-quan');
  const { pathname } = new URL(body.page.url());
  await body.actOn(pathname, titles.contestObstacleEntry.vi);
  await body.page.getByRole('radio').first().check();
  await body.page.getByRole('textbox').first().fill('Sở chưa gửi công văn này.');
  await body.showsWell('vuong-mac-khong-thua-nhan');
  await body.send(titles.contestObstacleEntry.vi);

  await clerk.actOn(pathname, titles.answerObstacleContest.vi);
  await page.getByRole('radio').first().check();
  await page.getByRole('textbox').first().fill('Công văn đến qua bưu điện, có bản quét kèm theo.');
  await clerk.showsWell('vuong-mac-tra-loi-van-ban-nhap-thay');
  await clerk.send(titles.answerObstacleContest.vi);
  await clerk.context.close();

  await body.actOn(pathname, titles.noteObstacleEntry.vi);
  await body.page.getByRole('radio').first().check();
  await body.showsWell('vuong-mac-da-xem-van-ban-nhap-thay');
  await body.send(titles.noteObstacleEntry.vi);
  await body.context.close();
});
