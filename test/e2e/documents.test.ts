import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { documentWords } from '../../locale/web/documents.ts';
import { Examples } from '../system/examples-over-http.ts';
import { eventually } from '../support/eventually.ts';
import { journey, openStage, type Stage, type Visitor } from './at-the-screen.ts';
import { scanPdf } from './papers.ts';

let stage: Stage | undefined;
let so: string;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  so = await stage.addressOf((await examples.begin('so.xaydung.ld', 'submitRequest')).id);
}, 180_000);
afterAll(() => stage?.close());

async function attach(officer: Visitor, name: string, buffer: Buffer): Promise<void> {
  const { page } = officer;
  await officer.act(so, 'Đính kèm tài liệu vào hồ sơ');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await page.getByRole('link', { name }).waitFor();
  await officer.choose('Loại tài liệu', 'Hồ sơ, tài liệu kèm theo');
  await officer.send('Đính kèm tài liệu vào hồ sơ');
}

/** The share of dark pixels on the first page, in percent. */
const darkShare = `(() => {
  const canvas = document.querySelector('.pdf-page canvas');
  if (!canvas || canvas.width === 0) return -1;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 0 && data[i] < 64) dark++;
  return Math.round((100 * dark) / (data.length / 4));
})()`;

/** The picture of the scan is half black. The test asks from outside, since the page's CSP forbids evaluating code inside. */
async function isHalfDark({ page }: Visitor): Promise<void> {
  await eventually(
    async () => {
      const share = await page.evaluate<number>(darkShare);
      expect([share, share >= 40 && share <= 60]).toEqual([share, true]);
    },
    { within: 30_000 },
  );
}

journey('a scan in JPEG 2000 is drawn, and one that cannot be drawn says so instead of a white page', async () => {
  const officer = await stage!.visitor('so.xaydung.cv');
  const { page } = officer;
  await attach(officer, 'ban-quet.pdf', scanPdf());
  await attach(officer, 'ban-quet-hong.pdf', scanPdf({ isDamaged: true }));
  await officer.open(`/ho-so/${so}/tai-lieu`);

  await page.getByRole('button', { name: `${documentWords.read.vi}: ban-quet.pdf` }).click();
  const reader = page.getByRole('region', { name: 'ban-quet.pdf', exact: true });
  await reader.locator('.pdf-page').first().waitFor();
  await isHalfDark(officer);
  expect(await reader.getByText(documentWords.incomplete.vi).count()).toBe(0);
  await officer.showsWell('ban-quet-jpeg-2000');

  await page.getByRole('button', { name: `${documentWords.read.vi}: ban-quet-hong.pdf` }).click();
  const damaged = page.getByRole('region', { name: 'ban-quet-hong.pdf' });
  await damaged.getByText(documentWords.incomplete.vi).waitFor();
  // Closes the document while it opens, and opens it again at once.
  for (let n = 0; n < 3; n++) {
    await page.getByRole('button', { name: documentWords.close.vi }).click();
    await page.getByRole('button', { name: `${documentWords.read.vi}: ban-quet.pdf` }).click();
  }
  await isHalfDark(officer);
  expect(officer.complaints).toEqual([]);
  await officer.context.close();
});

journey('a file that is in the commission already says so, and as what, when it is chosen again', async () => {
  const officer = await stage!.visitor('so.xaydung.cv');
  const { page } = officer;
  const buffer = Buffer.from('Thuyết minh đề án, bản thứ nhất.');
  await officer.act(so, 'Đính kèm tài liệu vào hồ sơ');
  await page.locator('input[type=file]').setInputFiles({ name: 'thuyet-minh.txt', mimeType: 'text/plain', buffer });
  await page.getByRole('link', { name: 'thuyet-minh.txt' }).waitFor();
  await officer.choose('Loại tài liệu', 'Hồ sơ, tài liệu kèm theo');
  await officer.send('Đính kèm tài liệu vào hồ sơ');
  await officer.act(so, 'Đính kèm tài liệu vào hồ sơ');
  await page.locator('input[type=file]').setInputFiles({ name: 'ban-khac.txt', mimeType: 'text/plain', buffer });
  await page.getByText('Tệp này đã có trong hồ sơ với loại: Hồ sơ, tài liệu kèm theo.').waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: 'moi.txt', mimeType: 'text/plain', buffer: Buffer.from('Bản thứ hai.') });
  await page.getByRole('link', { name: 'moi.txt' }).waitFor();
  expect(await page.getByText('Tệp này đã có trong hồ sơ').count()).toBe(0);
  await officer.context.close();
});
