import { readdirSync, readFileSync } from 'node:fs';
import { commandNames } from '../../domain/commission/commands.ts';

/** The documents for people: their links lead somewhere, and the commands they name exist. */

const markdown = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdown('docs')];

test.each(documents)('every relative link of %s leads to a file or folder', (document) => {
  const folder = document.includes('/') ? document.slice(0, document.lastIndexOf('/')) : '.';
  const targets = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map((m) => `${folder}/${m[1]!}`);
  const exists = (path: string) => {
    const [, parent = '', name = ''] = /^(.*?)\/?([^/]+)\/?$/.exec(path.replace(/\/$/, '')) ?? [];
    return readdirSync(parent).includes(name);
  };
  expect(targets.filter((target) => !exists(target))).toEqual([]);
});

test('every command a guide tells a person to use exists, and every command is in some guide', () => {
  const known = new Set<string>(commandNames);
  const named = markdown('docs/guides').flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /`([a-z]+[A-Z]\w+|register|accept|decline|refer|withdraw|settle|archive|hold|resume|terminate|countersign|reassign)`/g,
      ),
    ].map((m) => m[1]!),
  );
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  expect(commandNames.filter((command) => !named.includes(command) && command !== 'addNote')).toEqual([]);
});

test('every document is in NFC', () => {
  expect(documents.filter((file) => readFileSync(file, 'utf8') !== readFileSync(file, 'utf8').normalize('NFC'))).toEqual([]);
});
