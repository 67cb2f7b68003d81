import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { Examples } from '../system/examples-over-http.ts';
import { journey, openStage, type Stage, type Visitor } from './at-the-screen.ts';

let stage: Stage | undefined;
let so: string;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  const begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(['lhh.vanthu', 'register']);
  so = await stage.addressOf(begun.id);
}, 180_000);
afterAll(() => stage?.close());

journey('the auditor downloads the journal, verifies its chain in the browser, and sees a tampered file fail', async () => {
  const auditor = await stage!.visitor('kiemtoan');
  const { page } = auditor;
  await auditor.open('/kiem-toan/nhat-ky');
  await page
    .getByRole('link', { name: so.replace('-', '/') })
    .first()
    .waitFor();
  await auditor.showsWell('kiem-toan-nhat-ky');
  expect(await page.locator('form').first().innerText()).not.toContain('không bắt buộc');
  // A change of a table names the table and the person of the row.
  await auditor.open('/kiem-toan/nhat-ky?loai=masterData');
  await page
    .getByText(/^Thêm – .+: .+/)
    .first()
    .waitFor();
  await auditor.showsWell('kiem-toan-nhat-ky-danh-muc');
  // A file names its rule set and links to its text.
  await auditor.open(`/ho-so/${so}`);
  await page.getByRole('link', { name: /^Bộ quy định của .+, phiên bản \d+$/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Bộ quy định của/ }).waitFor();
  await auditor.showsWell('bo-quy-dinh');
  await auditor.open('/kiem-toan/nhat-ky');
  const opened = page.locator('details', { hasText: 'Đã chuyển sang giai đoạn mới: Tiếp nhận yêu cầu' }).first();
  await opened.locator('summary').first().click();
  expect(await opened.innerText()).toContain('Giai đoạn');

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải toàn bộ nhật ký' }).click();
  const file = await (await downloading).path();
  await auditor.open('/kiem-toan/xac-minh');
  await check(auditor, file);
  expect(await verdictOn(auditor)).toBe('partly');
  await auditor.showsWell('kiem-toan-xac-minh');

  const lines = readFileSync(file, 'utf8').split('\n');
  const registered = lines.findIndex((line) => line.includes('"kind":"registered"'));
  expect(registered).toBeGreaterThan(0);
  const forged = join(stage!.system.dataDirectory, 'forged.jsonl');
  writeFileSync(forged, lines.map((line, n) => (n === registered ? line.replace('"normal"', '"urgent"') : line)).join('\n'));
  await check(auditor, forged);
  await page.getByText('KHÔNG KHỚP').waitFor();
  expect(await verdictOn(auditor)).toBe('broken');
  expect(await page.locator('main').innerText()).toContain('Sự kiện đã bị sửa');

  const foreign = join(stage!.system.dataDirectory, 'foreign.csv');
  writeFileSync(foreign, 'Tên;Số tiền\nA;1\n');
  await check(auditor, foreign);
  await page.getByText('không phải tệp nhật ký').waitFor();
  expect(await verdictOn(auditor)).toBe('foreign');
  await auditor.context.close();
});

journey('an entry of the timeline leads to the room and to the entry of the journal that it rests on', async () => {
  const clerk = await stage!.visitor('lhh.vanthu');
  const { page } = clerk;
  await clerk.open(`/ho-so/${so}/tien-trinh`);
  const sent = page.getByRole('listitem').filter({ hasText: 'Đã gửi yêu cầu' }).first();
  await sent.getByRole('link', { name: 'Tổng quan' }).waitFor();
  await clerk.showsWell('tien-trinh-co-chung-cu');
  await sent.getByRole('link', { name: 'Mục nhật ký 1', exact: true }).click();
  await page.waitForURL('**/nhat-ky#muc-1');
  const entry = page.locator('#muc-1 details').first();
  await entry.waitFor();
  expect(await entry.getAttribute('open')).not.toBeNull();
  expect(await entry.innerText()).toContain('Vấn đề cần ý kiến');
  await clerk.showsWell('nhat-ky-mo-muc');
  await clerk.context.close();
});

journey('a commission is shown as it stood at the end of a day, and nothing can be done there', async () => {
  const auditor = await stage!.visitor('kiemtoan');
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  await auditor.open(`/ho-so/${so}?tai=${today}`);
  await auditor.page.getByText('Hồ sơ như cuối ngày').waitFor();
  expect(await auditor.page.getByRole('complementary').getByRole('link').count()).toBe(0);
  await auditor.showsWell('ho-so-nhu-cuoi-ngay');
  await auditor.context.close();
});

async function check({ page }: Visitor, file: string): Promise<void> {
  await page.getByLabel('Tệp nhật ký đã xuất').setInputFiles(file);
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.locator('[data-verdict]').waitFor();
}

function verdictOn({ page }: Visitor): Promise<string | null> {
  return page.locator('[data-verdict]').getAttribute('data-verdict');
}
