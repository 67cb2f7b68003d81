import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import pg from 'pg';
import { backUp } from '../../db/backup/back-up.ts';
import { CopyIn, CopyOut } from '../../db/backup/copy-streams.ts';
import { BackupRefused, contentPath, type Manifest, tablePath } from '../../db/backup/manifest.ts';
import { insertDocument } from '../../db/documents/insert-document.ts';
import { grantAppRole } from '../../db/grant-app-role.ts';
import { checkInvariants } from '../../db/invariants/check-invariants.ts';
import { publishRoot } from '../../db/journal/publish-root.ts';
import { signingKey } from '../../db/journal/signing-key.ts';
import { knownMigrations, migrateToLatest } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open-database.ts';
import { checkBackup } from '../../db/restore/check-backup.ts';
import { loadTables } from '../../db/restore/load-tables.ts';
import { restoreDocuments } from '../../db/restore/restore-documents.ts';
import { logRead } from '../../db/cases/log-read.ts';
import { Story } from '../support/acts.ts';
import { freshDatabase } from '../support/postgres.ts';
import { useFreshDatabase } from './fresh.ts';
import { openStoryBudget, paperContent, putOnRecord } from './on-record.ts';
import { at, by, later } from './samples.ts';

const fresh = useFreshDatabase();
const folder = mkdtempSync(join(tmpdir(), 'phanbien-backup-'));
const store = join(folder, 'documents');
const contents = ['Công văn 5319', 'Biên bản họp', 'Công văn 5319'];
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const hashes = contents.map(hashOf);

