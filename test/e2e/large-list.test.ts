import { fill } from '../../bench/fill/fill.ts';
import { journey, openStage, type Stage } from './at-the-screen.ts';

/** A province after many years. List and board respond as fast as with ten commissions. */

const commissions = 100_000;

let stage: Stage | undefined;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const filled = await fill(stage.system.databaseUrl, commissions, { withJournals: false });
  expect(filled.commissions).toBeGreaterThanOrEqual(commissions);
}, 600_000);
afterAll(() => stage?.close());

journey('a list of 100,000 commissions is paged, searched, filtered and left for one of them', async () => {
  const leader = await stage!.visitor('lhh.lanhdao');
  const { page } = leader;
  const took: Record<string, number> = {};
  const timed = async (what: string, step: () => Promise<unknown>) => {
    const begun = performance.now();
    await step();
    took[what] = Math.round(performance.now() - begun);
  };
  const rows = page
    .locator('main')
    .getByRole('listitem')
    .filter({ has: page.locator('[data-row]') });
  const shown = (count: number) => rows.nth(count - 1).waitFor();

  await timed('opened', async () => {
    await leader.open('/ho-so');
    await shown(50);
  });
  await leader.showsWell('ho-so-100000');
  for (const count of [100, 150, 200]) {
    await timed(`${count} rows`, async () => {
      await page.getByRole('button', { name: 'Xem thêm' }).click();
      await shown(count);
    });
  }
  // Every row appears once: the pages neither overlap nor skip rows.
  const links = await page.evaluate<string[]>("[...document.querySelectorAll('main [data-row]')].map((one) => one.href)");
  expect(new Set(links).size).toBe(links.length);

  const title = await rows.nth(120).locator('[data-row]').innerText();
  await timed('searched', async () => {
    await page.getByRole('searchbox').fill(withoutAccents(title));
    await page.waitForURL(/q=/);
    await rows.filter({ hasText: title }).first().waitFor();
  });
  await timed('filtered', async () => {
    await leader.open('/ho-so?giaidoan=expertReview&quahan=1');
    await Promise.race([shown(1), page.getByText('Không có hồ sơ nào khớp').waitFor()]);
  });
  await timed('the board', async () => {
    await leader.open('/ho-so/bang');
    await page.getByRole('region', { name: 'Bảng giai đoạn' }).getByRole('link').first().waitFor();
  });
  await leader.showsWell('bang-giai-doan-100000');
  await timed('the inbox', async () => {
    await leader.open('/');
    await page.getByRole('list', { name: 'Tổng số' }).waitFor();
  });
  console.log(`Milliseconds over ${commissions} commissions: ${JSON.stringify(took)}`);
  await leader.context.close();
});

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
