import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { Examples } from '../system/examples-over-http.ts';
import { journey, openStage, type Stage, type Visitor } from './at-the-screen.ts';
import { answered } from './stages.ts';

/** Visits every screen that no other journey opens, as a person whose work it is. */

let stage: Stage | undefined;
let so: string;
beforeAll(async () => {
  stage = await openStage();
  if (!stage) return;
  const examples = await Examples.of(stage.system.url, demonstrationPassword);
  const begun = await examples.begin('so.xaydung.ld', 'submitRequest');
  await begun.follow(...answered);
  so = await stage.addressOf(begun.id);
}, 180_000);
afterAll(() => stage?.close());

const commission = [
  ['', 'tong-quan'],
  ['/tien-trinh', 'tien-trinh'],
  ['/giao-nhiem-vu', 'giao-nhiem-vu'],
  ['/hoi-dong', 'hoi-dong'],
  ['/phan-bien', 'phan-bien'],
  ['/hoi-thao', 'hoi-thao'],
  ['/phien-hop', 'phien-hop'],
  ['/tong-hop', 'tong-hop'],
  ['/quyet-toan', 'quyet-toan'],
  ['/nhat-ky', 'nhat-ky'],
] as const;

/** For each account, the address and name of the screens that it visits. */
const visits: Record<string, (readonly [path: string, name: string])[]> = {
  'lhh.lanhdao': [
    ['/', 'viec-cua-lanh-dao'],
    ['/ho-so/bang', 'bang-giai-doan'],
    ['/dieu-hanh', 'dieu-hanh'],
    ['/chuyen-gia', 'chuyen-gia'],
    ['/so-van-ban', 'so-van-ban'],
  ],
  'lhh.chuyenvien': [['/yeu-cau/de-xuat', 'de-xuat-nhiem-vu']],
  'stc.ld': [
    ['/tai-chinh', 'tai-chinh'],
    ['/tro-giup', 'tro-giup'],
  ],
  'lhh.ketoan': [['/tai-chinh/nguoi-nhan', 'nguoi-nhan']],
  'ubnd.ld': [
    ['/', 'viec-cua-ubnd'],
    ['/ho-so', 'ho-so-cua-ubnd'],
  ],
  snv: [['/', 'viec-cua-so-noi-vu']],
  btg: [['/', 'viec-cua-ban-tuyen-giao']],
  kiemtoan: [
    ['/kiem-toan', 'kiem-toan'],
    ['/kiem-toan/ket-qua', 'kiem-toan-ket-qua'],
    ['/kiem-toan/truy-cap', 'kiem-toan-truy-cap'],
    ['/quan-tri/de-xuat', 'kiem-toan-de-xuat'],
  ],
  quantri: [
    ['/quan-tri', 'quan-tri'],
    ['/quan-tri/nguoi-dung', 'quan-tri-nguoi-dung'],
    ['/quan-tri/co-quan', 'quan-tri-co-quan'],
    ['/quan-tri/lich', 'quan-tri-lich'],
    ['/quan-tri/dinh-muc', 'quan-tri-dinh-muc'],
    ['/quan-tri/quy-dinh', 'quan-tri-quy-dinh'],
    ['/quan-tri/loai-de-an', 'quan-tri-loai-de-an'],
    ['/quan-tri/hang-doi', 'quan-tri-hang-doi'],
  ],
};

async function visit(visitor: Visitor, path: string, name: string): Promise<void> {
  await visitor.open(path);
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
  await visitor.showsWell(name);
  // A missing or failed page must also be well-formed.
  expect({ name, text: await visitor.page.locator('main').innerText() }).toEqual({
    name,
    text: expect.not.stringMatching(/Không có trang này|Trang này gặp lỗi/),
  });
}

for (const [account, screens] of Object.entries(visits)) {
  journey(`${account} sees ${screens.map(([, name]) => name).join(', ')}`, async () => {
    const visitor = await stage!.visitor(account);
    for (const [path, name] of screens) await visit(visitor, path, name);
    await visitor.context.close();
  });
}

journey('the Union’s leader sees every room of a commission', async () => {
  const leader = await stage!.visitor('lhh.lanhdao');
  for (const [room, name] of commission) await visit(leader, `/ho-so/${so}${room}`, `phong-${name}`);
  await leader.context.close();
});

journey('an expert of the register has a page', async () => {
  const leader = await stage!.visitor('lhh.lanhdao');
  await leader.open('/chuyen-gia');
  await leader.page
    .getByRole('main')
    .getByRole('link')
    .filter({ hasText: /\p{L}+ \p{L}+/u })
    .first()
    .click();
  await leader.page.waitForURL('**/chuyen-gia/*');
  await leader.showsWell('mot-chuyen-gia');
  await leader.context.close();
});

journey('whoever prefers English reads the same screens in English', async () => {
  const leader = await stage!.visitor('lhh.lanhdao');
  const { page } = leader;
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
  for (const path of ['/ho-so', '/dieu-hanh', `/ho-so/${so}`]) {
    await leader.open(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const frame = await page.getByRole('banner').innerText();
    expect(frame).not.toMatch(/Việc của tôi|Bản nháp/);
  }
  expect(leader.complaints).toEqual([]);
  await leader.context.close();
});
