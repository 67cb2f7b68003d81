import { sql } from 'kysely';
import { Chain } from '../journal/chain.ts';
import { streamName } from '../journal/merkle.ts';
import type { Stream } from '../journal/streams.ts';
import type { Database } from '../open-database.ts';
import type { Finding, Invariant } from './invariant.ts';

interface FactRow {
  streamKind: Stream['kind'];
  streamId: string;
  revision: number;
  at: Date;
  actor: Record<string, unknown>;
  kind: string;
  fact: Record<string, unknown>;
  previousHash: Buffer;
  hash: Buffer;
}

const pageSize = 2000;

export const journalChain: Invariant = {
  name: 'journal-chain',
  statement: 'The revisions of every journal are contiguous from 1, each fact’s hash stands on the one before, and the last is the head.',
  counted: 'facts',
  check,
};

/** Reads the journal once in the order of its key, however long a single stream is. */
async function check(db: Database): Promise<Finding> {
  const heads = await db.selectFrom('journalStreams').select(['kind', 'id', 'revision', 'headHash']).where('revision', '>', 0).execute();
  const walk = new Walk(new Map(heads.map(({ kind, id, revision, headHash }) => [`${kind}/${id}`, { revision, hash: headHash }])));
  let last: FactRow | undefined;
  for (let rows = await page(db, last); rows.length > 0; rows = await page(db, last)) {
    for (const row of rows) walk.take(row);
    last = rows.at(-1);
  }
  return walk.end();
}

async function page(db: Database, after: FactRow | undefined): Promise<FactRow[]> {
  const from = sql`where (stream_kind, stream_id, revision) > (${after?.streamKind}, ${after?.streamId}, ${after?.revision}::int)`;
  const found = await sql<FactRow>`
    select stream_kind, stream_id, revision, at, actor, kind, fact, previous_hash, hash
      from journal_facts ${after === undefined ? sql`` : from}
     order by stream_kind, stream_id, revision limit ${pageSize}`.execute(db);
  return found.rows;
}

class Walk {
  readonly #heads: Map<string, { revision: number; hash: Buffer }>;
  readonly #finding: Finding = { checked: 0, violations: [] };
  #chain: Chain | null = null;
  #isBroken = false;

  constructor(heads: Map<string, { revision: number; hash: Buffer }>) {
    this.#heads = heads;
  }

  take({ streamKind, streamId, at, previousHash, hash, ...entry }: FactRow): void {
    if (this.#chain?.stream.kind !== streamKind || this.#chain.stream.id !== streamId) this.#begin({ kind: streamKind, id: streamId });
    this.#finding.checked += 1;
    if (this.#isBroken || this.#chain === null) return;
    const fault = this.#chain.add({ ...entry, at: at.toISOString() }, hash, previousHash);
    if (fault !== null) this.#violate(this.#chain.stream, this.#chain.revision + 1, fault);
  }

  end(): Finding {
    this.#endStream();
    for (const name of this.#heads.keys()) this.#finding.violations.push({ where: name, what: 'has a head and no facts' });
    return this.#finding;
  }

  #begin(stream: Stream): void {
    this.#endStream();
    this.#chain = new Chain(stream);
    this.#isBroken = false;
  }

  #endStream(): void {
    const chain = this.#chain;
    if (chain === null) return;
    const name = streamName(chain.stream);
    const head = this.#heads.get(name);
    this.#heads.delete(name);
    if (this.#isBroken || (head !== undefined && chain.endsAt(head.revision, head.hash))) return;
    this.#violate(chain.stream, head?.revision ?? chain.revision, 'headDiffers');
  }

  /** At most one violation per stream: facts after a break prove nothing. */
  #violate(stream: Stream, revision: number, what: string): void {
    this.#isBroken = true;
    this.#finding.violations.push({ where: `${streamName(stream)} revision ${revision}`, what });
  }
}
