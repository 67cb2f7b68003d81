import { canonicalJson } from '../../domain/text/canonical.ts';
import { Chain } from './chain.ts';
import { exportFormat } from './export-journal.ts';
import { type ExportRecords, recordOf } from './export-records.ts';
import type { ExportFault, ExportFaultCode, ExportTrust, ExportVerification } from './export-verdict.ts';
import { parseRootLine } from './heads-file.ts';
import { Leaves, leafHash, rootOfProof, type StreamHead, streamName } from './merkle.ts';
import { isRootShaped, isSigned, noRoot, rootLine, type SignedRoot } from './signed-root.ts';

/** Verifies an export line by line, without a database; the lines come without their breaks. */
export async function verifyExport(lines: AsyncIterable<string> | Iterable<string>, trust: ExportTrust = {}): Promise<ExportVerification> {
  const check = new ExportCheck(trust);
  for await (const line of lines) if (!check.take(line)) break;
  return check.end();
}

interface Open {
  name: string;
  chain: Chain;
  declared: { revision: number; hash: Buffer };
  isBroken: boolean;
}

class ExportCheck {
  readonly #trust: ExportTrust;
  readonly #faults: ExportFault[] = [];
  readonly #roots: SignedRoot[] = [];
  readonly #leaves = new Leaves();
  /** By stream: the hash of a revision according to published lines. */
  readonly #published = new Map<string, Map<number, { hash: string; sequence: number }>>();
  readonly #firstProof = new Map<string, number>();
  readonly #lastProof = new Map<string, number>();
  readonly #seen = new Set<string>();
  #header: ExportRecords['journalExport'] | null = null;
  #line = 0;
  #settled = 0;
  #open: Open | null = null;
  #facts = 0;
  #uncovered = 0;
  #isReadable = true;

  constructor(trust: ExportTrust) {
    this.#trust = trust;
  }

  /** Takes one line. False when the rest of the file cannot be read. */
  take(line: string): boolean {
    this.#line += 1;
    const value = parsed(line);
    if (value === null || !this.#takeRecord(value)) {
      this.#fault(this.#header === null ? 'notAnExport' : 'lineUnreadable', { line: this.#line });
      this.#isReadable = false;
    }
    return this.#isReadable;
  }

