import { readFileSync } from 'node:fs';
import { citingFiles, missingIn, missingPathsIn } from '../support/citations.ts';

test('every paper, section, rule and decision that a comment or a document cites is there', () => {
  const files = citingFiles();
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap((file) => missingIn(file, readFileSync(file, 'utf8')).map((said) => `${file}: ${said}`))).toEqual([]);
});

test.each([
  ['a paper', '// See docs/plan.md.', ['docs/plan.md']],
  ['a section', '/** Terms (docs/sources.md §40). */', ['docs/sources.md §40']],
  ['a second section', '// docs/design.md §4, §17', ['docs/design.md §4, §17']],
  ['a rule', ' * (docs/design.md §3, rule 77).', ['docs/design.md §3, rule 77']],
  ['the second of two rules', '-- docs/design.md §3, rules 3 and 99', ['docs/design.md §3, rules 3 and 99']],
  ['a term', '# docs/sources.md §4, D77', ['docs/sources.md §4, D77']],
  ['a decision', ' * adr/0999', ['adr/0999']],
])('%s that is not there is found', (_, comment, missing) => {
  expect(missingIn('domain/example.ts', comment)).toEqual(missing);
});

test('what is there is not complained of, and code is not read as a comment', () => {
  const text = [
    '/** docs/design.md §3, rules 3 and 10; docs/sources.md §4, D14b; docs/sources.md §7, rule 28. */',
    "read('nowhere.md');",
  ].join('\n');
  expect(missingIn('domain/example.ts', text)).toEqual([]);
});

test('every file that a document names is there', () => {
  const documents = citingFiles().filter((file) => file.endsWith('.md'));
  expect(documents.flatMap((file) => missingPathsIn(file, readFileSync(file, 'utf8')).map((path) => `${file}: ${path}`))).toEqual([]);
  expect(missingPathsIn('CONTRIBUTING.md', 'Begin in `domain/nowhere.ts`, not in `domain/commission/policy.ts`.')).toEqual([
    'domain/nowhere.ts',
  ]);
});
