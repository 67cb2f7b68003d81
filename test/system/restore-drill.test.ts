import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { contentPath, readManifest } from '../../db/backup/manifest.ts';
import { insertDocument } from '../../db/documents/insert-document.ts';
import { checkInvariants } from '../../db/invariants/check-invariants.ts';
import { listBudgets } from '../../db/ledger/list-budgets.ts';
import type { Database } from '../../db/open-database.ts';
import { dayOf, yearOf } from '../../domain/calendar/day.ts';
import type { Receipt } from '../../domain/case/receipt.ts';
import { openLine } from '../support/case.ts';
import { eventually } from '../support/eventually.ts';
import { budgetLine, by } from '../support/province.ts';
import { env, left } from '../support/run.ts';
import { workflowBundle } from '../support/temporal.ts';
import { command, openInstallation, province, type SealedCase, type IsolatedInstallation } from '../support/isolated-installation.ts';

/*
 * The drill kills everything, restores it by the operator's own commands, verifies it and continues. It runs once with Temporal's store
 * lost, and once with a PostgreSQL older than the workflows.
 */

delete process.env['DATABASE_URL'];
delete process.env['TEMPORAL_ADDRESS'];

const folder = mkdtempSync(join(left(env.folder), 'drill-'));
const place = (name: string) => join(folder, name);
const installations: IsolatedInstallation[] = [];
let installation: IsolatedInstallation;
let holding: pg.Client | undefined;

beforeAll(async () => {
  // Bundle once instead of at each of seven starts of a worker.
  process.env['WORKFLOW_BUNDLE'] = (await workflowBundle()).codePath;
});

async function open(name: string): Promise<void> {
  installations.push((installation = await openInstallation(place(name))));
}

afterAll(async () => {
  await holding?.end().catch(() => undefined);
  for (const one of installations) await one.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The hash of each fact, which covers all before it, by commission. */
async function journals(db: Database): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('journalFacts')
    .select(['streamId', 'revision', 'hash'])
    .where('streamKind', '=', 'commission')
    .orderBy('streamId')
    .orderBy('revision')
    .execute();
  const found = new Map<string, string[]>();
  for (const { streamId, hash } of rows) found.set(streamId, [...(found.get(streamId) ?? []), hash.toString('hex')]);
  return found;
}

/** The rows outside the journal, in a fixed order. */
async function books(db: Database) {
  const numbers = await db
    .selectFrom('registerNumbers')
    .innerJoin('registerBooks', 'registerBooks.id', 'bookId')
    .select(['key', 'number', 'book', 'year'])
    .orderBy('key')
    .execute();
  const foreign = await db.selectFrom('registerForeignNumbers').select(['key', 'notation']).orderBy('key').execute();
  const receipts = await db.selectFrom('receipts').select(['updateId', 'revision', 'stage', 'outcome']).orderBy('updateId').execute();
  const [line] = await listBudgets(db);
  return { numbers, foreign, receipts, money: [line!.free, line!.committed, line!.advanced, line!.paid] };
}

async function upload(to: IsolatedInstallation, text: string): Promise<string> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const path = contentPath(join(to.directory, 'documents'), sha256);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  await insertDocument(to.db, {
    id: randomUUID(),
    sha256,
    size: Buffer.byteLength(text),
    mediaType: 'text/plain',
    name: 'công văn.txt',
    uploadedBy: by.clerk.person,
    uploadedOrganisation: null,
    createdAt: new Date().toISOString(),
  });
  return sha256;
}

const backUp = (target: string) =>
  command('local/backup.ts', [target], { DATABASE_URL: installation.databaseUrl, DATA_DIR: installation.directory, PROVINCE: province });

const addresses = () => ({ DATABASE_URL: installation.databaseUrl, TEMPORAL_ADDRESS: installation.temporalAddress, PROVINCE: province });

const violations = async (db: Database) =>
  (await checkInvariants(db)).flatMap((one) => one.violations.map(({ what }) => `${one.name}: ${what}`));

let atIntake: SealedCase;
let archived: SealedCase;
let onHold: SealedCase;
let intended: SealedCase;
let underReview: SealedCase;

