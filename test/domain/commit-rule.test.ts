import { commitsToCheck, faultsOf } from '../../local/check-commits.ts';

test('a commit with scope, a short subject and a body keeps the rule', () => {
  expect(faultsOf('db: index duties by owner\n\nThe inbox read all of them.\n')).toEqual([]);
  expect(faultsOf('web/fields: read groups of digits\n\nA pasted amount lost its zeros.')).toEqual([]);
});

test.each([
  ['no scope', 'index duties by owner\n\nWhy.', 'scope'],
  ['a scope in capitals', 'Db: index duties\n\nWhy.', 'scope'],
  ['a subject in capitals', 'db: Index duties\n\nWhy.', 'scope'],
  ['a long subject', `db: ${'index '.repeat(12)}\n\nWhy.`, '72'],
  ['a full stop', 'db: index duties.\n\nWhy.', 'full stop'],
  ['no empty line', 'db: index duties\nWhy.', 'second line'],
  ['no body', 'db: index duties\n', 'body'],
  ['an endless line', `db: index duties\n\n${'why '.repeat(40)}`, '140'],
])('a commit with %s is refused', (_, message, said) => {
  expect(faultsOf(message).join('; ')).toContain(said);
});

const repository =
  (answers: Record<string, string>) =>
  (...args: string[]): string =>
    answers[args[0] === 'rev-parse' ? 'shallow' : args[0]!] ?? '';

test('commits are checked from the one after the rule, and merges are left out', () => {
  const asked: string[][] = [];
  const git = (...args: string[]) => {
    asked.push(args);
    return repository({ log: 'introduced\n', shallow: 'false\n', 'rev-list': 'b\na\n' })(...args);
  };
  expect(commitsToCheck(git)).toEqual(['b', 'a']);
  expect(asked.at(-1)).toEqual(['rev-list', '--no-merges', '--ancestry-path', 'introduced..HEAD']);
});

test('a shallow clone, and one from before the rule, has nothing to check', () => {
  expect(commitsToCheck(repository({ log: 'introduced\n', shallow: 'true\n', 'rev-list': 'a\n' }))).toEqual([]);
  expect(commitsToCheck(repository({ log: '', shallow: 'false\n', 'rev-list': 'a\n' }))).toEqual([]);
});
