import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { appendFacts } from '../../db/journal/append-facts.ts';
import { exportJournal, type ExportScope } from '../../db/journal/export-journal.ts';
import { hashFact, type JournalEntry, noHash } from '../../db/journal/hash-fact.ts';
import { appendHeads, HeadsDiffer } from '../../db/journal/heads-file.ts';
import { publishRoot } from '../../db/journal/publish-root.ts';
import { readRoots } from '../../db/journal/read-roots.ts';
import { rootLine, type SignedRoot, signRoot } from '../../db/journal/signed-root.ts';
import { type SigningKey, signingKey } from '../../db/journal/signing-key.ts';
import type { Stream } from '../../db/journal/streams.ts';
import type { ExportFaultCode, ExportTrust } from '../../db/journal/export-verdict.ts';
import { verifyExport } from '../../db/journal/verify-export.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { useFreshDatabase } from './fresh.ts';
import { pageReferences, pageSentences, pageVerifier, shownByPage } from './page-verifier.ts';
import { fact, facts, later } from './samples.ts';

const fresh = useFreshDatabase();
const page = pageVerifier();
const folder = mkdtempSync(join(tmpdir(), 'phanbien-export-'));
const [a, b, c]: [Stream, Stream, Stream] = [
  { kind: 'commission', id: `0${randomUUID().slice(1)}` },
  { kind: 'commission', id: `f${randomUUID().slice(1)}` },
  { kind: 'masterData', id: 'people' },
];
let key: SigningKey;
let stranger: SigningKey;
/** The published lines as another office keeps them. */
let heads: string[];
let all: string[];
let one: string[];

const append = (stream: Stream, from: number, to: number) =>
  fresh.db.transaction().execute((trx) => appendFacts(trx, stream, facts(from, to)));

async function exported(scope: ExportScope): Promise<string[]> {
  const lines: string[] = [];
  await exportJournal(fresh.db, { scope, at: later(99) }, (line) => void lines.push(line));
  return lines;
}

