import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { TextDecoderStream } from 'node:stream/web';
import { Readable } from 'node:stream';
import type { ExportFault, ExportVerification } from '../db/journal/export-verdict.ts';
import { verifyExport } from '../db/journal/verify-export.ts';

// npm run verify-journal -- <file> [--heads heads.log] [--key <id>]…     needs no database and no running system

/** The lines of a file, split at line feeds only: JSON may hold other characters that readers take for a line break. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const decoded = Readable.toWeb(createReadStream(path)).pipeThrough(new TextDecoderStream('utf-8', { fatal: true }));
  let rest = '';
  for await (const text of decoded as AsyncIterable<string>) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function describe({ fault, stream, revision, sequence, line }: ExportFault): string {
  const places = [
    stream,
    revision === null ? null : `revision ${revision}`,
    sequence === null ? null : `published line ${sequence}`,
    line === null ? null : `line ${line}`,
  ];
  return `${fault}: ${places.filter((place) => place !== null).join(', ')}`;
}

function verdict({ faults, since, newest, isCompared, uncovered }: ExportVerification): string {
  if (faults.length > 0) return `DOES NOT HOLD: ${faults.length} faults`;
  const fixed =
    newest === null || since === null
      ? 'but no published line covers all of it'
      : `as published lines ${since} to ${newest.sequence} (${newest.at}, key ${newest.key}) say`;
  const compared = isCompared
    ? 'compared with the lines given'
    : 'NOT compared with lines kept elsewhere (--heads): a cut end would not show';
  return `holds, ${fixed}; ${compared}; ${uncovered} facts newer than every published line`;
}

const words = process.argv.slice(2);
const valuesOf = (name: string) => words.flatMap((word, n) => (word === name && words[n + 1] !== undefined ? [words[n + 1]!] : []));
const [file] = words.filter((word, n) => !word.startsWith('--') && !words[n - 1]?.startsWith('--'));
if (file === undefined) throw new Error('say which file: npm run verify-journal -- journal.jsonl [--heads heads.log] [--key id]');
const [heads] = valuesOf('--heads');
const keys = valuesOf('--key');

const result = await verifyExport(linesOf(file), {
  ...(heads === undefined ? {} : { heads: (await readFile(heads, 'utf8')).replace(/\n$/, '').split('\n') }),
  ...(keys.length === 0 ? {} : { keys }),
});
for (const fault of result.faults.slice(0, 100)) console.log(describe(fault));
console.log(`${result.streams} journals, ${result.facts} facts, ${result.roots} published lines`);
console.log(verdict(result));
process.exitCode = result.faults.length > 0 ? 1 : 0;
