import { randomUUID } from 'node:crypto';
import { Client, WithStartWorkflowOperation, WorkflowUpdateFailedError } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { createActivities } from '../../activities/create-activities.ts';
import type { Activities } from '../../activities/activities.ts';
import { project } from '../../activities/project.ts';
import { compareReadModel } from '../../db/cases/compare-read-model.ts';
import { findState } from '../../db/cases/find-state.ts';
import { readRecordedFacts } from '../../db/journal/read-journal.ts';
import { verifyJournal } from '../../db/journal/verify-journal.ts';
import { listBudgets } from '../../db/ledger/list-budgets.ts';
import { paidOnDay, plannedOnDay } from '../../db/commissions/payee-days.ts';
import { openBudgetLine } from '../../db/ledger/open-budget-line.ts';
import { verifyLedger } from '../../db/ledger/verify-ledger.ts';
import { type Database, openDatabase } from '../../db/open-database.ts';
import { dayOf, yearOf, type Day } from '../../domain/calendar/day.ts';
import type { CommandName, SealedInput } from '../../domain/commission/commands.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { duties } from '../../domain/commission/duties.ts';
import type { Attested, Fact, FactBody } from '../../domain/commission/facts.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Stage } from '../../domain/commission/names.ts';
import { whyNot } from '../../domain/commission/policy.ts';
import { missingDocuments } from '../../domain/commission/stages/settlement/room.ts';
import { foldFacts } from '../../domain/commission/read-model.ts';
import { fromJournal, type JournalFact } from '../../domain/case/facts.ts';
import type { Receipt } from '../../domain/case/receipt.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import type { commission } from '../../workflows/commission.ts';
import { act, caseWorkflowId, state, type ActAnswer, type ActMessage, type CaseInput } from '../../workflows/messages.ts';
import { clockShiftMs } from './clock-shift.ts';
import { drafts, usual, type Plan } from './drafts.ts';
import type { UndatedAct } from './drive.ts';
import { eventually } from './eventually.ts';
import { freshDatabase } from './postgres.ts';
import { attested, budgetLine } from './province.ts';
import { timeSkippingEnvironment, workflowBundle } from './temporal.ts';

/**
 * Real commissions for tests: a workflow on the time-skipping server, a worker, a PostgreSQL of their own.
 *
 *     const office = await openOffice();
 *     const c = office.case({ instrument: 'requestLetter', source: 'none' });
 *     await c.begin();                  // Update-with-Start
 *     await c.do('register');           // Update; a refusal is thrown as `Refusal` with its code
 *     await c.to('archived');           // every duty discharged in the way that leads on
 *     await office.close();
 */

/** The policy said no. */
export class Refusal extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`refused: ${code}`);
    this.code = code;
  }
}

export interface OfficeOptions {
  /** Wraps the real activities, to make outages and lost completions. */
  around?: (real: Activities) => Activities;
  /** Gives the address of a proxy between the activities and the database. */
  lineTo?: (databaseUrl: string) => Promise<string>;
  /** 0: every workflow task replays its history from the start, as after a worker's death. */
  maxCachedWorkflows?: number;
  /** Money on the year's budget line, in đồng. */
  freeVnd?: number;
  /** Replaces the time-skipping server. */
  env?: TestWorkflowEnvironment;
  workflowBundle?: WorkflowBundleOption;
}

export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const env = options.env ?? (await timeSkippingEnvironment());
  const database = await freshDatabase();
  const db = openDatabase(database.url);
  const office = new Office(env, options, database.url, db, async () => {
    await db.destroy();
    await database.drop();
  });
  const year = yearOf(dayOf(await office.now()));
  await openLine(db, budgetLine.id, year, options.freeVnd ?? 1_000_000_000);
  office.databases.set(office.province, options.lineTo ? openDatabase(await options.lineTo(database.url)) : openDatabase(database.url));
  await office.startWorker();
  return office;
}

/** A budget line of the state budget with money on it. */
export async function openLine(db: Database, id: string, year: number, freeVnd: number): Promise<void> {
  await openBudgetLine(
    db,
    {
      id,
      code: id.slice(-4),
      name: 'TVPB',
      fiscalYear: year,
      organisationId: budgetLine.funder,
      source: 'stateBudget',
      appropriatedVnd: freeVnd,
      provenance: null,
      provenanceStatus: null,
    },
    { actor: { system: 'administration' }, at: `${year}-01-01T00:00:00.000Z` },
  );
}