describe('With Temporal’s store lost', () => {
  let content: string;
  let before: Map<string, string[]>;
  const promised: Receipt[] = [];

  it('a backup is taken while acts go on, an effect is under way, and then everything is killed', async () => {
    await open('live');
    await openLine(installation.db, budgetLine.id, yearOf(dayOf(Date.now())), 1_000_000_000);
    content = await upload(installation, 'Công văn 5319');
    atIntake = installation.commission();
    archived = installation.commission({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
    onHold = installation.commission({ form: 'expertGroup' });
    intended = installation.commission();
    underReview = installation.commission({ instrument: 'requestLetter', form: 'expertGroup' });
    for (const c of [atIntake, archived, onHold, intended, underReview]) promised.push(await c.begin());
    await Promise.all([
      atIntake.to('intake'),
      archived.to('archived'),
      onHold.to('panel').then((c) => c.do('hold')),
      intended.to('funding').then(async (c) => {
        for (const one of ['submitEstimate', 'appraiseEstimate'] as const) await c.do(one);
      }),
      underReview.to('expertReview'),
    ]);
    await withEffectUnderWay();

    promised.push(await atIntake.do('addNote'), await underReview.do('addNote'));
    let isOver = false as boolean;
    const noting = [atIntake, underReview].map(async (c) => {
      while (!isOver) await c.do('addNote');
    });
    const { code, said } = await backUp(place('backup'));
    isOver = true;
    await Promise.all(noting);
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).not.toContain('Ý kiến');
    before = await journals(installation.db);
    await installation.kill();
  }, 180_000);

  /** The money is asked for, and the line is locked by somebody else. */
  async function withEffectUnderWay(): Promise<void> {
    holding = new pg.Client({ connectionString: installation.databaseUrl });
    holding.on('error', () => undefined);
    await holding.connect();
    await holding.query('begin');
    await holding.query('select from budget_lines where id = $1 for update', [budgetLine.id]);
    await intended.giveAccepted(await intended.act('approveFunding'));
    await eventually(async () => {
      const { snapshot } = await installation.db
        .selectFrom('cases')
        .select('snapshot')
        .where('id', '=', intended.id)
        .executeTakeFirstOrThrow();
      expect(snapshot).toMatchObject({ effects: { pending: [{ kind: 'moveMoney', movement: 'reserve' }] } });
    });
  }

  it('one command restores it, recreates the workflows, and finds every invariant to hold', async () => {
    const { code, said } = await command('local/restore.ts', [place('backup'), '--into', place('restored')]);
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toContain('4 recreated from their journals, 0 ran on');
    expect(said).toContain(`goes on: approveFunding`);
    expect(said).toContain('Acts that were answered 202 and were not on record yet died with it');
    expect(said).toContain('All is well');
    process.stdout.write(said.split('\n').slice(-4).join('\n'));
    expect(existsSync(place('restored/restoring'))).toBe(false);
    expect(existsSync(contentPath(place('restored/documents'), content))).toBe(true);
  }, 180_000);

  it('nothing that was on record at the backup is missing or another', async () => {
    await open('restored');
    const manifest = await readManifest(place('backup'));
    const now = await journals(installation.db);
    expect([...now.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [id, hashes] of now) {
      const was = before.get(id)!;
      // Only facts that the procedures added since, such as the open effect's, are new. Everything else is unchanged.
      const common = hashes.filter((hash, n) => hash === was[n]).length;
      if (id === intended.id) expect(was.slice(0, common)).toEqual(was);
      else expect(was.slice(0, hashes.length)).toEqual(hashes);
    }
    expect([...now.values()].flat().length).toBeGreaterThanOrEqual(
      (manifest.journal.streams['commission'] ?? 0) > 0 ? promised.length : Infinity,
    );
    const receipts = await installation.db.selectFrom('receipts').select('updateId').execute();
    expect(receipts.map(({ updateId }) => updateId)).toEqual(expect.arrayContaining(promised.map(({ updateId }) => updateId)));
  });

  it('the effect that was under way was carried out once', async () => {
    const c = installation.commission({}, intended.id);
    expect((await c.state()).effects).toMatchObject({ pending: [], lastOutcome: 'done' });
    const reserved = await installation.db.selectFrom('ledgerTransactions').select('kind').where('caseId', '=', c.id).execute();
    expect(reserved).toEqual([{ kind: 'reserve' }]);
    await c.prove();
  });

  it('deadlines are armed, what was on hold can be resumed, and the archived one stays at rest', async () => {
    for (const { id } of [atIntake, underReview]) {
      const { events } = await installation.commission({}, id).handle.fetchHistory();
      expect(events?.some((event) => event.timerStartedEventAttributes != null)).toBe(true);
    }
    const held = installation.commission({ form: 'expertGroup' }, onHold.id);
    expect((await held.state()).hold).not.toBeNull();
    await held.do('resume');
    await held.prove();
    await expect(installation.commission({}, archived.id).handle.describe()).rejects.toThrow('not found');
  });

  it('workflows that live are left alone when they are to be recreated again', async () => {
    const { code, said } = await command('local/recreate-workflows.ts', [], addresses());
    expect({ code, said: said.trim() }).toEqual({ code: 0, said: `${province}: 0 recreated, 4 left alone` });
    await installation.commission({}, atIntake.id).handle.terminate('as if its store had been lost');
    const again = await command('local/recreate-workflows.ts', [], addresses());
    expect(again.said.trim()).toBe(`${province}: 1 recreated, 3 left alone`);
    await installation.commission({}, atIntake.id).prove();
  }, 60_000);

  it('a commission goes on to the archive there', async () => {
    const c = installation.commission({ instrument: 'requestLetter', form: 'expertGroup' }, underReview.id);
    await c.to('archived');
    await c.handle.result();
    await c.prove();
    expect(await violations(installation.db)).toEqual([]);
  }, 120_000);
});

describe('With a PostgreSQL older than the workflows', () => {
  let before: Map<string, string[]>;
  let were: Awaited<ReturnType<typeof books>>;
  let finished: SealedCase;
  let born: SealedCase;
  let twice: SealedCase;

  it('acts go on after the backup: one is born, one archived, one had two runs, money moves', async () => {
    finished = installation.commission({ instrument: 'requestLetter', form: 'expertGroup' });
    twice = installation.commission();
    await finished.begin();
    await twice.begin();
    await finished.to('report');
    expect((await backUp(place('older'))).code).toBe(0);

    born = installation.commission();
    await born.begin();
    await Promise.all([born.to('order'), finished.to('archived'), twice.to('intake')]);
    await finished.handle.result();
    // As after a lost store: the next run knows only what came after it.
    await twice.handle.terminate('as if its store had been lost');
    await twice.recreate(await twice.prove().then(async () => twice.state()));
    await twice.to('funding');
    before = await journals(installation.db);
    were = await books(installation.db);
    await installation.kill();
  }, 180_000);

  it('one command puts back what the workflows know, numbers and money included', async () => {
    const args = [place('older'), '--into', place('again'), '--temporal-db', place('restored/temporal.db')];
    const { code, said } = await command('local/restore.ts', args);
    process.stdout.write(said.split('\n').slice(-12).join('\n'));
    // The texts of acts after the backup were in PostgreSQL only: each is named, and nothing else is wrong.
    const faults = said.split('\n').filter((line) => line.includes('FAULT'));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.filter((line) => !/private-texts: .* does not exist$|papers: .* is missing$/.test(line))).toEqual([]);
    expect(code).toBe(1);
  }, 180_000);

  it('every journal, number, posting and receipt is what it was', async () => {
    await open('again');
    expect(await journals(installation.db)).toEqual(before);
    expect(await books(installation.db)).toEqual(were);
    expect((await violations(installation.db)).filter((what) => !/^(private-texts|papers)/.test(what))).toEqual([]);
    for (const { id } of [born, twice]) await installation.commission({}, id).prove();
  });

  it('nothing is put back while a worker carries effects out', async () => {
    const { code, said } = await command('local/recreate-workflows.ts', ['--put-back'], addresses());
    expect({ code, said: said.trim() }).toEqual({
      code: 1,
      said: 'A worker takes tasks, or did a moment ago: stop every worker, wait two minutes, and begin again.',
    });
  });

  it('a commission born after the backup goes on to the archive there', async () => {
    const c = installation.commission({}, born.id);
    await c.to('archived');
    await c.handle.result();
    await c.prove();
  }, 120_000);

  it('the folder that was restored into is not taken for an empty one', async () => {
    const { code, said } = await command('local/restore.ts', [place('backup'), '--into', place('again')]);
    expect(code).toBe(1);
    expect(said).toContain('is not empty');
  }, 60_000);
});

test('A folder left half restored is neither restored into nor started on', async () => {
  mkdirSync(place('half'));
  writeFileSync(place('half/restoring'), '');
  const again = await command('local/restore.ts', [place('backup'), '--into', place('half')]);
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining('a restoring that was not finished') });
  const start = await command('local/start.ts', [], { DATA_DIR: place('half') });
  expect(start).toMatchObject({ code: 1, said: expect.stringContaining('was left half restored') });
}, 60_000);

