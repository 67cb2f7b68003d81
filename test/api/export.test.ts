import ExcelJS from 'exceljs';
import { listReads } from '../support/list-reads.ts';
import { listCommissions } from '../../db/commissions/list-commissions.ts';
import { commissionRows } from '../../api/presentation/commission-rows.ts';
import { csvLine, xlsxOf } from '../../api/presentation/spreadsheet.ts';
import { request, serve, type Caller, type Served } from './served.ts';

let served: Served;
let department: Caller, outsider: Caller, clerk: Caller, auditor: Caller, administrator: Caller;
const titles = ['=HYPERLINK("http://x";"y")', 'Đê điều, "ven biển"', '+84', '-1+2', '@SUM(A1)', 'Kế hoạch\nhai dòng'];
/** A title is one line, so the API replaced its line break by a blank. */
const kept = titles.map((title) => title.replace('\n', ' '));

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  const people = ['so.xaydung.ld', 'so.khcn.ld', 'lhh.vanthu', 'kiemtoan', 'quantri'];
  [department, outsider, clerk, auditor, administrator] = (await Promise.all(people.map(served.signIn))) as any;
  for (const title of titles) {
    expect((await department.begin(request({ proposal: { type: 'chuong-trinh-du-an-lon', title } }))).status).toBe(201);
  }
});
afterAll(() => served.close());

/** The cells of a CSV in which every cell is quoted. */
function cellsOf(csv: string): string[][] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  const lines = csv.slice(1).split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/gs)].map(([, cell]) => cell!.replaceAll('""', '"')));
}

const csvFor = async (one: Caller, query = '') => cellsOf((await one.get(`/api/commissions/export?format=csv${query}`)).body as string);

test('a file holds what the list shows the same person, and nobody sees more in it', async () => {
  const [heading, ...rows] = await csvFor(department);
  expect(heading!.slice(0, 3)).toEqual(['Mã số', 'Tên nhiệm vụ', 'Loại hình']);
  const listed = (await department.get('/api/commissions')).body.items as { code: string }[];
  expect(rows.map(([code]) => code)).toEqual(listed.map(({ code }) => `'${code}`));
  expect(rows[0]).toContain('Sở Xây dựng tỉnh Minh Hà');
  expect(await csvFor(outsider)).toEqual([heading]);
  expect(await csvFor(administrator)).toEqual([heading]);
  // Readers who may know of imported historic commissions have them in their list, and so in their export.
  expect((await csvFor(auditor)).length).toBeGreaterThan(rows.length + 1);
});

test('filters and language are those of the list', async () => {
  const [heading, ...rows] = await csvFor(clerk, '&q=de dieu&language=en');
  expect(heading).toContain('Next due on');
  expect(rows.map((cells) => cells[1])).toEqual(['Đê điều, "ven biển"']);
  expect(rows[0]).toContain('Critical review');
  expect((await clerk.get('/api/commissions/export?format=csv&stage=nowhere')).status).toBe(400);
  expect((await clerk.get('/api/commissions/export')).body.errors).toMatchObject([{ pointer: '/format' }]);
});

test('no cell of a CSV begins as a formula does', async () => {
  const cells = (await csvFor(clerk)).flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(cells).toEqual(expect.arrayContaining([`'${titles[0]!}`, "'+84", "'-1+2", "'@SUM(A1)", kept[1], kept[5]]));
  expect(csvLine(['\t=1', '\r=1', '"=1', null, { day: '2026-11-23' }])).toBe(`"'\t=1","'\r=1","""=1","","23/11/2026"\r\n`);
});

test('a text of a CSV stays the text it is in a program that guesses', () => {
  const guessed = ['07/2026', '1-2', '2026-11', '0123', '1E5', '12:30', '1.500', 'TRUE', 'Mar 1', '1 thg 3', '３/４'.normalize('NFKC')];
  for (const text of guessed) expect(csvLine([text])).toBe(`"'${text}"\r\n`);
  const formulas = ['＝1+1', '＋84', '－1', '＠SUM', '  =1', '\u00a0=1', '\u200b=1', '﹦1', '−1'];
  for (const text of formulas) expect(csvLine([text])).toBe(`"'${text}"\r\n`);
  const texts = ['Đê điều 2026', 'Quy hoạch 1/500', '12 xã', 'Tham vấn', 'Trung tâm 3', 'Marie', 'a=b'];
  for (const text of texts) expect(csvLine([text])).toBe(`"${text}"\r\n`);
});

test('a workbook opens whatever one of its texts holds', async () => {
  const hostile = ['\uffff đầu', 'a\u0001b', '\ud800', '_x0041_', 'x'.repeat(40_000), 'thường'];
  async function* pages() {
    yield hostile.map((text) => [text]);
  }
  const parts: Buffer[] = [];
  for await (const part of xlsxOf(pages(), { name: 'Thử', widths: [10] })) parts.push(part as Buffer);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.concat(parts) as never);
  const shown = workbook.getWorksheet('Thử')!.getColumn(1).values.slice(1);
  // Excel decodes the escape. The library of this test shows it undecoded.
  expect(shown).toEqual([' đầu', 'ab', undefined, '_x005F_x0041_', 'x'.repeat(32_767), 'thường']);
});

test('a workbook opens, with texts that are texts and days that are days', async () => {
  const answer = await served.app.inject({
    url: '/api/commissions/export?format=xlsx',
    headers: { authorization: `Bearer ${String((await clerk.call('POST', '/api/tokens', { name: 'Excel' })).body.token)}` },
  });
  expect(answer.headers['content-type']).toContain('spreadsheetml.sheet');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(answer.rawPayload as never);
  const sheet = workbook.getWorksheet('Danh sách nhiệm vụ')!;
  const shown = sheet.getColumn(2).values.slice(2);
  expect(shown).toEqual(expect.arrayContaining(kept));
  sheet.eachRow((one) => one.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
  expect(sheet.getCell('J2').value).toBeInstanceOf(Date);
});

test('a file is kept and not shown, says how much it may hold, and is on record', async () => {
  const before = (await listReads(served.db, {})).length;
  const { headers } = await clerk.get('/api/commissions/export?format=csv');
  expect(headers['content-disposition']).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''Danh%20s%C3%A1ch/);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'x-row-limit': '20000' });
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  const reads = await listReads(served.db, {});
  expect([reads.length - before, reads[0]!.what, reads[0]!.caseId]).toEqual([1, 'commissionExport', null]);
});

test('a file that is cut says so in its last row', async () => {
  const { items: stored } = await listCommissions(served.db, { visibility: 'all', limit: 5 });
  const items = stored.map((row) => ({ ...row, dueOn: row.overdueOn }));
  const pages = async function* () {
    yield items.slice(0, 3);
    yield items.slice(3);
  };
  const count = async (maxRows: number) => {
    const rows = [];
    for await (const page of commissionRows(served.db, pages(), { language: 'en', maxRows })) rows.push(...page);
    return [rows.length - 1, rows.at(-1)];
  };
  expect(await count(4)).toEqual([5, ['The list stops at 4 rows. Narrow the filter to get the rest.']]);
  expect((await count(5))[0]).toBe(5);
});