export class Office {
  readonly province = `p-${randomUUID().slice(0, 8)}`;
  readonly taskQueue = this.province;
  /** What the activities see, by province: tests may add provinces of their own. */
  readonly databases = new Map<string, Database>();
  readonly env: TestWorkflowEnvironment;
  readonly databaseUrl: string;
  /** For the test to look into; never behind a cut line. */
  readonly db: Database;
  readonly #options: OfficeOptions;
  readonly #closeDatabase: () => Promise<void>;
  readonly #cases: { handle: { terminate(reason: string): Promise<unknown> } }[] = [];
  #running: { worker: Worker; connection: NativeConnection; ended: Promise<void> } | undefined;

  constructor(env: TestWorkflowEnvironment, options: OfficeOptions, databaseUrl: string, db: Database, closeDatabase: () => Promise<void>) {
    this.env = env;
    this.databaseUrl = databaseUrl;
    this.#options = options;
    this.db = db;
    this.#closeDatabase = closeDatabase;
  }

  /** Epoch milliseconds for the procedures of this office: the engine's clock, and as far ahead as the test's day is. */
  async now(): Promise<number> {
    const given = await this.env.currentTimeMs();
    // Without a server that skips time the SDK reads this process's clock, which is ahead already.
    return this.env['supportsTimeSkipping'] ? given + clockShiftMs() : given;
  }

  async startWorker(): Promise<void> {
    const { around = (real: Activities) => real, maxCachedWorkflows } = this.#options;
    const connection = await NativeConnection.connect({ address: this.env.address });
    const databaseOf = (province: string): Database => {
      const found = this.databases.get(province);
      if (!found) throw new Error(`no database for ${province}`);
      return found;
    };
    const worker = await Worker.create({
      connection,
      taskQueue: this.taskQueue,
      workflowBundle: this.#options.workflowBundle ?? (await workflowBundle()),
      activities: around(
        createActivities({ databaseOf, cases: { client: new Client({ connection }), taskQueue: this.taskQueue, keys: undefined } }),
      ),
      shutdownGraceTime: '2s',
      ...(maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows }),
    });
    this.#running = { worker, connection, ended: worker.run() };
  }

  async stopWorker(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    running.worker.shutdown();
    await running.ended;
    await running.connection.close();
  }

  /** A commission that is still to be born, or that has this id. */
  case(plan: Partial<Plan> = {}, { id = randomUUID(), province = this.province, clock }: Partial<CaseInput> = {}): Case {
    const opened = new Case(this, { ...usual, ...plan }, { province, id, ...(clock ? { clock } : {}) });
    this.#cases.push(opened);
    return opened;
  }

  /** A case of another procedure, which ends with the office. */
  adopt<C extends { handle: { terminate(reason: string): Promise<unknown> } }>(opened: C): C {
    this.#cases.push(opened);
    return opened;
  }

  async balances(line: string = budgetLine.id) {
    const found = (await listBudgets(this.db)).find((b) => b.id === line);
    if (!found) throw new Error(`no budget line ${line}`);
    const { free, committed, advanced, paid } = found;
    return { free, committed, advanced, paid };
  }

  /** Every fault of every journal and of the ledger: empty when all holds. */
  async faults(): Promise<unknown[]> {
    const { unbalancedTransactions, differingLines, unjournalledLines } = await verifyLedger(this.db);
    return [...(await verifyJournal(this.db)).faults, ...unbalancedTransactions, ...differingLines, ...unjournalledLines];
  }

  async close(): Promise<void> {
    // An open timer would stop the server's clock from jumping for the rest of the file.
    await Promise.all(this.#cases.map((c) => c.handle.terminate('the test is over').catch(() => undefined)));
    await this.stopWorker();
    for (const db of this.databases.values()) await db.destroy();
    await this.#closeDatabase();
  }
}

/** One commission. */
export class Case {
  readonly office: Office;
  readonly plan: Plan;
  readonly input: CaseInput;

  constructor(office: Office, plan: Plan, input: CaseInput) {
    this.office = office;
    this.plan = plan;
    this.input = input;
  }

  get id(): string {
    return this.input.id;
  }

  get workflowId(): string {
    return caseWorkflowId('commission', this.input.province, this.id);
  }

  get handle() {
    return this.office.env.client.workflow.getHandle<typeof commission>(this.workflowId);
  }

  /** The day it is for this commission. */
  async today(): Promise<Day> {
    const now = await this.office.now();
    const { clock } = this.input;
    return dayOf(clock ? clock.epoch + (now - clock.epoch) * clock.factor : now);
  }

  /** A valid act of this command now, with what the test changes of it. */
  async act<C extends CommandName>(command: C, change?: Partial<SealedInput<C>>, as?: Actor): Promise<UndatedAct> {
    const held = command === 'submitRequest' || command === 'proposeByUnion' ? null : await this.state();
    return this.#paidElsewhere(actOn(held, this.plan, await this.today(), command, change, as));
  }

