import { dayOf } from '../../domain/calendar/day.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { dayText } from '../../locale/formats.ts';
import { Examples } from '../system/examples-over-http.ts';
import { journey, openStage, type Stage } from './at-the-screen.ts';
import { registered } from './stages.ts';

let stage: Stage | undefined;
let so: string;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  so = await stage.addressOf((await examples.begin('so.xaydung.ld', 'submitRequest')).id);
  // This gives the register a line to print.
  await (await examples.begin('so.xaydung.ld', 'submitRequest')).follow(...registered);
}, 180_000);
afterAll(() => stage?.close());

const yearMs = 366 * 86_400_000;

journey('the day that is filled in is the server’s, a year behind or ahead as the person’s machine may be', async () => {
  for (const shift of [-yearMs, yearMs]) {
    const clerk = await stage!.visitor('lhh.vanthu', { isSignedIn: false });
    const { page } = clerk;
    await page.clock.setFixedTime(new Date(Date.now() + shift));
    await clerk.open('/');
    await clerk.signIn();
    await clerk.act(so, 'Đăng ký văn bản đến');
    const days = [dayOf(Date.now())];
    const filledIn = await page.getByRole('textbox', { name: 'Ngày đến' }).inputValue();
    // The test itself may run past midnight.
    expect([...days, dayOf(Date.now())].map(dayText)).toContain(filledIn);
    await clerk.open('/so-van-ban');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('caption').getByText(days[0]!.slice(0, 4)).waitFor();
    await clerk.context.close();
  }
});

journey('a register is printed with all its columns on the paper, under its office, with when and by whom', async () => {
  const clerk = await stage!.visitor('lhh.vanthu');
  const { page } = clerk;
  await clerk.open('/so-van-ban');
  const table = page.getByRole('table');
  await table.waitFor();
  await page.emulateMedia({ media: 'print' });
  // A sheet of A4 in landscape, within its margins.
  await page.setViewportSize({ width: 1030, height: 720 });
  expect(await page.evaluate<number>('document.querySelector("table").scrollWidth')).toBeLessThanOrEqual(1030);
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await page.getByText(/^In lúc \d\d:\d\d \d\d\/\d\d\/\d{4}, bởi Đoàn Thị Mai Lan$/).waitFor();
  await clerk.context.close();
});
