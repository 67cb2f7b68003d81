import { readdirSync, readFileSync } from 'node:fs';

/** All decisions have the same form, and an index lists each of them. */

const folder = 'docs/adr';
const files = readdirSync(folder).filter((name) => /^\d{4}-.*\.md$/.test(name));
const form = ['Context', 'Decision', 'Why', 'Measured', 'Not met', 'Consequences'];

test.each(files)('%s has the form of a decision', (file) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const [title, blank, status] = text.split('\n');
  expect(title).toMatch(new RegExp(`^# ${file.slice(0, 4)} [A-Z]`));
  expect(blank).toBe('');
  expect(status).toMatch(/^\*\*Date:\*\* \d\d\/\d\d\/\d{4} · \*\*Status:\*\* (accepted|replaced by \d{4})\b/);
  const headings = [...text.matchAll(/^## (.+)$/gm)].map((m) => m[1]!);
  expect(headings).toEqual(form.filter((heading) => headings.includes(heading)));
  expect(headings).toEqual(expect.arrayContaining(['Context', 'Decision', 'Consequences']));
});

test('the index has one line for each decision, and no number is given twice', () => {
  const index = readFileSync(`${folder}/README.md`, 'utf8');
  const lines = [...index.matchAll(/^\| \[(\d{4})\]\(([^)]+)\) \|/gm)];
  expect(lines.map((m) => m[2]!).sort()).toEqual([...files].sort());
  expect(lines.filter((m) => !m[2]!.startsWith(m[1]!)).map((m) => m[2])).toEqual([]);
  expect(new Set(files.map((file) => file.slice(0, 4))).size).toBe(files.length);
});
