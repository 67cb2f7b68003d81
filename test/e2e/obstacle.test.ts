import { actCommands, type ActCommand } from '../../domain/obstacle/commands.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { obstacleCommandTitles, obstacleSlugs } from '../../locale/acts/obstacle.ts';
import { Examples } from '../system/examples-over-http.ts';
import { journey, openStage, type Stage, type Visitor } from './at-the-screen.ts';
import { accepted } from './stages.ts';

/** An obstacle from its raising to its closing, by everybody who has a part in it, and the form of every act on the way. */

let stage: Stage | undefined;
let so: string;
const visitors = new Map<string, Promise<Visitor>>();
const seen = new Set<ActCommand>();
/** The acts about an entry from paper: test/e2e/on-paper.test.ts shows these. */
const ofPaper: readonly ActCommand[] = ['contestObstacleEntry', 'answerObstacleContest', 'noteObstacleEntry'];

beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  const begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(...accepted);
  so = await stage.addressOf(begun.id);
}, 180_000);
afterAll(() => stage?.close());

function visitor(who: string): Promise<Visitor> {
  const known = visitors.get(who) ?? stage!.visitor(who);
  visitors.set(who, known);
  return known;
}

const titleOf = (command: ActCommand) => obstacleCommandTitles[command].vi;

/** Opens the form of an act from the rail of the obstacle's page, and shows it once. */
async function openForm(one: Visitor, address: string, command: ActCommand): Promise<void> {
  await one.actOn(address, titleOf(command));
  if (seen.has(command)) return;
  seen.add(command);
  await one.page
    .locator('form')
    .getByRole('button', { name: titleOf(command), exact: true })
    .and(one.page.locator(':enabled'))
    .waitFor();
  await one.showsWell(`vuong-mac-${obstacleSlugs[command]}`);
}

async function write({ page }: Visitor, label: string, text: string): Promise<void> {
  await page.locator('form').getByRole('textbox', { name: label }).fill(text);
}

/** Follows a row of the inbox, and returns the address of the obstacle's page. */
async function fromInbox(one: Visitor, duty: string): Promise<string> {
  await one.open('/');
  await one.page.getByRole('link', { name: duty, exact: true }).first().click();
  await one.page.getByRole('heading', { level: 1, name: /^Vướng mắc: / }).waitFor();
  return new URL(one.page.url()).pathname;
}

const matter = 'Cơ quan chủ trì chưa cung cấp số liệu quan trắc sau hai lần đề nghị.';