function keep(text: string): void {
  const path = contentPath(store, hashOf(text));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
let known: string[];
let made = 0;

/** Backs up this file's database. */
async function back(target = join(folder, `backup-${(made += 1)}`)): Promise<{ target: string; manifest: Manifest; said: string[] }> {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const manifest = await backUp({ databaseUrl: fresh.url, province: 'test', documents: store, target, say });
  return { target, manifest, said };
}

/** Another database, loaded from a backup. */
async function load(target: string, manifest: Manifest) {
  const other = await freshDatabase();
  await loadTables(other.url, target, manifest, () => undefined);
  return other;
}

beforeAll(async () => {
  known = await knownMigrations();
  await openStoryBudget(fresh.db);
  await putOnRecord(fresh.db, new Story().to('archived').facts);
  await putOnRecord(fresh.db, new Story().to('panel').facts);
  keep(paperContent);
  for (const [n, text] of contents.entries()) {
    keep(text);
    const size = Buffer.byteLength(text);
    const row = { id: randomUUID(), sha256: hashes[n]!, size, mediaType: 'text/plain', name: `a${n}.txt`, uploadedBy: by.actor.person };
    await insertDocument(fresh.db, { ...row, uploadedOrganisation: null, createdAt: at });
  }
  await publishRoot(fresh.db, await signingKey(join(folder, 'key.pem')), later(1));
  // Texts that the text format must preserve: tabs, line breaks, backslashes, quotes, the empty text.
  for (const what of ['a\tb', 'c\nd', 'e\\f', '\\N', '"g"', '', 'Đường Nguyễn']) {
    await logRead(fresh.db, { person: randomUUID(), caseId: null, documentId: null, what, at });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('A backup', () => {
  it('gives back the same rows, byte for byte, under every guard', async () => {
    const { target, manifest } = await back();
    await checkBackup(target, known);
    const other = await load(target, manifest);
    const db = openDatabase(other.url);
    const say = () => undefined;
    const again = await backUp({ databaseUrl: other.url, province: 'test', documents: store, target: join(folder, 'again'), say });
    expect(again.tables).toEqual(manifest.tables);
    expect(again.sequences).toEqual(manifest.sequences);
    expect(again.journal).toEqual(manifest.journal);
    expect((await checkInvariants(db)).flatMap(({ violations }) => violations)).toEqual([]);
    await expect(db.deleteFrom('journalFacts').execute()).rejects.toThrow('append-only');
    // A sequence must not return a number that was used before.
    await logRead(db, { person: randomUUID(), caseId: null, documentId: null, what: 'on', at });
    await db.destroy();
    await other.drop();
  });

  it('is taken by the role of API and worker, and loaded by an owner who is no superuser', async () => {
    const [app, owner] = [`app_${randomUUID().slice(0, 8)}`, `owner_${randomUUID().slice(0, 8)}`];
    for (const role of [app, owner]) await sql.raw(`create role ${role} login password 'role'`).execute(fresh.db);
    await grantAppRole(fresh.db, app);
    const as = (role: string, database: string) => Object.assign(new URL(database), { username: role, password: 'role' }).href;
    const [target, owned] = [join(folder, 'by-role'), new URL(fresh.url)];
    const manifest = await backUp({ databaseUrl: as(app, fresh.url), province: 'test', documents: store, target, say: () => undefined });
    await sql.raw(`create database ${owner} owner ${owner}`).execute(fresh.db);
    owned.pathname = `/${owner}`;
    await migrateToLatest(as(owner, owned.href));
    await loadTables(as(owner, owned.href), target, manifest, () => undefined);
    await sql.raw(`drop database ${owner}`).execute(fresh.db);
  });

  it('says where the journal stands, as a published line does', async () => {
    const { manifest } = await back();
    const published = await fresh.db.selectFrom('journalRoots').select(['root', 'streams']).executeTakeFirstOrThrow();
    expect(manifest.journal.root).toBe(published.root.toString('hex'));
    expect(Object.values(manifest.journal.streams).reduce((sum, n) => sum + n)).toBe(published.streams);
    expect(manifest.migrations).toEqual(known);
  });

  it('holds each content once, and gives it back into an empty store', async () => {
    const { target, manifest } = await back();
    expect(manifest.documents).toMatchObject({ count: 3, missing: [] });
    const restored = join(folder, 'restored-documents');
    expect(await restoreDocuments(target, restored)).toBe(3);
    expect(readFileSync(contentPath(restored, hashes[0]!), 'utf8')).toBe(contents[0]);
  });

  it('sees one moment, whatever is written meanwhile', async () => {
    const over = new AbortController();
    const writing = (async () => {
      // Each story in one transaction. Its effects are then carried out before they are on record, which never happens in the real order.
      for (let n = 0; !over.signal.aborted; n += 1) {
        const { facts } = new Story().to(n % 2 === 0 ? 'intake' : 'order');
        await fresh.db.transaction().execute((trx) => putOnRecord(trx, facts));
      }
    })();
    const { target, manifest } = await back();
    over.abort();
    await writing;
    const other = await load(target, manifest);
    const db = openDatabase(other.url);
    expect((await checkInvariants(db)).flatMap(({ violations }) => violations)).toEqual([]);
    await db.destroy();
    await other.drop();
  });

  it('says nothing secret, and nobody else may read it', async () => {
    const { target, said } = await back();
    const salt = await fresh.db.selectFrom('privateTexts').select('salt').executeTakeFirstOrThrow();
    expect(said.join('\n')).not.toContain(salt.salt?.toString('hex'));
    expect(said.join('\n')).not.toContain('Ý kiến');
    expect(statSync(target).mode & 0o077).toBe(0);
    for (const file of readdirSync(join(target, 'tables'))) expect(statSync(join(target, 'tables', file)).mode & 0o077).toBe(0);
  });

  it('is never written over another, and one that fails leaves nothing', async () => {
    const { target } = await back();
    await expect(back(target)).rejects.toThrow('is there already');
    const nowhere = join(folder, 'nowhere');
    const order = { databaseUrl: fresh.url.replace(/[^/]*$/, 'no_such_database'), province: 'test', documents: store };
    await expect(backUp({ ...order, target: nowhere, say: () => undefined })).rejects.toThrow('no_such_database');
    expect(readdirSync(folder).filter((name) => name.startsWith('nowhere'))).toEqual([]);
  });

  it('names contents that the store has lost or changed, and holds the rest', async () => {
    const sha256 = createHash('sha256').update('lost').digest('hex');
    const row = { id: randomUUID(), sha256, size: 4, mediaType: 'text/plain', name: 'x.txt', uploadedBy: by.actor.person };
    await insertDocument(fresh.db, { ...row, uploadedOrganisation: null, createdAt: at });
    const { target, manifest, said } = await back();
    expect(manifest.documents).toMatchObject({ count: 3, missing: [sha256] });
    expect(said.at(-1)).toContain(`MISSING in the store or changed there: ${sha256}`);
    expect((await checkBackup(target, known)).documents.missing).toEqual([sha256]);
    await fresh.db.deleteFrom('documents').where('id', '=', row.id).execute();
  });
});

describe('Refused is', () => {
  let target: string;
  let manifest: Manifest;
  beforeEach(async () => {
    ({ target, manifest } = await back());
  });
  const refusal = async () => {
    const error = await checkBackup(target, known).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(BackupRefused);
    return (error as Error).message;
  };
  const rewrite = (change: (rows: string) => string) => {
    const path = tablePath(target, 'journal_facts');
    const text = gunzipSync(readFileSync(path)).toString('utf8');
    writeFileSync(path, gzipSync(change(text)));
  };

  it('a table in which one character was changed', async () => {
    rewrite((rows) => rows.replace('Quy hoạch', 'Quy hoach'));
    expect(await refusal()).toMatch(/^The rows of journal_facts are not those that were backed up/);
  });

  it('a table from which a row was taken', async () => {
    rewrite((rows) => rows.slice(rows.indexOf('\n') + 1));
    expect(await refusal()).toContain('journal_facts');
  });

  it('a table whose file was cut or is gone', async () => {
    const path = tablePath(target, 'receipts');
    writeFileSync(path, readFileSync(path).subarray(0, -12));
    expect(await refusal()).toMatch(/^The rows of receipts cannot be read/);
    rmSync(path);
    expect(await refusal()).toMatch(/^The rows of receipts cannot be read/);
  });

  it('a document content that was changed, or is no longer there', async () => {
    const path = contentPath(join(target, 'documents'), hashes[1]!);
    // The backup shares this file with the store, so the test replaces the file instead of overwriting it.
    rmSync(path);
    writeFileSync(path, 'Biên bản khác');
    expect(await refusal()).toContain(`The document content ${hashes[1]!} is missing from the backup or was changed`);
    expect(readFileSync(contentPath(store, hashes[1]!), 'utf8')).toBe(contents[1]);
    rmSync(path);
    expect(await refusal()).toContain(hashes[1]);
  });

  it('a list of contents with a line less', async () => {
    const path = join(target, 'documents.sha256');
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(1).join('\n'));
    expect(await refusal()).toContain('is not the list that was written');
  });

  it('a folder that is no backup, or one that was not finished', async () => {
    rmSync(join(target, 'manifest.json'));
    expect(await refusal()).toContain('it is no backup, or one that was not finished');
  });

  it('a backup of a newer schema, with what to do', async () => {
    const level = known.at(-1)!;
    await expect(checkBackup(target, known.slice(0, -1))).rejects.toThrow(
      `The backup's schema is at ${level}; this release knows no further than ${known.at(-2)!}. Restore with the release that wrote it, or a newer one.`,
    );
    await expect(checkBackup(target, ['0000_other', ...known])).rejects.toThrow('came by other migrations');
  });

  it('a database that is not empty, which stays as it was', async () => {
    const other = await freshDatabase();
    const db = openDatabase(other.url);
    await openStoryBudget(db);
    await expect(loadTables(other.url, target, manifest, () => undefined)).rejects.toThrow('is not empty');
    expect(await db.selectFrom('journalFacts').select('revision').execute()).not.toEqual([]);
    await db.destroy();
    await other.drop();
  });

  it('rows that break a constraint, and then nothing is loaded', async () => {
    const other = await freshDatabase();
    // A fact of a stream that does not exist. It passes the checksums, and PostgreSQL itself refuses it.
    rewrite((rows) => rows.replace('commission\t', 'commission\tx'));
    await expect(loadTables(other.url, target, manifest, () => undefined)).rejects.toThrow('violates foreign key constraint');
    const db = openDatabase(other.url);
    expect(await db.selectFrom('journalStreams').select('id').execute()).toEqual([]);
    await db.destroy();
    await other.drop();
  });
});

describe('Copying', () => {
  let client: pg.Client;
  beforeAll(async () => {
    client = new pg.Client({ connectionString: fresh.url });
    await client.connect();
    await client.query('create temporary table wide (id int primary key, body text not null)');
  });
  afterAll(() => client.end());

  it('carries rows greater than a piece, and the connection goes on afterwards', async () => {
    await client.query("insert into wide select n, repeat('ước mơ ', 100000 * n) from generate_series(1, 3) n");
    const pieces: Buffer[] = [];
    const out = client.query(new CopyOut('copy wide to stdout'));
    for await (const piece of out) pieces.push(piece as Buffer);
    expect(out.rows).toBe(3);
    await client.query('truncate wide');
    const sink = client.query(new CopyIn('copy wide from stdin'));
    await new Promise<void>((resolve, reject) => sink.on('finish', resolve).on('error', reject).end(Buffer.concat(pieces)));
    const { rows } = await client.query<{ n: number }>("select count(*)::int as n from wide where body = repeat('ước mơ ', 100000 * id)");
    expect(rows).toEqual([{ n: 3 }]);
  });

  it('that is given up half-way leaves the connection usable', async () => {
    for await (const _piece of client.query(new CopyOut('copy (select generate_series(1, 1000000)) to stdout'))) break;
    const sink = client.query(new CopyIn('copy wide from stdin'));
    await new Promise<void>((resolve) => sink.write('9\tx\n', () => resolve()));
    const ended = new Promise((resolve) => sink.on('error', resolve));
    sink.destroy(new Error('enough'));
    expect(await ended).toMatchObject({ message: 'enough' });
    expect((await client.query('select from wide where id = 9')).rowCount).toBe(0);
  });

  it('that the server refuses says why', async () => {
    const out = client.query(new CopyOut('copy nowhere to stdout'));
    await expect(out.toArray()).rejects.toThrow('relation "nowhere" does not exist');
    const sink = client.query(new CopyIn('copy wide from stdin'));
    const ended = new Promise((resolve) => sink.on('error', resolve));
    sink.end('not a number\tx\n');
    expect(await ended).toMatchObject({ message: expect.stringContaining('invalid input syntax') });
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});

test('nothing of an earlier backup is left when one is killed and taken again', async () => {
  const target = join(folder, 'killed');
  mkdirSync(`${target}.unfinished/tables`, { recursive: true });
  writeFileSync(tablePath(`${target}.unfinished`, 'receipts'), 'half');
  await back(target);
  expect(existsSync(`${target}.unfinished`)).toBe(false);
  await checkBackup(target, known);
});