  /** With what the API attests of the payees' day besides: other commissions of the office pay the same experts. */
  async #paidElsewhere(given: UndatedAct): Promise<UndatedAct> {
    const withholding = given.attested?.withholding;
    const { payOn, paidOn = payOn } = given.input as { payOn?: Day; paidOn?: Day };
    if (!withholding || paidOn === undefined) return given;
    const persons = withholding.map((one) => one.person);
    const paid = await paidOnDay(this.office.db, persons, paidOn, this.id);
    const planned = await plannedOnDay(this.office.db, persons, paidOn, this.id);
    const more = withholding.map((one) => ({
      ...one,
      ...(paid.has(one.person) ? { sameDay: paid.get(one.person)! } : {}),
      ...(planned.has(one.person) ? { planned: planned.get(one.person)! } : {}),
    }));
    return { ...given, attested: { ...given.attested, withholding: more } };
  }

  /** The first letter, valid. */
  letter(): Promise<UndatedAct> {
    return this.act(this.plan.route === 'ordered' ? 'submitRequest' : 'proposeByUnion');
  }

  /** Is born: Update-with-Start, as the API sends it. Throws `Refusal`. */
  async begin(given?: UndatedAct, updateId: string = randomUUID()): Promise<Receipt> {
    const startWorkflowOperation = new WithStartWorkflowOperation<typeof commission>('commission', {
      workflowId: this.workflowId,
      taskQueue: this.office.taskQueue,
      args: [this.input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
    });
    const args: [ActMessage] = [messageOf(given ?? (await this.letter()))];
    const { client } = this.office.env;
    return (await refusals(client.workflow.executeUpdateWithStart(act, { startWorkflowOperation, args, updateId }))).receipt;
  }

  /** Goes on from a folded state: the recreation of docs/design.md §3, rule 13. */
  async recreate(from: Commission): Promise<void> {
    const { workflowId, office, input } = this;
    await office.env.client.workflow.start<typeof commission>('commission', {
      workflowId,
      taskQueue: office.taskQueue,
      args: [{ ...input, from }],
    });
  }

  /** Gives a valid act of this command. */
  async do<C extends CommandName>(command: C, change?: Partial<SealedInput<C>>, as?: Actor): Promise<Receipt> {
    return this.give(await this.act(command, change, as));
  }

  /** The code with which it is refused, or null when it is (now) accepted. */
  async refusal<C extends CommandName>(command: C, change?: Partial<SealedInput<C>>, as?: Actor): Promise<string | null> {
    return this.do(command, change, as).then(
      () => null,
      (error: unknown) => {
        if (error instanceof Refusal) return error.code;
        throw error;
      },
    );
  }

  /** An act that discharges the first duty that can be discharged; undefined when there is none. */
  async next(held?: Commission): Promise<UndatedAct | undefined> {
    const [c, on] = [held ?? (await this.state()), await this.today()];
    const commands = duties(c)
      .flatMap((duty) => duty.commands)
      .filter((command) => command !== 'attachDocument' || missingDocuments(c).length > 0);
    for (const command of commands) {
      const given = await this.#paidElsewhere(actOn(c, this.plan, on, command));
      if (whyNot(c, { ...given, on }) === null) return given;
    }
    return undefined;
  }

  /** Discharges duties in the way that leads on until this stage is open, or the file archived. */
  async to(stage: Stage | 'archived'): Promise<this> {
    for (let n = 0; n < 200; n++) {
      const c = await this.state();
      if (c.closedAt !== null ? stage === 'archived' : c.stage === stage) return this;
      const given = await this.next(c);
      if (!given) break;
      await this.give(given);
    }
    const c = await this.state();
    throw new Error(`never came to ${stage}; stands at ${c.closedAt === null ? String(c.stage) : 'archived'}`);
  }

  /** Gives a command and waits until it is on record. Throws `Refusal`. */
  async give(given: UndatedAct, updateId: string = randomUUID()): Promise<Receipt> {
    return (await refusals(this.handle.executeUpdate(act, { args: [messageOf(given)], updateId }))).receipt;
  }

  /** Gives a command and waits only until it is accepted: the answer to 202. Throws `Refusal`. */
  async giveAccepted(given: UndatedAct, updateId: string = randomUUID()) {
    const handle = await refusals(this.handle.startUpdate(act, { args: [messageOf(given)], updateId, waitForStage: 'ACCEPTED' }));
    return { updateId, result: async () => (await handle.result()).receipt };
  }

  /** Gives a command as an API does that saw the record at this revision, and puts nothing on record. Throws `Refusal`. */
  async giveSeen(given: UndatedAct, seen: number, updateId: string = randomUUID()): Promise<ActAnswer> {
    return refusals(this.handle.executeUpdate(act, { args: [{ ...messageOf(given), onRecord: seen }], updateId }));
  }

  /** Puts on record what an API was given. */
  async put({ facts, receipts }: ActAnswer, db: Database = this.office.db): Promise<void> {
    await project(db, { province: this.office.province, procedure: 'commission', caseId: this.id, facts, receipts });
  }

  /** The state the workflow holds. */
  async state(): Promise<Commission> {
    const found = await this.handle.query(state);
    if (!found) throw new Error('nothing is on record yet');
    return found as Commission;
  }

  /** What the journal in PostgreSQL holds, in order of revision. */
  async journal(db: Database = this.office.db): Promise<JournalFact[]> {
    return await readRecordedFacts(db, { kind: 'commission', id: this.id });
  }

  async facts(db: Database = this.office.db): Promise<Fact[]> {
    return (await this.journal(db)).map((fact) => fromJournal<FactBody>(fact));
  }

  /** Number of events in the history of the newest run. */
  async events(): Promise<number> {
    return (await this.handle.fetchHistory()).events?.length ?? 0;
  }

  async isRunning(): Promise<boolean> {
    return (await this.handle.describe()).status.name === 'RUNNING';
  }

  /** Waits until the procedure has ended. Not `result()`: that lets the server's clock jump, by years when nothing else is due. */
  async ended(): Promise<void> {
    await eventually(async () => {
      if (await this.isRunning()) throw new Error(`${this.workflowId} has not ended`);
    });
  }

  /**
   * Checks the record: the journal is contiguous and chained, and the read model, the fold of the journal and the workflow's state are
   * equal. Returns the facts.
   */
  async prove(db: Database = this.office.db): Promise<JournalFact[]> {
    const journal = await this.journal(db);
    expect(journal.map((f) => f.revision)).toEqual(journal.map((_, n) => n + 1));
    expect((await verifyJournal(db, { kind: 'commission', id: this.id })).faults).toEqual([]);
    expect((await compareReadModel(db, { kind: 'commission', id: this.id }, false)).differences).toEqual([]);
    const folded = foldFacts(journal);
    expect(differing(folded, (await findState(db, this.id))?.snapshot as unknown as Commission)).toEqual([]);
    expect(differing(folded, await this.state())).toEqual([]);
    return journal;
  }
}