test('A backup that was changed is refused before anything is made', async () => {
  cpSync(place('backup'), place('tampered'), { recursive: true });
  const rows = place('tampered/tables/receipts.copy.gz');
  writeFileSync(rows, gzipSync(gunzipSync(readFileSync(rows)).toString('utf8').replace('done', 'gone')));
  const { code, said } = await command('local/restore.ts', [place('tampered'), '--into', place('nowhere')]);
  expect({ code, said: said.trim() }).toEqual({
    code: 1,
    said: 'The rows of receipts are not those that were backed up (sha256 differs). Use another backup.',
  });
  expect(existsSync(place('nowhere'))).toBe(false);
}, 60_000);

test('With a Temporal store older than PostgreSQL, workflows that know less than the journal are replaced or ended', async () => {
  await installation.kill();
  // The first store, killed before three of its commissions went on elsewhere: one was resumed, one got its money, one was archived.
  const args = [place('older'), '--into', place('mixed'), '--temporal-db', place('live/temporal.db')];
  const { said } = await command('local/restore.ts', args);
  const line = (start: string) => said.split('\n').find((one) => one.includes(start)) ?? said;
  expect(line('Workflows replaced')).toContain(onHold.id);
  expect(line('Workflows replaced')).toContain(intended.id);
  expect(line('Workflows of archived commissions ended')).toContain(underReview.id);
  expect(line('recreated from their journals')).toContain('2 recreated');
  expect(said.split('\n').filter((one) => one.includes('FAULT') && !/private-texts|papers/.test(one))).toEqual([]);
}, 180_000);
