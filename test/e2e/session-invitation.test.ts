import { plusDays } from '../../domain/calendar/day.ts';
import { today } from '../../api/clock.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { dayText } from '../../locale/formats.ts';
import { Examples } from '../system/examples-over-http.ts';
import { journey, openStage, type Stage } from './at-the-screen.ts';
import { reviewed } from './stages.ts';

/** Mời cơ quan cử đại biểu dự phiên họp: a department is invited, names its delegate, and the session shows who comes. */

let stage: Stage | undefined;
let so: string;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  const begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(...reviewed);
  so = await stage.addressOf(begun.id);
}, 180_000);
afterAll(() => stage?.close());

journey('a department that is invited to a session names its delegate, and the room of sessions shows them', async () => {
  const specialist = await stage!.visitor('lhh.chuyenvien');
  await specialist.act(so, 'Triệu tập phiên họp hội đồng');
  await specialist.typeDay('Ngày họp', dayText(plusDays(today(), 14)));
  await specialist.page.getByLabel('Địa điểm').fill('8 giờ 00, phòng họp tầng 2');
  await specialist.choose('Cơ quan mời cử đại biểu', 'Sở Khoa học và Công nghệ tỉnh Minh Hà');
  await specialist.page.keyboard.press('Escape');
  await specialist.page.getByLabel('Lý do báo họp gấp').fill('Hội đồng đã thống nhất lịch.');
  await specialist.showsWell('trieu-tap-moi-co-quan');
  await specialist.send('Triệu tập phiên họp hội đồng');

  const invited = await stage!.visitor('so.khcn.cv');
  await invited.open('/');
  await invited.page.getByRole('link', { name: 'Cử đại biểu dự phiên họp' }).first().click();
  await invited.page.getByRole('heading', { name: 'Giấy mời cử đại biểu' }).waitFor();
  await invited.showsWell('giay-moi-cu-dai-bieu');
  await invited.page.getByRole('main').getByRole('link', { name: 'Cử đại biểu dự phiên họp' }).click();
  await invited.page.getByRole('radio', { name: 'Cử đại biểu dự họp' }).check();
  await invited.page.getByLabel('Họ tên').fill('Phạm Thị Lan');
  await invited.page.getByLabel('Chức vụ').fill('Trưởng phòng Quản lý khoa học');
  await invited.showsWell('cu-dai-bieu');
  await invited.page.locator('form').getByRole('button', { name: 'Cử đại biểu dự phiên họp' }).click();
  await invited.page.getByText('Phạm Thị Lan, Trưởng phòng Quản lý khoa học').waitFor();

  await specialist.open(`/ho-so/${so}/phien-hop`);
  await specialist.page.getByText('Phạm Thị Lan, Trưởng phòng Quản lý khoa học').waitFor();
  await specialist.showsWell('phien-hop-co-dai-bieu');
});
