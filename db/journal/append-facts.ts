import { sql } from 'kysely';
import { canonicalJson } from '../../domain/text/canonical.ts';
import type { Database } from '../open-database.ts';
import { hashFact, type JournalEntry, journalEntry, noHash } from './hash-fact.ts';
import type { RecordedFact, Stream } from './streams.ts';

/** Another fact is stored under this revision. Nothing is written; an operator has to look. */
export class ProjectionDiverged extends Error {
  override name = 'ProjectionDiverged';
  constructor(
    readonly stream: Stream,
    readonly revision: number,
  ) {
    super(`${stream.kind}/${stream.id}: the stored fact ${revision} differs from the one to be stored`);
  }
}

/** The facts do not continue the stream: `revision` came, and `expected` was due. */
export class JournalGap extends Error {
  override name = 'JournalGap';
  constructor(
    readonly stream: Stream,
    readonly expected: number,
    readonly revision: number,
  ) {
    super(`${stream.kind}/${stream.id}: fact ${revision} came where ${expected} was due`);
  }
}

/** Where a stream ends. */
export interface Head {
  revision: number;
  hash: Buffer;
}

/**
 * Appends facts under the lock of the stream's head row, which is held until the transaction ends. Identical facts that are stored
 * already are skipped, so a repeat is harmless. Returns the head's revision and how many facts were new.
 * @throws ProjectionDiverged when a stored fact differs, JournalGap when revisions are not contiguous.
 */
export async function appendFacts(
  trx: Database,
  stream: Stream,
  facts: readonly RecordedFact[],
): Promise<{ revision: number; appended: number }> {
  if (!trx.isTransaction) throw new TypeError('appendFacts needs a transaction');
  const head = await lockHead(trx, stream);
  const entries = facts.map(journalEntry);
  const stored = entries.filter((entry) => entry.revision <= head.revision);
  if (stored.length > 0) await expectIdentical(trx, stream, stored);
  const fresh = entries.filter((entry) => entry.revision > head.revision);
  if (fresh.length > 0) await write(trx, stream, head, fresh);
  return { revision: head.revision + fresh.length, appended: fresh.length };
}

/** Appends one fact of the system's own bookkeeping at the next revision, and returns that revision. */
export async function appendNextFact(trx: Database, stream: Stream, fact: Omit<RecordedFact, 'revision'>): Promise<number> {
  const head = await lockHead(trx, stream);
  const revision = head.revision + 1;
  await write(trx, stream, head, [journalEntry({ ...fact, revision } as RecordedFact)]);
  return revision;
}

async function lockHead(trx: Database, stream: Stream): Promise<Head> {
  const select = trx
    .selectFrom('journalStreams')
    .select(['revision', 'headHash as hash'])
    .where('kind', '=', stream.kind)
    .where('id', '=', stream.id)
    .forUpdate();
  const found = await select.executeTakeFirst();
  if (found !== undefined) return found;
  await trx
    .insertInto('journalStreams')
    .values({ kind: stream.kind, id: stream.id, revision: 0, headHash: noHash })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return select.executeTakeFirstOrThrow();
}

async function expectIdentical(trx: Database, stream: Stream, entries: JournalEntry[]): Promise<void> {
  const rows = await trx
    .selectFrom('journalFacts')
    .select(['revision', 'at', 'actor', 'kind', 'fact'])
    .where('streamKind', '=', stream.kind)
    .where('streamId', '=', stream.id)
    .where(
      'revision',
      'in',
      entries.map((entry) => entry.revision),
    )
    .execute();
  const stored = new Map(rows.map((row) => [row.revision, canonicalJson({ ...row, at: row.at.toISOString() })]));
  for (const entry of entries) {
    if (stored.get(entry.revision) !== canonicalJson(entry)) throw new ProjectionDiverged(stream, entry.revision);
  }
}

/** Facts as rows of the journal, each hashed over the one before, and the head after the last. @throws JournalGap */
export function chained(stream: Stream, head: Head, entries: readonly JournalEntry[]) {
  let { revision, hash } = head;
  const rows = entries.map((entry) => {
    if (entry.revision !== revision + 1) throw new JournalGap(stream, revision + 1, entry.revision);
    const previous = hash;
    hash = hashFact(previous, stream, entry);
    revision = entry.revision;
    return { ...entry, previous: previous.toString('hex'), hash: hash.toString('hex') };
  });
  return { rows, head: { revision, hash } };
}

async function write(trx: Database, stream: Stream, head: Head, entries: readonly JournalEntry[]): Promise<void> {
  const { rows, head: after } = chained(stream, head, entries);
  const last = rows[rows.length - 1];
  if (last === undefined) return;
  // Any number of facts takes one statement with one parameter.
  await sql`
    with head as (
      update journal_streams set revision = ${after.revision}, head_hash = ${after.hash}, head_at = ${last.at}
       where kind = ${stream.kind} and id = ${stream.id})
    insert into journal_facts (stream_kind, stream_id, revision, at, actor, kind, fact, previous_hash, hash)
    select ${stream.kind}, ${stream.id}, f.revision, f.at, f.actor, f.kind, f.fact, decode(f.previous, 'hex'), decode(f.hash, 'hex')
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as f(revision int, at timestamptz, actor jsonb, kind text, fact jsonb, previous text, hash text)
     order by f.revision`.execute(trx);
}
