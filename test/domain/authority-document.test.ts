import { readFileSync } from 'node:fs';
import { commandNames } from '../../domain/commission/commands.ts';
import { authorityDocument } from '../../local/print-authority.ts';

test('docs/authority.md says what the policy says (node --import tsx local/print-authority.ts writes it)', () => {
  expect(readFileSync('docs/authority.md', 'utf8')).toBe(authorityDocument());
});

test('every command has a row, and at least one capability that may give it', () => {
  const rows = new Map(
    authorityDocument()
      .split('\n')
      .map((row) => [/^\| `(\w+)`/.exec(row)?.[1] ?? '', row.split(' | ')]),
  );
  const without = commandNames.filter(
    (command) =>
      !rows
        .get(command)
        ?.slice(3)
        .some((cell) => /\w/.test(cell)),
  );
  expect(without).toEqual([]);
});

test('the administrator and a department without a part read nothing', () => {
  const row = (label: string) =>
    authorityDocument()
      .split('\n')
      .find((line) => line.startsWith(`| ${label} |`)) ?? '●';
  expect(row('Administrator')).not.toContain('●');
  expect(row('Department without a part')).not.toContain('●');
  expect(row('Auditor')).toContain('●');
});
