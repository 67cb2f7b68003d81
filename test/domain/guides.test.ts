import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthCommands, commandNames } from '../../domain/commission/commands.ts';
import { commandTitles } from '../../locale/commands.ts';
import { obstacleCommandTitles } from '../../locale/acts/obstacle.ts';
import type { Sentence } from '../../locale/language.ts';
import { requestWords } from '../../locale/web/request.ts';
import { places } from '../../web/shell/places.ts';

/** The links of the documents for people lead somewhere, and the guides use the words of the screens. */

const markdown = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdown('docs')];
const read = (file: string): [string, string] => [file, readFileSync(file, 'utf8')];
const guides = markdown('docs/guides').map(read);

/** A guide puts quotations from the screen between “ and ”. */
const quotedIn = (text: string) => [...text.matchAll(/“([^”]*)”/g)].map((m) => m[1]!.replace(/\s+/g, ' '));
const quoted = new Set(guides.flatMap(([, text]) => quotedIn(text)));

/** Every Vietnamese sentence of locale/, and its beginning up to the first full stop. */
const onScreen = new Set<string>();
const locale = join(import.meta.dirname, '..', '..', 'locale');
for (const file of readdirSync(locale, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
  collect(await import(join(locale, file)));
}

function collect(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const { vi } = value as Partial<Sentence>;
  if (typeof vi === 'string') {
    onScreen.add(vi);
    onScreen.add(/^[^.]*\.?/.exec(vi)![0]);
    return;
  }
  Object.values(value).forEach(collect);
}

test.each(documents)('every relative link of %s leads to a file or folder', (document) => {
  const folder = document.includes('/') ? document.slice(0, document.lastIndexOf('/')) : '.';
  const targets = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map((m) => `${folder}/${m[1]!}`);
  const exists = (path: string) => {
    const [, parent = '', name = ''] = /^(.*?)\/?([^/]+)\/?$/.exec(path.replace(/\/$/, '')) ?? [];
    return readdirSync(parent).includes(name);
  };
  expect(targets.filter((target) => !exists(target))).toEqual([]);
});

test.each([...guides, read('README.md')])('what %s quotes is what the screen says', (_, text) => {
  expect(quotedIn(text).filter((words) => !onScreen.has(words))).toEqual([]);
});

test('the button of every command is in some guide', () => {
  const isBirth = (command: string) => birthCommands.some((birth) => birth === command);
  const buttons = commandNames.filter((command) => !isBirth(command)).map((command) => commandTitles[command].vi);
  const ofObstacles = Object.values(obstacleCommandTitles).map(({ vi }) => vi);
  const missing = [...buttons, ...ofObstacles, requestWords.sendRequest.vi, requestWords.sendProposal.vi].filter(
    (button) => !quoted.has(button),
  );
  expect(missing).toEqual([]);
});

test('every place of the menu is in some guide', () => {
  expect(places.map(({ name }) => name.vi).filter((name) => !quoted.has(name))).toEqual([]);
});

test.each(guides)('%s names no command or address of the API but where it is described, and fits on a printed page', (_, text) => {
  const spoken = text.replaceAll('`/api/docs`', '');
  expect(spoken.match(/\b(GET|POST|PUT|PATCH|DELETE)\b|\/api\/|\b[a-z]+[A-Z]\w*/g)).toBeNull();
  // An A4 page of 10 pt holds some 50 lines of 14 Vietnamese syllables.
  expect(text.split(/\s+/).length).toBeLessThanOrEqual(700);
});

test('every document is in NFC', () => {
  expect(documents.filter((file) => readFileSync(file, 'utf8') !== readFileSync(file, 'utf8').normalize('NFC'))).toEqual([]);
});
