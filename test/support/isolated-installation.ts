import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { contentPath } from '../../db/backup/manifest.ts';
import { findDocuments } from '../../db/documents/find-documents.ts';
import { insertDocument } from '../../db/documents/insert-document.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { type Database, openDatabase } from '../../db/open-database.ts';
import { storeTexts } from '../../db/texts/store-texts.ts';
import { taskQueue } from '../../domain/installation.ts';
import { referencesIn as papersIn } from '../../domain/commission/references.ts';
import type { Receipt } from '../../domain/case/receipt.ts';
import { isRunning, type KnownProcess } from '../../local/processes.ts';
import { DirectoryServers } from '../../local/restoration/servers.ts';
import { Case, Office } from './case.ts';
import type { UndatedAct } from './drive.ts';
import { usual, type Plan } from './drafts.ts';
import { by } from './province.ts';

/**
 * An installation on a data directory of its own. PostgreSQL, Temporal and worker are processes that a test can kill. Acts go to them as
 * the API sends them, with their private texts stored first, in real time.
 */
export interface IsolatedInstallation {
  directory: string;
  databaseUrl: string;
  temporalAddress: string;
  db: Database;
  commission(plan?: Partial<Plan>, id?: string): SealedCase;
  /** Sends SIGKILL to everything at once. Calling it twice is harmless. */
  kill(): Promise<void>;
}

/** The installation's code. */
export const province = 'drill';

class InstallationOffice extends Office {
  override readonly province: string = province;
  override readonly taskQueue: string = taskQueue;
}

/** Starts the installation on the content of the directory, if there is any. */
export async function openInstallation(directory: string): Promise<IsolatedInstallation> {
  const servers = new DirectoryServers(directory);
  const databaseUrl = await servers.openDatabase();
  await migrateToLatest(databaseUrl);
  const temporalAddress = await servers.openTemporal();
  await servers.startWorker(province, databaseUrl, temporalAddress);
  const db = openDatabase(databaseUrl);
  const env = await TestWorkflowEnvironment.createFromExistingServer({ address: temporalAddress });
  const office = new InstallationOffice(env, {}, databaseUrl, db, async () => undefined);
  let isLeft = false;
  const leave = async () => {
    if (isLeft) return;
    isLeft = true;
    await env.teardown();
    await db.destroy();
  };
  return {
    directory,
    databaseUrl,
    temporalAddress,
    db,
    commission: (plan = {}, id = crypto.randomUUID()) =>
      Object.assign(new SealedCase(office, { ...usual, ...plan }, { province, id }), { documents: join(directory, 'documents') }),
    kill: async () => {
      await killAll(join(directory, 'processes'));
      await leave();
    },
  };
}

/** Kills the guards first: they would stop their servers in an orderly way. */
async function killAll(folder: string): Promise<void> {
  const processes = readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as KnownProcess[]);
  for (const one of processes) if (isRunning(one)) process.kill(one.pid, 'SIGKILL');
  while (processes.some(isRunning)) await delay(20);
}

/** A commission whose private texts are stored before an act that refers to them is given. */
export class SealedCase extends Case {
  /** The folder of the contents of its papers. */
  documents = '';

  override async begin(given?: UndatedAct, updateId?: string): Promise<Receipt> {
    const letter = given ?? (await this.letter());
    await this.#prepare(letter);
    return super.begin(letter, updateId);
  }

  override async give(given: UndatedAct, updateId?: string): Promise<Receipt> {
    await this.#prepare(given);
    return super.give(given, updateId);
  }

  override async giveAccepted(given: UndatedAct, updateId?: string) {
    await this.#prepare(given);
    return super.giveAccepted(given, updateId);
  }

  async #prepare(given: UndatedAct): Promise<void> {
    await this.#seal(given);
    for (const { id } of papersIn(given.command, given.input).filter(({ referent }) => referent === 'document')) await this.#upload(id);
  }

  /** Uploads the papers that an act names. */
  async #upload(id: string): Promise<void> {
    const { db } = this.office;
    if ((await findDocuments(db, [id])).length > 0) return;
    const sha256 = createHash('sha256').update(id).digest('hex');
    const path = contentPath(this.documents, sha256);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, id);
    const content = { sha256, size: id.length, mediaType: 'text/plain', name: 'công văn.txt' };
    const upload = { uploadedBy: by.clerk.person, uploadedOrganisation: null };
    await insertDocument(db, { id, ...content, ...upload, createdAt: new Date().toISOString() });
  }

  async #seal(given: UndatedAct): Promise<void> {
    const references = referencesIn(given.input);
    const texts = references.map(({ text: id }) => ({ id, kind: 'said', body: `Ý kiến ${id}`, authorPerson: given.actor.person }));
    const stored = await storeTexts(
      this.office.db,
      texts.map((text) => ({ ...text, caseId: this.id, createdAt: new Date().toISOString() })),
    );
    for (const [n, { digest }] of stored.entries()) references[n]!.digest = digest;
  }
}

function referencesIn(value: unknown): { text: string; digest: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { text, digest } = value as { text?: unknown; digest?: unknown };
  if (typeof text === 'string' && typeof digest === 'string') return [value as { text: string; digest: string }];
  return Object.values(value).flatMap(referencesIn);
}

/** Runs one of the operator's commands to its end. */
export async function command(script: string, args: string[], env: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number>((resolve) => child.on('close', (ended) => resolve(ended ?? -1)));
  return { code, said };
}
