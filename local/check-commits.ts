import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** The longest subject that `git log --oneline` and a code review show whole. */
const longestSubject = 72;
const longestLine = 140;
const form = /^[a-z][a-z0-9-]*(?:\/[a-z0-9-]+)*: [a-z0-9«“'"`]/;

/** What is wrong with a commit's message; empty when it keeps the rule of CONTRIBUTING.md. */
export function faultsOf(message: string): string[] {
  const [subject = '', blank = '', ...body] = message.trimEnd().split('\n');
  const faults: string[] = [];
  if (!form.test(subject)) faults.push('the subject is not "scope: what it does", in small letters');
  if (subject.length > longestSubject) faults.push(`the subject has ${subject.length} characters, at most ${longestSubject} are allowed`);
  if (subject.endsWith('.')) faults.push('the subject ends with a full stop');
  if (blank !== '') faults.push('the second line is not empty');
  if (body.join('').trim() === '') faults.push('there is no body that says why');
  if (body.some((line) => line.length > longestLine)) faults.push(`a line of the body is longer than ${longestLine} characters`);
  return faults;
}

/**
 * The commits that were made on top of the one that introduced this rule, without merges. A shallow clone, and one from before the rule, has
 * nothing to check.
 */
export function commitsToCheck(git: (...args: string[]) => string): string[] {
  const introduced = git('log', '--diff-filter=A', '--format=%H', '--', 'local/check-commits.ts').trim().split('\n').at(-1) ?? '';
  if (introduced === '' || git('rev-parse', '--is-shallow-repository').trim() === 'true') return [];
  return git('rev-list', '--no-merges', '--ancestry-path', `${introduced}..HEAD`).split('\n').filter(Boolean);
}

/** Prints every commit whose message breaks the rule; returns how many there are. */
function check(): number {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const isRepository = (): boolean => {
    try {
      return git('rev-parse', '--is-inside-work-tree').trim() === 'true';
    } catch {
      return false;
    }
  };
  const bad = (isRepository() ? commitsToCheck(git) : [])
    .map((id) => ({ id, message: git('log', '-1', '--format=%B', id) }))
    .map(({ id, message }) => ({ id, subject: message.split('\n', 1)[0] ?? '', faults: faultsOf(message) }))
    .filter(({ faults }) => faults.length > 0);
  for (const { id, subject, faults } of bad) console.error(`${id.slice(0, 9)} ${subject}\n  ${faults.join('\n  ')}`);
  if (bad.length > 0) console.error('CONTRIBUTING.md says how a commit is written; `git rebase -i` and `reword` correct one.');
  return bad.length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = check() > 0 ? 1 : 0;