  end(): ExportVerification {
    if (this.#header === null && this.#isReadable) this.#fault('notAnExport', { line: this.#line + 1 });
    else if (this.#isReadable) this.#endOfFile();
    const newest = this.#roots.at(-1);
    return {
      streams: this.#seen.size,
      facts: this.#facts,
      roots: this.#roots.length,
      faults: this.#faults,
      uncovered: this.#uncovered,
      since: this.#since(),
      newest: newest ? { sequence: newest.sequence, at: newest.at, key: newest.key } : null,
      isCompared: this.#trust.heads !== undefined,
    };
  }

  /** Leaves prove every root from the first one on; proofs begin with their first root. */
  #since(): number | null {
    if (this.#header?.scope !== 'streams') return this.#roots.length > 0 ? 1 : null;
    const first = [...this.#seen].map((name) => this.#firstProof.get(name) ?? Infinity);
    const since = Math.max(0, ...first);
    return Number.isFinite(since) && since > 0 ? since : null;
  }

  #endOfFile(): void {
    this.#endOfStream();
    this.#settleRoots(this.#roots.length);
    for (const [name, last] of this.#lastProof) {
      if (last < this.#roots.length) this.#fault('lineUnproven', { stream: name, sequence: last + 1 });
    }
    for (const name of this.#published.keys()) if (!this.#seen.has(name)) this.#fault('streamMissing', { stream: name });
    if (this.#seen.size !== this.#header?.streams) this.#fault('streamCountDiffers', {});
    if (this.#trust.heads !== undefined) this.#compareHeads(this.#trust.heads);
  }

  #takeRecord(value: Record<string, unknown>): boolean {
    if (this.#header === null) return this.#takeHeader(value);
    switch (value['record']) {
      case 'root':
        return this.#published.size === 0 && this.#seen.size === 0 && this.#takeRoot(value);
      case 'leaf':
        return this.#header.scope === 'all' && this.#seen.size === 0 && this.#takeLeaf(value);
      case 'proof':
        return this.#header.scope === 'streams' && this.#seen.size === 0 && this.#takeProof(value);
      case 'stream':
        return this.#takeStream(value);
      case 'fact':
        return this.#takeFact(value);
      default:
        return false;
    }
  }

  #takeHeader(value: Record<string, unknown>): boolean {
    const header = recordOf('journalExport', value);
    if (header?.format === exportFormat) this.#header = header;
    return this.#header !== null;
  }

  #takeRoot(value: Record<string, unknown>): boolean {
    const { record: _record, ...root } = value;
    if (!isRootShaped(root)) return false;
    const before = this.#roots.at(-1);
    const { sequence } = root;
    if (sequence !== this.#roots.length + 1 || root.previous !== (before?.root ?? noRoot)) this.#fault('rootChainBroken', { sequence });
    this.#judgeSignature(root);
    this.#roots.push(root);
    return true;
  }

  #judgeSignature(root: SignedRoot): void {
    const { sequence } = root;
    if (!isSigned(root)) this.#fault('signatureWrong', { sequence });
    const keys = this.#trust.keys ?? [(this.#roots[0] ?? root).key];
    if (!keys.includes(root.key)) this.#fault('keyUnknown', { sequence });
  }

  #takeLeaf(value: Record<string, unknown>): boolean {
    const leaf = recordOf('leaf', value);
    if (leaf === null || leaf.sequence > this.#roots.length || leaf.sequence <= this.#settled) return false;
    this.#settleRoots(leaf.sequence - 1);
    this.#leaves.put(headOf(leaf));
    this.#note(leaf);
    return true;
  }

  /** Checks every root up to this one against the leaves so far. After the first fault the others cannot be checked. */
  #settleRoots(upTo: number): void {
    if (this.#header?.scope !== 'all') return;
    for (; this.#settled < upTo; this.#settled += 1) {
      const { sequence, streams, root } = this.#roots[this.#settled]!;
      if (this.#faults.some((one) => one.fault === 'rootDiffers')) continue;
      if (streams !== this.#leaves.size || this.#leaves.root().toString('hex') !== root) this.#fault('rootDiffers', { sequence });
    }
  }

  #takeProof(value: Record<string, unknown>): boolean {
    const proof = recordOf('proof', value);
    const root = proof === null ? undefined : this.#roots[proof.sequence - 1];
    if (proof === null || root === undefined) return false;
    const { sequence, index } = proof;
    const stream = streamName(proof.stream);
    const last = this.#lastProof.get(stream);
    if (last !== undefined && sequence !== last + 1) this.#fault('lineUnproven', { stream, sequence: last + 1 });
    this.#lastProof.set(stream, sequence);
    if (last === undefined) this.#firstProof.set(stream, sequence);
    const siblings = proof.proof.map((sibling) => Buffer.from(sibling, 'hex'));
    const found = rootOfProof(leafHash(headOf(proof)), { index, siblings }, root.streams);
    if (found?.toString('hex') !== root.root) this.#fault('rootDiffers', { stream, sequence });
    this.#note(proof);
    return true;
  }

  #note({ stream, revision, hash, sequence }: ExportRecords['leaf']): void {
    const name = streamName(stream);
    const known = this.#published.get(name) ?? new Map<number, { hash: string; sequence: number }>();
    this.#published.set(name, known);
    const before = known.get(revision);
    if (before === undefined) known.set(revision, { hash, sequence });
    else if (before.hash !== hash) this.#fault('publishedHashDiffers', { stream: name, revision, sequence });
  }

  #takeStream(value: Record<string, unknown>): boolean {
    const head = recordOf('stream', value);
    if (head === null) return false;
    this.#endOfStream();
    const name = streamName(head.stream);
    const isTwice = this.#seen.has(name);
    if (isTwice) this.#fault('streamTwice', { stream: name });
    this.#seen.add(name);
    this.#open = { name, chain: new Chain(head.stream), declared: headOf(head), isBroken: isTwice };
    return true;
  }

  #takeFact(value: Record<string, unknown>): boolean {
    const open = this.#open;
    const fact = recordOf('fact', value);
    if (open === null || fact === null) return false;
    this.#facts += 1;
    if (open.isBroken) return true;
    const { hash, ...entry } = fact;
    const at = { stream: open.name, line: this.#line };
    const fault = open.chain.add(entry, Buffer.from(hash, 'hex'));
    if (fault !== null) this.#fault(fault, { ...at, revision: open.chain.revision + 1 });
    const published = this.#published.get(open.name)?.get(fact.revision);
    const isOther = fault === null && published !== undefined && published.hash !== hash;
    if (isOther) this.#fault('publishedHashDiffers', { ...at, revision: fact.revision, sequence: published.sequence });
    open.isBroken = fault !== null || isOther;
    return true;
  }

  #endOfStream(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null || open.isBroken) return;
    const { name: stream, chain, declared } = open;
    const published = [...(this.#published.get(stream) ?? [])];
    const [furthest, { sequence }] = published.reduce((a, b) => (b[0] > a[0] ? b : a), [0, { hash: '', sequence: 0 }]);
    if (!chain.endsAt(declared.revision, declared.hash)) this.#fault('headDiffers', { stream, revision: chain.revision + 1 });
    else if (furthest > chain.revision) this.#fault('shorterThanPublished', { stream, revision: chain.revision + 1, sequence });
    else this.#uncovered += chain.revision - furthest;
  }

  /** Compares the export's roots with the lines that were kept elsewhere, up to the newest of those. */
  #compareHeads(heads: readonly string[]): void {
    if (heads.length === 0) this.#fault('headsUnreadable', { line: 1 });
    for (const [n, text] of heads.entries()) {
      const published = parseRootLine(text);
      if (published === null) return this.#fault('headsUnreadable', { line: n + 1 });
      const { sequence } = published;
      const own = this.#roots[sequence - 1];
      if (!isSigned(published)) return this.#fault('signatureWrong', { sequence, line: n + 1 });
      if (own === undefined) return this.#fault('lineUnproven', { sequence, line: n + 1 });
      if (rootLine(own) !== text) return this.#fault('rootNotPublished', { sequence, line: n + 1 });
    }
  }

  #fault(fault: ExportFaultCode, where: Partial<Omit<ExportFault, 'fault'>>): void {
    this.#faults.push({ fault, stream: null, revision: null, sequence: null, line: null, ...where });
  }
}

/** The object of a line, or null when the line is not its canonical JSON. */
function parsed(line: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(line) as Record<string, unknown>;
    return typeof value === 'object' && canonicalJson(value) === line ? value : null;
  } catch {
    return null;
  }
}

function headOf({ stream, revision, hash }: ExportRecords['stream']): StreamHead {
  return { stream, revision, hash: Buffer.from(hash, 'hex') };
}