journey(
  'an obstacle of a commission is guided, reopened, reported, directed and closed, and the commission tells it all',
  async () => {
    const officer = await visitor('so.xaydung.cv');
    await officer.act(so, obstacleCommandTitles.raiseObstacle.vi);
    await officer.page.getByRole('radio', { name: 'Phối hợp giữa các cơ quan' }).check();
    await write(officer, 'Nội dung khó khăn, vướng mắc', matter);
    await officer.send(obstacleCommandTitles.raiseObstacle.vi);

    const home = await visitor('snv');
    const address = await fromInbox(home, 'Phân loại, chọn hướng xử lý vướng mắc');
    await home.page.getByText(matter).waitFor();
    await home.showsWell('vuong-mac-moi-phan-anh');
    await openForm(home, address, 'triageObstacle');
    await home.page.getByRole('radio', { name: 'Hướng dẫn, cùng Liên hiệp hội' }).check();
    await home.send(titleOf('triageObstacle'));
    await home.showsWell('vuong-mac-bien-nhan');

    const leader = await visitor('lhh.lanhdao');
    await fromInbox(leader, 'Tham gia ý kiến với Sở Nội vụ về vướng mắc');
    await openForm(leader, address, 'adviseObstacle');
    await write(leader, 'Ý kiến tham gia', 'Đề nghị Sở đôn đốc bằng văn bản.');
    await leader.send(titleOf('adviseObstacle'));

    await openForm(home, address, 'guideObstacle');
    await home.page.getByText('Đề nghị Sở đôn đốc bằng văn bản.').waitFor();
    await write(home, 'Nội dung hướng dẫn', 'Cơ quan chủ trì cung cấp số liệu trong tuần này.');
    await home.attachScan('huong-dan.pdf');
    await home.send(titleOf('guideObstacle'));

    await openForm(officer, address, 'reopenObstacle');
    await write(officer, 'Lý do', 'Cơ quan chủ trì vẫn chưa cung cấp số liệu.');
    await officer.send(titleOf('reopenObstacle'));

    await openForm(home, address, 'escalateObstacle');
    await write(home, 'Báo cáo tổng hợp', 'Đề nghị UBND tỉnh chỉ đạo cơ quan chủ trì.');
    await home.send(titleOf('escalateObstacle'));

    const authority = await visitor('ubnd.ld');
    await authority.open('/');
    await authority.page.locator('#decisions').getByRole('link', { name: 'Chỉ đạo về vướng mắc đã được báo cáo', exact: true }).waitFor();
    await authority.showsWell('viec-cua-toi-vuong-mac');
    // The office prepares the direction. The leader finds it on their first screen, and signs it.
    const office = await visitor('ubnd.vp');
    await office.actOn(address, titleOf('directObstacle'));
    await write(office, 'Nội dung chỉ đạo', 'Giao cơ quan chủ trì cung cấp số liệu trong ba ngày.');
    await office.page.locator('[data-draft="saved"]').waitFor();
    await office.showsWell('vuong-mac-soan-truoc');
    await office.page.getByRole('button', { name: 'Chuyển bản nháp' }).click();
    await office.page.getByText('Bản nháp đang ở').waitFor();
    await authority.open('/');
    await authority.page.getByRole('region', { name: 'Bản nháp chờ tôi' }).getByRole('link').first().click();
    await authority.page.getByRole('heading', { level: 1, name: titleOf('directObstacle') }).waitFor();
    await authority.page.getByText('trong ba ngày').first().waitFor();
    seen.add('directObstacle');
    await authority.showsWell(`vuong-mac-${obstacleSlugs.directObstacle}`);
    await authority.send(titleOf('directObstacle'));

    await openForm(home, address, 'closeObstacle');
    await write(home, 'Kết quả tháo gỡ', 'Đã nhận đủ số liệu quan trắc.');
    await home.send(titleOf('closeObstacle'));
    await home.open(address);
    await home.page.getByText('Đã khép lại: Đã có chỉ đạo').waitFor();
    await home.page.getByRole('link', { name: 'huong-dan.pdf' }).waitFor();
    await home.page.getByText('Nhật ký', { exact: true }).click();
    await home.page.getByRole('columnheader', { name: 'Mã băm' }).waitFor();
    await home.showsWell('vuong-mac-da-khep-lai');

    await officer.open(`/ho-so/${so}`);
    const told = officer.page.getByRole('listitem').filter({ hasText: matter });
    for (const answer of ['trong tuần này', 'vẫn chưa cung cấp', 'Đề nghị UBND tỉnh', 'trong ba ngày', 'Đã nhận đủ số liệu'])
      await told.getByText(answer).waitFor();
    await officer.showsWell('tong-quan-co-vuong-mac');
    await told.getByRole('link', { name: 'Phối hợp giữa các cơ quan' }).click();
    await officer.page.getByRole('heading', { level: 1, name: /^Vướng mắc: / }).waitFor();
  },
  600_000,
);

journey('the form of every act on an obstacle was shown', () => {
  expect(actCommands.filter((command) => !seen.has(command) && !ofPaper.includes(command))).toEqual([]);
  return Promise.resolve();
});