/** The parts in which two states differ: a whole state would fill screens. */
export function differing<State extends object>(a: State, b: State): string[] {
  const text = (of: State, key: string) => canonicalJson(of[key as keyof State] ?? null);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => text(a, key) !== text(b, key));
}

/** A valid act of this command for the state that a real workflow holds, with what the test changes of it. */
function actOn<C extends CommandName>(
  held: Commission | null,
  plan: Plan,
  on: Day,
  command: C,
  change: Partial<SealedInput<C>> = {},
  as?: Actor,
): UndatedAct {
  const draft = drafts[command](held as Commission, plan, on);
  const input = { ...draft.input, ...change } as SealedInput<C>;
  return { command, input, actor: as ?? draft.by, attested: attestedFor(command, plan, on) };
}

const needing: Record<keyof Attested, readonly CommandName[]> = {
  birth: ['submitRequest', 'proposeByUnion'],
  organisations: ['submitRequest', 'proposeByUnion', 'grantConsent', 'openCollection', 'conveneMeeting'],
  people: ['assignSpecialist', 'proposePanel', 'replaceMember', 'reassign', 'closeEvent', 'delegateApproval'],
  validity: [],
  letterReceived: [],
  alike: [],
  sameFiles: [],
  norms: ['submitEstimate', 'adjustEstimate'],
  budgetLine: ['approveFunding'],
  withholding: ['preparePayment', 'confirmDisbursement'],
  leaders: ['submitReport'],
  listedRule: ['preparePayment', 'confirmDisbursement'],
};

/** What the API looks up for this command, and no more: it travels with every act. */
function attestedFor(command: CommandName, plan: Plan, on: Day): Attested {
  const all: Attested = { ...attested(on), budgetLine: { ...budgetLine, fiscalYear: yearOf(on) } };
  const wanted = Object.entries(all).filter(([key]) => needing[key as keyof Attested].includes(command));
  return Object.fromEntries(wanted.filter(([key]) => key !== 'budgetLine' || plan.source === 'stateBudget'));
}

/** An act as the API sends it on. */
export function messageOf(given: UndatedAct): ActMessage {
  const { command, input, actor, attested } = given;
  return { command, input, actor, ...(attested ? { attested } : {}), idempotencyKey: randomUUID(), bodyDigest: 'digest' };
}

/** The code of a refusal is the type of the application failure behind it. */
export async function refusals<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError && error.cause && 'type' in error.cause) throw new Refusal(String(error.cause.type));
    throw error;
  }
}
