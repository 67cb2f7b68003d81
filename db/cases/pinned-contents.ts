import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { pinnedFields, type WholeSnapshot } from '../../domain/case/pinned.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import type { Database } from '../open-database.ts';

declare const naming: unique symbol;
/** A state as PostgreSQL stores it, with `{pinned: digest}` in the place of each content that is stored once. */
export type NamingSnapshot = object & { readonly [naming]: true };

/** A state names a content that is not stored, or that is not what its digest says. */
export class PinnedContentMissing extends Error {
  override name = 'PinnedContentMissing';
  constructor(readonly digest: string) {
    super(`no content with the digest ${digest} is stored`);
  }
}

/** The contents that this process has read, by digest. A content never changes, and a province has a few new ones a year. */
const known = new Map<string, object>();
/** The digests of contents that were hashed before. */
const digests = new WeakMap<object, string>();
/** The digests that this process knows to be stored in a database. */
const stored = new WeakMap<Database, Set<string>>();

// ---------------------------------------------------------------- writing

/**
 * Writes a state with its contents named, and stores the contents before it. Unless `db` is a transaction, they are stored in one of their
 * own. The statement of the state then needs no content.
 */
export async function withContentsStored<T>(db: Database, snapshot: object, write: (state: NamingSnapshot) => Promise<T>): Promise<T> {
  const { state, contents } = named(snapshot);
  const there = (!db.isTransaction && stored.get(db)) || new Set<string>();
  try {
    const missing = new Map([...contents].filter(([digest]) => !there.has(digest)));
    if (missing.size > 0) await insert(db, missing, sql`do nothing`);
    if (!db.isTransaction) stored.set(db, new Set([...there, ...contents.keys()]));
    return await write(state);
  } catch (error) {
    // PostgreSQL may have been restored from before these contents. The next attempt stores them again.
    stored.delete(db);
    throw error;
  }
}

/** Stores the right content in the place of a changed one. Only the owner of the table may do it. */
export async function restoreContents(db: Database, snapshot: object): Promise<void> {
  const { contents } = named(snapshot);
  if (contents.size > 0) await insert(db, contents, sql`(digest) do update set content = excluded.content`);
}

async function insert(db: Database, contents: ReadonlyMap<string, object>, onConflict: RawBuilder<unknown>): Promise<void> {
  const rows = [...contents].map(([digest, content]) => ({ digest, content: canonicalJson(content) }));
  await sql`
    insert into pinned_contents (digest, content)
    select digest, content from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(digest text, content text)
     order by digest on conflict ${onConflict}`.execute(db);
}

/** The state with its contents named, and these contents by digest. A field without a content stays as it is. */
function named(snapshot: object): { state: NamingSnapshot; contents: Map<string, object> } {
  const state = { ...snapshot } as Record<string, unknown>;
  const contents = new Map<string, object>();
  for (const field of pinnedFields) {
    const content = state[field];
    if (typeof content !== 'object' || content === null) continue;
    const digest = digestOf(content);
    state[field] = { pinned: digest };
    contents.set(digest, content);
  }
  return { state: state as NamingSnapshot, contents };
}

function digestOf(content: object): string {
  const before = digests.get(content);
  if (before !== undefined) return before;
  const digest = hashed(canonicalJson(content));
  digests.set(content, digest);
  return digest;
}

const hashed = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

// ---------------------------------------------------------------- reading

/**
 * Rows with their states whole. A process reads each content once, and all states share it.
 * @throws PinnedContentMissing
 */
export async function withContents<Row extends { snapshot: unknown }>(db: Database, rows: readonly Row[]): Promise<Whole<Row>[]> {
  const missing = [...new Set(rows.flatMap(({ snapshot }) => namesIn(snapshot)))].filter((digest) => !known.has(digest));
  if (missing.length > 0) for (const [digest, content] of await readContents(db, missing)) known.set(digest, content);
  return rows.map((row) => ({ ...row, snapshot: wholeFrom(row.snapshot, contentCalled) }));
}

/** The same for one row, or none. */
export async function withItsContents<Row extends { snapshot: unknown }>(
  db: Database,
  row: Row | undefined,
): Promise<Whole<Row> | undefined> {
  return row && (await withContents(db, [row]))[0];
}

/** The same as the database has them now, for comparisons. A content that is missing or changed stays named. */
export async function withContentsAsStored<Row extends { snapshot: unknown }>(db: Database, rows: readonly Row[]): Promise<Whole<Row>[]> {
  const found = await readContents(db, [...new Set(rows.flatMap(({ snapshot }) => namesIn(snapshot)))]);
  return rows.map((row) => ({ ...row, snapshot: wholeFrom(row.snapshot, (digest) => found.get(digest) ?? { pinned: digest }) }));
}

type Whole<Row> = Omit<Row, 'snapshot'> & { snapshot: WholeSnapshot };

/** @throws PinnedContentMissing */
function contentCalled(digest: string): object {
  const content = known.get(digest);
  if (content === undefined) throw new PinnedContentMissing(digest);
  return content;
}

/** These contents as the database has them. One that is not what its digest says is left out. */
async function readContents(db: Database, wanted: readonly string[]): Promise<Map<string, object>> {
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom('pinnedContents').selectAll().where('digest', 'in', wanted).execute();
  const right = rows.filter(({ digest, content }) => hashed(content) === digest);
  return new Map(right.map(({ digest, content }) => [digest, shared(digest, JSON.parse(content) as object)]));
}

/** A content that many states share. Nothing may change it. */
function shared(digest: string, content: object): object {
  digests.set(content, digest);
  return frozen(content);
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

const nameIn = (value: unknown): string | undefined => (value as { pinned?: string } | null | undefined)?.pinned;

function namesIn(snapshot: unknown): string[] {
  return pinnedFields.flatMap((field) => nameIn((snapshot as Record<string, unknown>)[field]) ?? []);
}

function wholeFrom(snapshot: unknown, content: (digest: string) => object): WholeSnapshot {
  const state = { ...(snapshot as Record<string, unknown>) };
  for (const field of pinnedFields) {
    const digest = nameIn(state[field]);
    if (digest !== undefined) state[field] = content(digest);
  }
  return state as unknown as WholeSnapshot;
}