journey('an expert raises an obstacle in general, and follows it in their list', async () => {
  const expert = await visitor('chuyengia.1');
  await expert.open('/vuong-mac');
  await expert.page.getByRole('link', { name: 'Phản ánh vướng mắc' }).click();
  await expert.page.getByRole('radio', { name: 'Là vướng mắc chung' }).waitFor();
  await expert.showsWell('vuong-mac-phan-anh');
  await expert.page.getByRole('radio', { name: 'Kinh phí', exact: true }).check();
  await write(expert, 'Nội dung khó khăn, vướng mắc', 'Chưa có hướng dẫn định mức chi cho phản biện cấp huyện.');
  await write(expert, 'Đề xuất, kiến nghị', 'Đề nghị hướng dẫn thống nhất trong toàn tỉnh.');
  await expert.page.locator('[data-draft="saved"]').waitFor();
  // What was typed is there on another day, from the list of drafts.
  await expert.open('/nhap');
  await expert.page.getByRole('link', { name: obstacleCommandTitles.raiseObstacle.vi, exact: true }).first().click();
  await expert.page.getByRole('textbox', { name: 'Đề xuất, kiến nghị' }).and(expert.page.getByText('thống nhất trong toàn tỉnh')).waitFor();
  await expert.attachScan('dinh-muc.pdf');
  await expert.send(obstacleCommandTitles.raiseObstacle.vi);
  await expert.page.getByRole('link', { name: 'Về vướng mắc' }).click();
  await expert.page.getByText('Vướng mắc chung, không gắn với hồ sơ nào').waitFor();
  await expert.page.getByRole('link', { name: 'dinh-muc.pdf' }).waitFor();
  await expert.showsWell('vuong-mac-cua-chuyen-gia');
  await expert.open('/vuong-mac');
  await expert.page.getByRole('link', { name: 'Kinh phí', exact: true }).waitFor();
  expect(await expert.page.getByText(matter).count()).toBe(0);
});

journey('an obstacle can be raised on a commission from the list of obstacles', async () => {
  const clerk = await visitor('lhh.vanthu');
  await clerk.open('/vuong-mac/moi');
  await clerk.page.getByRole('radio', { name: 'Gắn với một hồ sơ' }).check();
  const title = await nameInChoices(clerk);
  await clerk.choose('Hồ sơ', title);
  await clerk.page.getByRole('radio', { name: 'Vướng mắc khác' }).check();
  await write(clerk, 'Nội dung khó khăn, vướng mắc', 'Chưa thống nhất nơi gửi bản giấy.');
  await clerk.showsWell('vuong-mac-phan-anh-ve-ho-so');
  await clerk.send(obstacleCommandTitles.raiseObstacle.vi);
  await clerk.page.getByRole('link', { name: 'Về vướng mắc' }).click();
  await clerk.page.getByRole('link', { name: title }).waitFor();
});

/** The commission as the list of commissions names it in a choice. */
async function nameInChoices({ page }: Visitor): Promise<string> {
  await page.getByRole('combobox', { name: 'Hồ sơ' }).click();
  const title = await page.getByTitle(new RegExp(`^${so.replace('-', '/')} `)).getAttribute('title');
  return title ?? '';
}

journey('home affairs see the figures above the list, and filter it', async () => {
  const home = await visitor('snv');
  await home.open('/vuong-mac');
  await home.page.getByText('Theo nội dung và theo bước').click();
  await home.page.getByRole('rowheader', { name: 'Đã khép lại' }).waitFor();
  await home.showsWell('vuong-mac-danh-sach');
  await home.open('/vuong-mac?noidung=funding');
  await home.page.getByRole('link', { name: 'Kinh phí', exact: true }).waitFor();
  expect(await home.page.getByRole('link', { name: 'Phối hợp giữa các cơ quan' }).count()).toBe(0);
  await home.open('/vuong-mac?quahan=1');
  await home.page.getByText('Không có vướng mắc nào khớp với bộ lọc.').waitFor();
  await home.showsWell('vuong-mac-loc-khong-thay');
});