beforeAll(async () => {
  key = await signingKey(join(folder, 'key.pem'));
  stranger = await signingKey(join(folder, 'stranger.pem'));
  // A title may contain a character that other readers take for a line break.
  await fresh.db
    .transaction()
    .execute((trx) => appendFacts(trx, a, [...facts(1, 3), fact(4, { note: 'dòng\u2028mới\u2029“Đề án”' }), ...facts(5, 5)]));
  await append(c, 1, 2);
  await publishRoot(fresh.db, key, later(10));
  await append(a, 6, 8);
  await append(b, 1, 4);
  await publishRoot(fresh.db, key, later(20));
  await append(b, 5, 6);
  await publishRoot(fresh.db, key, later(30));
  await append(a, 9, 9);
  heads = (await readRoots(fresh.db)).map(rootLine);
  all = await exported('all');
  one = await exported([a]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The verdict of both verifiers, which must agree in every word. */
async function verdict(lines: readonly string[], trust: ExportTrust = { heads }) {
  const ours = await verifyExport(lines, trust);
  const { isSignatureChecked, ...theirs } = (await page(lines, trust.heads ?? null, trust.keys ?? null)) as typeof ours & {
    isSignatureChecked: boolean;
  };
  expect(isSignatureChecked).toBe(true);
  expect(theirs).toEqual(ours);
  return ours;
}

const faultsOf = async (lines: readonly string[], trust?: ExportTrust) =>
  (await verdict(lines, trust)).faults.map(({ fault, stream, revision, sequence }) => ({
    fault,
    ...(stream === null ? {} : { stream }),
    ...(revision === null ? {} : { revision }),
    ...(sequence === null ? {} : { sequence }),
  }));

const name = (stream: Stream) => `${stream.kind}/${stream.id}`;

// ---------------------------------------------------------------- what a forger would do

interface Line extends Record<string, unknown> {
  stream?: Stream;
  streams: number;
  sequence: number;
}
const read = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Line);
const write = (lines: Line[]) => lines.map((line) => canonicalJson(line));
const isOf = (line: Line, stream: Stream) => line.stream?.id === stream.id;

/** The place of a stream's facts: from the line after its own to the next stream's. */
function factsAt(lines: Line[], stream: Stream): [from: number, to: number] {
  const from = lines.findIndex((line) => line['record'] === 'stream' && isOf(line, stream)) + 1;
  const next = lines.findIndex((line, n) => n >= from && line['record'] !== 'fact');
  return [from, next === -1 ? lines.length : next];
}

/** Changes a stream's facts and recomputes chain and head, as somebody with control of the whole database could. */
function rewrite(lines: readonly string[], stream: Stream, change: (facts: Line[]) => Line[]): Line[] {
  const forged = read(lines);
  const [from, to] = factsAt(forged, stream);
  const changed = change(forged.slice(from, to));
  let hash: Buffer = noHash;
  for (const line of changed) {
    const { record: _record, hash: _hash, ...entry } = line;
    hash = hashFact(hash, stream, entry as unknown as JournalEntry);
    line['hash'] = hash.toString('hex');
  }
  Object.assign(forged[from - 1]!, { revision: changed.length, hash: hash.toString('hex') });
  forged.splice(from, to - from, ...changed);
  return forged;
}

const relabel = (line: Line, note: string) => ({ ...line, fact: { note } });

// ---------------------------------------------------------------- what holds

describe('an export as it was written', () => {
  test('holds, of everything and of one commission, and says how far published lines reach', async () => {
    expect(await verdict(all)).toMatchObject({ streams: 3, facts: 17, roots: 3, faults: [], uncovered: 1, isCompared: true });
    expect(await verdict(one)).toMatchObject({
      streams: 1,
      facts: 9,
      faults: [],
      uncovered: 1,
      since: 1,
      newest: { sequence: 3, key: key.id },
    });
    expect(await verdict(await exported([b]))).toMatchObject({ faults: [], uncovered: 0, since: 2 });
  });

  test('holds against a single line that somebody kept, but without any line nothing is compared', async () => {
    expect((await verdict(one, { heads: [heads[2]!], keys: [key.id] })).faults).toEqual([]);
    expect(await verdict(all, {})).toMatchObject({ faults: [], isCompared: false });
  });

  test('of a journal never published holds as a chain that no line covers', async () => {
    const unpublished: Stream = { kind: 'commission', id: randomUUID() };
    await append(unpublished, 1, 2);
    expect(await verdict(await exported([unpublished]))).toMatchObject({ faults: [], uncovered: 2, since: null });
  });

  test('of one commission tells nothing of the others but hashes', () => {
    expect(one.join()).not.toContain(b.id);
    expect(one.filter((line) => line.includes('"record":"proof"'))).toHaveLength(3);
  });

  test('of a journal that does not exist is refused', async () => {
    await expect(exported([{ kind: 'commission', id: 'x' }])).rejects.toThrow('commission/x');
  });
});

// ---------------------------------------------------------------- what does not

describe.each(['all', 'one'] as const)('in an export of %s', (which) => {
  const lines = () => (which === 'all' ? all : one);

  test('a fact that was edited is found at its revision', async () => {
    const forged = read(lines());
    const [from] = factsAt(forged, a);
    forged[from + 2] = relabel(forged[from + 2]!, 'khác');
    expect(await faultsOf(write(forged))).toEqual([{ fault: 'hashDiffers', stream: name(a), revision: 3 }]);
  });

  test('an edit whose chain was computed again contradicts the line published first after it', async () => {
    const forged = rewrite(lines(), a, (f) => f.map((line) => (line['revision'] === 3 ? relabel(line, 'khác') : line)));
    expect(await faultsOf(write(forged))).toEqual([{ fault: 'publishedHashDiffers', stream: name(a), revision: 5, sequence: 1 }]);
  });

  test('a fork contradicts the published line', async () => {
    const forged = rewrite(lines(), a, (f) => f.map((line) => (Number(line['revision']) > 6 ? relabel(line, 'nhánh khác') : line)));
    expect(await faultsOf(write(forged))).toEqual([{ fault: 'publishedHashDiffers', stream: name(a), revision: 8, sequence: 2 }]);
  });

  test('two facts that changed places are found', async () => {
    const forged = read(lines());
    const [from] = factsAt(forged, a);
    [forged[from + 1], forged[from + 2]] = [forged[from + 2]!, forged[from + 1]!];
    expect(await faultsOf(write(forged))).toEqual([{ fault: 'revisionMissing', stream: name(a), revision: 2 }]);
  });

  test('facts that changed places and numbers are found', async () => {
    const forged = read(lines());
    const [from] = factsAt(forged, a);
    const [x, y] = [forged[from + 1]!, forged[from + 2]!];
    [forged[from + 1], forged[from + 2]] = [
      { ...y, revision: 2 },
      { ...x, revision: 3 },
    ];
    expect(await faultsOf(write(forged))).toEqual([{ fault: 'hashDiffers', stream: name(a), revision: 2 }]);
  });

  test('a fact taken out of the middle is found', async () => {
    const forged = read(lines());
    forged.splice(factsAt(forged, a)[0] + 4, 1);
    expect(await faultsOf(write(forged))).toEqual([{ fault: 'revisionMissing', stream: name(a), revision: 5 }]);
  });

  test('a cut end is found by the head, and by the published line when the head was cut too', async () => {
    const cut = read(lines());
    cut.splice(factsAt(cut, a)[1] - 2, 2);
    expect(await faultsOf(write(cut))).toEqual([{ fault: 'headDiffers', stream: name(a), revision: 8 }]);
    const covered = rewrite(lines(), a, (f) => f.slice(0, 6));
    expect(await faultsOf(write(covered))).toEqual([{ fault: 'shorterThanPublished', stream: name(a), revision: 7, sequence: 2 }]);
  });

  test('a cut end whose published lines were cut too is found only by the lines kept elsewhere', async () => {
    const forged = rewrite(lines(), a, (f) => f.slice(0, 5)).filter((line) => !(line.sequence > 1));
    const cut = which === 'one' ? forged : withoutStream(forged, b);
    expect(await faultsOf(write(cut), {})).toEqual([]);
    expect(await faultsOf(write(cut))).toEqual([{ fault: 'lineUnproven', sequence: 2 }]);
  });

  test('a missing journal is found', async () => {
    const gone = withoutStream(read(lines()), a);
    const found = await faultsOf(write(gone));
    expect(found).toContainEqual({ fault: 'streamMissing', stream: name(a) });
    const silent = gone.filter((line) => !isOf(line, a));
    if (which === 'all') expect(await faultsOf(write(silent))).toEqual([{ fault: 'rootDiffers', sequence: 1 }]);
    silent[0]!.streams += 1;
    expect(await faultsOf(write(silent))).toContainEqual({ fault: 'streamCountDiffers' });
  });

  test('a line with a wrong signature is found, in the export and in the lines kept elsewhere', async () => {
    const forged = read(lines());
    const root = forged.findIndex((line) => line['record'] === 'root' && line['sequence'] === 2);
    forged[root]!['at'] = later(21);
    expect(await faultsOf(write(forged), {})).toEqual([{ fault: 'signatureWrong', sequence: 2 }]);
    const kept = [...heads];
    kept[1] = heads[1]!.replace(later(20), later(21));
    expect(await faultsOf(lines(), { heads: kept })).toEqual([{ fault: 'signatureWrong', sequence: 2 }]);
  });

  test('lines signed again by another key are found', async () => {
    const forged = read(lines());
    let previous = '0'.repeat(64);
    for (const [n, line] of forged.entries()) {
      if (line['record'] !== 'root') continue;
      const { sequence, at, streams, root } = line as unknown as SignedRoot;
      forged[n] = { record: 'root', ...signRoot({ sequence, at, streams, root, previous }, stranger) };
      previous = root;
    }
    expect(await faultsOf(write(forged))).toEqual([{ fault: 'rootNotPublished', sequence: 1 }]);
    expect(await faultsOf(write(forged), { keys: [key.id] })).toEqual([1, 2, 3].map((sequence) => ({ fault: 'keyUnknown', sequence })));
    const second = forged.findIndex((line) => line['sequence'] === 2);
    const mixed = lines().with(second, canonicalJson(forged[second]));
    expect(await faultsOf(mixed, {})).toEqual([{ fault: 'keyUnknown', sequence: 2 }]);
  });

  test('a published line left out, or two that changed places, are found', async () => {
    const at = (sequence: number) =>
      lines().findIndex((line) => line.includes('"record":"root"') && line.includes(`"sequence":${sequence}`));
    const swapped = lines().with(at(1), lines()[at(2)]!).with(at(2), lines()[at(1)]!);
    expect(await faultsOf(swapped, {})).toContainEqual({ fault: 'rootChainBroken', sequence: 2 });
  });

  test('a line that is not exactly its canonical JSON stops the reading', async () => {
    for (const bad of ['', 'null', '[]', '{"record": "fact"}', '{"record":"other"}', lines().at(-1)!.replace('{', '{ ')]) {
      expect(await faultsOf([...lines().slice(0, -1), bad])).toEqual([{ fault: 'lineUnreadable' }]);
    }
  });

  test('a file that does not begin as an export is called none', async () => {
    const ofAnotherFormat = lines()[0]!.replace('"format":1', '"format":9');
    for (const foreign of [[], [''], ['name;amount', 'a;1'], ['{}'], lines().slice(1), [ofAnotherFormat, ...lines().slice(1)]]) {
      expect(await faultsOf(foreign)).toEqual([{ fault: 'notAnExport' }]);
    }
  });
});

function withoutStream(lines: Line[], stream: Stream): Line[] {
  const [from, to] = factsAt(lines, stream);
  const left = lines.filter((_, n) => n < from - 1 || n >= to);
  left[0] = { ...left[0]!, streams: left[0]!.streams - 1 };
  return left;
}

test('a proof that was left out, or is of another place, is found', async () => {
  const hole = one.filter((line) => !(line.includes('"record":"proof"') && line.includes('"sequence":2')));
  expect(await faultsOf(hole)).toEqual([{ fault: 'lineUnproven', stream: name(a), sequence: 2 }]);
  const short = one.filter((line) => !(line.includes('"record":"proof"') && line.includes('"sequence":3')));
  expect(await faultsOf(short)).toEqual([{ fault: 'lineUnproven', stream: name(a), sequence: 3 }]);
  const moved = read(one).map((line) => (line['record'] === 'proof' && line['sequence'] === 3 ? { ...line, index: 1 } : line));
  expect(await faultsOf(write(moved))).toEqual([{ fault: 'rootDiffers', stream: name(a), sequence: 3 }]);
});

test('a journal written twice is found', async () => {
  const again = [
    ...all,
    ...all.slice(...factsAt(read(all), c)).slice(0, 0),
    all.find((line) => line.includes('"record":"stream"') && line.includes('people'))!,
  ];
  expect(await faultsOf(again)).toEqual([{ fault: 'streamTwice', stream: name(c) }]);
});

test('an empty or foreign file of published lines proves nothing', async () => {
  expect(await faultsOf(one, { heads: [] })).toEqual([{ fault: 'headsUnreadable' }]);
  expect(await faultsOf(one, { heads: ['{}'] })).toEqual([{ fault: 'headsUnreadable' }]);
});

describe('the page', () => {
  test('has a sentence in both languages for every fault', () => {
    const codes: Record<ExportFaultCode, true> = {
      notAnExport: true,
      lineUnreadable: true,
      revisionMissing: true,
      previousHashDiffers: true,
      hashDiffers: true,
      headDiffers: true,
      publishedHashDiffers: true,
      shorterThanPublished: true,
      streamMissing: true,
      streamTwice: true,
      streamCountDiffers: true,
      signatureWrong: true,
      keyUnknown: true,
      rootChainBroken: true,
      rootDiffers: true,
      rootNotPublished: true,
      lineUnproven: true,
      headsUnreadable: true,
    };
    const sentences = pageSentences();
    expect(Object.keys(sentences).sort()).toEqual(Object.keys(codes).sort());
    for (const both of Object.values(sentences)) expect(both).toEqual([expect.any(String), expect.any(String)]);
  });

  test('shows what holds, what is only half compared and what does not hold, with the first bad revision', async () => {
    const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
    expect(await shownByPage(text(one), text(heads))).toMatchObject({
      verdict: 'holds',
      sentence: expect.stringMatching(/^✓ KHỚP với các dòng công bố số 1–3 .*HOLDS against published lines 1–3/) as string,
      faults: [],
    });
    expect(await shownByPage(text(one), null)).toMatchObject({ verdict: 'partly', faults: [] });
    const forged = rewrite(one, a, (f) => f.slice(0, 6));
    expect(await shownByPage(text(write(forged)), text(heads))).toMatchObject({
      verdict: 'broken',
      faults: [expect.stringContaining(`${name(a)}, sự kiện số / revision 7, dòng công bố số / published line 2`)],
    });
  });

  test('calls a file that is no export neither whole nor broken', async () => {
    const foreign = { verdict: 'foreign', sentence: expect.stringContaining('không phải tệp nhật ký') as string, faults: [] };
    expect(await shownByPage('Tên;Số tiền\nA;1\n', null)).toEqual(foreign);
    expect(await shownByPage('', null)).toEqual(foreign);
  });

  test('names the place of a fault as far as there is one', async () => {
    const { faults } = await shownByPage(write(read(one).map((line, n) => (n === 0 ? { ...line, streams: 9 } : line))).join('\n'), null);
    expect(faults).toEqual(['Số nhật ký không như tệp tự khai — The number of journals is not the declared one']);
  });

  test('asks no other machine for anything', () => {
    expect(pageReferences()).toEqual([]);
  });
});

describe('the command', () => {
  const run = promisify(execFile);
  const verify = (...words: string[]) =>
    run(process.execPath, ['--import', 'tsx', 'local/verify-journal.ts', ...words]).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: unknown) => error as { code: number; stdout: string },
    );

  test('says what holds and what does not, and ends with 1 for what does not', async () => {
    const [good, bad, kept] = [join(folder, 'good.jsonl'), join(folder, 'bad.jsonl'), join(folder, 'kept.log')];
    writeFileSync(kept, heads.map((line) => `${line}\n`).join(''));
    writeFileSync(good, one.map((line) => `${line}\n`).join(''));
    writeFileSync(
      bad,
      write(rewrite(one, a, (f) => f.slice(0, 6)))
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(await verify(good, '--heads', kept, '--key', key.id)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('as published lines 1 to 3'),
    });
    const found = await verify(bad, '--heads', kept);
    expect(found).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`shorterThanPublished: ${name(a)}, revision 7, published line 2`),
    });
  });
});

