import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { historicCommissionId } from '../../local/seed/historic-commission.ts';
import { Examples } from '../system/examples-over-http.ts';
import { journey, openStage, type Stage } from './at-the-screen.ts';
import { accepted } from './stages.ts';

/** The notices of a page on a commission that is on hold, has an obstacle, was proposed by the Union, or is historic. */

let stage: Stage | undefined;
let so: string;
let proposed: string;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  const begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(...accepted, ['lhh.chuyenvien', 'raiseObstacle'], ['lhh.lanhdao', 'hold']);
  so = await stage.addressOf(begun.id);
  const own = await examples.begin('lhh.lanhdao', 'proposeByUnion');
  await own.follow(['ubnd.ld', 'grantConsent']);
  proposed = await stage.addressOf(own.id);
}, 180_000);
afterAll(() => stage?.close());

journey('whoever opens a commission on hold reads who stopped it, since when and why, and what stands in its way', async () => {
  const specialist = await stage!.visitor('lhh.chuyenvien');
  const { page } = specialist;
  await specialist.open(`/ho-so/${so}`);
  const notice = page.getByRole('alert').filter({ hasText: 'Hồ sơ đang tạm dừng.' });
  await notice.getByText('Người quyết định').waitFor();
  expect(await notice.innerText()).toMatch(/Từ \d\d:\d\d \d\d\/\d\d\/\d{4} · Người quyết định: \p{L}.*\n+Lý do: \p{L}/u);
  await page.getByRole('heading', { name: 'Khó khăn, vướng mắc' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Phân loại' }).getByRole('link').waitFor();
  await specialist.showsWell('tong-quan-tam-dung');
  await specialist.open(`/ho-so/${so}/but-phe`);
  await page.getByText(/Người bút phê: .+ · Gửi: .+/).waitFor();
  await specialist.showsWell('but-phe-ai-gui-ai');
  await specialist.context.close();
});

journey('what the Union proposed shows the letter that consented, and the stage of consent as passed', async () => {
  const leader = await stage!.visitor('lhh.lanhdao');
  const { page } = leader;
  await leader.open(`/ho-so/${proposed}`);
  await page.getByRole('heading', { name: 'Văn bản cho ý kiến về đề xuất' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Xin chủ trương (đã qua)' }).waitFor();
  await leader.showsWell('tong-quan-de-xuat');
  await leader.context.close();
});

journey('history shows what its source attests and nothing empty', async () => {
  const leader = await stage!.visitor('lhh.lanhdao');
  const { page } = leader;
  await leader.open(`/ho-so/${historicCommissionId}`);
  await page.getByRole('heading', { name: 'Nguồn xác nhận' }).waitFor();
  await leader.showsWell('ho-so-lich-su');
  await leader.context.close();
});
