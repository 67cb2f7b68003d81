import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnNames, tableNames } from '../../locale/master-data.ts';
import { masterTables } from '../../db/master-data/tables.ts';
import { changeTitle } from '../../web/audit/change-title.ts';

const named = { people: [{ id: 'p', name: 'Lê An' }], organisations: [{ id: 'o', name: 'Sở Xây dựng' }] };
const masterData = (id: string) => ({ kind: 'masterData', id });

test.each([
  [
    'a person’s row by the person, with the fields',
    { stream: masterData('experts'), fact: { kind: 'updated', row: 'p', values: { bankAccount: 'x', bankName: 'y' } } },
    'Sửa – Chuyên gia: Lê An (số tài khoản, ngân hàng)',
  ],
  [
    'a body that is new',
    { stream: masterData('organisations'), fact: { kind: 'inserted', row: 'o', values: { name: 'Sở Xây dựng' } } },
    'Thêm – Cơ quan, tổ chức: Sở Xây dựng',
  ],
  [
    'a role by what it is and whose',
    { stream: masterData('capabilities'), fact: { kind: 'closed', row: 'c' }, row: { name: 'Lê An', code: 'unionClerk' } },
    'Kết thúc hiệu lực – Vai trò: Văn thư Liên hiệp hội – Lê An',
  ],
  [
    'a norm by its item, also one that no estimate names',
    { stream: masterData('spending_norms'), fact: { kind: 'inserted', row: 'n' }, row: { name: null, code: 'paperOrdered' } },
    'Thêm – Định mức chi: Tham luận đặt hàng',
  ],
  [
    'a calendar by its version',
    { stream: masterData('calendar_versions'), fact: { kind: 'published', version: 2 } },
    'Công bố – Lịch làm việc: bản 2',
  ],
  [
    'a posting by its line',
    { stream: { kind: 'ledger', id: 'b' }, fact: { kind: 'reserve' }, row: { name: 'Kinh phí chung 2026', code: null } },
    'Bút toán ngân sách: Kinh phí chung 2026',
  ],
])('a change names %s', (_, change, title) => {
  expect(changeTitle(change, named, 'vi')).toBe(title);
});

test('every table whose changes are on record has a name, and each of its columns that a change may show', () => {
  const schema = readFileSync(join(import.meta.dirname, '../../db/schema.ts'), 'utf8');
  for (const [table, { stream }] of Object.entries(masterTables)) {
    expect(tableNames).toHaveProperty(stream);
    const shape = new RegExp(`export interface ${table[0]!.toUpperCase()}${table.slice(1)} \\{([^}]*)\\}`).exec(schema)?.[1] ?? '';
    const columns = [...shape.matchAll(/^ {2}(\w+):/gm)]
      .map(([, column]) => column!)
      .filter((one) => !['id', 'salt', 'nameFold', 'rowVersion'].includes(one));
    expect(columns.length).toBeGreaterThan(0);
    expect([table, columns.filter((one) => !(one in columnNames))]).toEqual([table, []]);
  }
});