describe('publishing', () => {
  test('the file gets every line once, also those an interrupted publication left behind', async () => {
    const path = join(folder, 'sub', 'heads.log');
    const stored = await readRoots(fresh.db);
    expect(await appendHeads(path, stored.slice(0, 1))).toBe(1);
    writeFileSync(path, readFileSync(path, 'utf8') + rootLine(stored[1]!).slice(0, 50));
    expect(await appendHeads(path, stored)).toBe(2);
    expect(await appendHeads(path, stored)).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(stored.map((root) => `${rootLine(root)}\n`).join(''));
  });

  test('a file that says other or more than the database is named, and nothing is added to it', async () => {
    const path = join(folder, 'other.log');
    const stored = await readRoots(fresh.db);
    await appendHeads(path, stored);
    await expect(appendHeads(path, stored.slice(0, 2))).rejects.toMatchObject({ name: 'HeadsDiffer', line: 3 });
    writeFileSync(path, readFileSync(path, 'utf8').replace(later(10), later(11)));
    await expect(appendHeads(path, stored)).rejects.toThrow(HeadsDiffer);
  });

  test('the key is made once, for its owner only, and read again', async () => {
    const path = join(folder, 'deep', 'keys', 'k.pem');
    const made = await signingKey(path);
    const again = await signingKey(path);
    expect([made.isNew, again.isNew, again.id]).toEqual([true, false, made.id]);
    const { statSync } = await import('node:fs');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});
