import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where comments and documents send a reader: to a paper, and in docs/design.md and docs/sources.md to a section, a rule or a term. */

const folders = ['node_modules', '.data', '.git', 'dist', 'coverage', 'test-output', 'histories', 'pictures'];
const withComments = /\.(ts|tsx|mjs|cjs|js|css|sql|ya?ml|conf|sh)$|^Dockerfile$/;

/** Every document and every file with comments in a folder, without what is generated or installed. */
export function citingFiles(folder = '.'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return folders.includes(entry.name) ? [] : citingFiles(path);
    // The change log tells what was true once.
    if (entry.name === 'CHANGELOG.md' || path === 'web/api/schema.d.ts') return [];
    return entry.name.endsWith('.md') || withComments.test(entry.name) ? [path] : [];
  });
}

/** The comments of a source file, line by line; a document as it is. */
export function proseOf(file: string, text: string): string {
  if (file.endsWith('.md')) return text;
  const lines = text.split('\n').map((line) => /(?:^\s*(?:\/\*\*?|\*|#|--)|(?:^|\s)(?:\/\/|--|\/\*\*?)\s)(.*)$/.exec(line)?.[1] ?? '');
  return lines.join('\n');
}

const places = /([\w./-]*[\w-]\.md)\b(?: §(\d+)((?:, §\d+)*)(?:, rules? (\d+)(?: and (\d+))?)?(?:, ([DP]\d\d[a-z]?))?)?/g;
const decisions = /\b(?:ADR |adr\/)(\d{4})\b/g;

/** The citations in a file that lead nowhere, in their own words. */
export function missingIn(file: string, text: string): string[] {
  const prose = proseOf(file, text).replace(/https?:\S+/g, '');
  const papers = [...prose.matchAll(places)].flatMap(([said, name = '', section, more = '', ...marks]) => {
    const path = [name, join('docs', name), join(dirname(file), name)].find((candidate) => existsSync(candidate));
    if (path === undefined) return [said];
    const sections = [section, ...(more.match(/\d+/g) ?? [])].filter((s) => s !== undefined);
    if (sections.length === 0) return [];
    const paper = readFileSync(path, 'utf8');
    const bodies = sections.map((number) => sectionOf(paper, number));
    const last = bodies.at(-1) ?? '';
    const isThere =
      bodies.every((body) => body !== null) && marks.every((mark: string | undefined) => mark === undefined || hasMark(last, mark));
    return isThere ? [] : [said];
  });
  const numbers = [...prose.matchAll(decisions)].flatMap(([said, number = '']) => (isDecision(number) ? [] : [said]));
  return [...papers, ...numbers];
}

function sectionOf(paper: string, number: string): string | null {
  return paper.split(/^## /m).find((section) => section.startsWith(`${number}. `)) ?? null;
}

/** A rule is a numbered line, a term a row whose first cell names it. */
function hasMark(section: string, mark: string): boolean {
  return section.split('\n').some((line) => line.startsWith(`${mark}. `) || /^\|([^|]*)\|/.exec(line)?.[1]?.split(/[ ,]+/).includes(mark));
}

const codePaths = /`([a-z][a-z-]*\/[\w./-]+\.(?:tsx?|mjs|cjs|sql|json|css|sh|ya?ml|md|html))`/g;

/** The files in backticks that a document names and that do not exist. Decisions tell what was true once. */
export function missingPathsIn(document: string, text: string): string[] {
  if (/^docs\/adr\/\d/.test(document)) return [];
  return [...text.matchAll(codePaths)].map((m) => m[1]!).filter((path) => !existsSync(path));
}

const isDecision = (number: string): boolean => readdirSync('docs/adr').some((name) => name.startsWith(number));
