import { condition, sleep } from '@temporalio/workflow';
import type { CaseAddress } from '../activities/activities.ts';
import type { FactBody, Recorded } from '../domain/case/facts.ts';
import { type Done, type Receipt, receiptOf } from '../domain/case/receipt.ts';
import { firstBytes } from './first-bytes.ts';
import type { ActAnswer, RecordedFacts } from './messages.ts';
import { locally, outside } from './outside.ts';
import { uncancelled } from './uncancelled.ts';

/** One value may have 2 MiB. Facts accumulate while PostgreSQL is away. */
const batchBytes = 900_000;
/** A repeated act comes within seconds, and a server takes ten acts at once. */
const receiptsCarriedOver = 20;
/** The time an API has to write the facts it was given. After that the procedure writes them. */
const apiHas = '5s';

/** Facts and the receipts of the acts among them, in order of revision. */
interface Batch<Fact> {
  facts: Fact[];
  receipts: Receipt[];
}

/** The information that the record needs from its case. */
interface RecordOf {
  address: CaseAddress;
  /** The revision after which this run began. */
  since: number;
  answered: Receipt[];
  /** Whether the procedure waits. The stage that an act opens is then already recorded and is written with the act. */
  isAtRest: () => boolean;
  /** Whether an effect is about to be carried out. It writes its own intent. */
  isEffectNext: () => boolean;
  /** Whether an API may write a fact. It may not write one that settles an effect or brings documents into the file. */
  isForApi: (fact: FactBody) => boolean;
  /** The current stage and code for a receipt. */
  told: () => Pick<Receipt, 'stage' | 'code'>;
}

/**
 * The accepted facts of a case, and the ways in which they come on record. An act without an effect is answered with the facts that
 * PostgreSQL lacks. The API writes them, and the next act says how far it came. The procedure writes everything else, and everything that
 * no API wrote in time. All writers are idempotent, and none writes a fact before its acceptance is in the history (adr/0006, adr/0026).
 */
export class CaseRecord<Fact extends Recorded> {
  readonly #of: RecordOf;
  /** Accepted facts that are not known to be on record. */
  #facts: Fact[] = [];
  /** Acts whose outcome is known. Their receipts are made once the procedure is at rest. */
  #acts: Done[] = [];
  /** Receipts that are not known to be on record. */
  #receipts: Receipt[] = [];
  /** Everything of this run, for a PostgreSQL restored from an older backup. A new run begins empty, which limits its size. */
  readonly #run: Batch<Fact> = { facts: [], receipts: [] };
  #onRecord: number;
  /** The revision up to which the procedure itself must write. */
  #due = 0;
  /** The revision up to which an effect under way writes the facts. */
  #carried = 0;
  /** The number of acts whose answers will give their facts to an API. */
  #answering = 0;
  #isClosing = false;
  /** Update ids of handlers that wait until their receipt is on record. */
  readonly #waiting = new Set<string>();
  #answered: Receipt[];
  /** Receipts on record for waiting handlers, by update id. */
  readonly #told = new Map<string, Receipt>();

  constructor(of: RecordOf) {
    this.#of = of;
    this.#onRecord = of.since;
    this.#answered = of.answered;
  }

  get onRecord(): number {
    return this.#onRecord;
  }

  get isWritten(): boolean {
    return this.#facts.length === 0;
  }

  /** The last receipts given. A repeated act that arrives in the new run gets the receipt of the old one. */
  get answered(): Receipt[] {
    return this.#answered;
  }

  accept(fact: Fact): void {
    this.#facts.push(fact);
    this.#run.facts.push(fact);
    if (this.#answering === 0 || this.#isClosing) this.#due = fact.revision;
  }

  /** Takes an act whose outcome is known. Its receipt follows. */
  conclude(act: Done): void {
    this.#acts.push(act);
  }

  /** From now on the procedure writes everything itself at once, because it ends or continues in a new run. */
  close(): void {
    this.#isClosing = true;
    this.#due = this.#last;
  }

  /** Waits until the act's receipt is on record, and returns it. */
  async receipt(updateId: string): Promise<Receipt> {
    this.#waiting.add(updateId);
    await condition(() => this.#told.has(updateId));
    const receipt = this.#told.get(updateId);
    if (!receipt) throw new Error('told, and no receipt');
    this.#waiting.delete(updateId);
    this.#told.delete(updateId);
    return receipt;
  }

  /**
   * Whether an API that saw the record at this revision may write the facts after it. The revision must lie within what this run knows. An
   * API may not write past a settled effect: registers and ledger must have it first (docs/runbook.md, put back). It may not write
   * documents, since its database role may not file them.
   */
  mayEntrust(seen: number | undefined): seen is number {
    if (seen === undefined || this.#isClosing || seen < this.#of.since || seen > this.#last) return false;
    const lacking = this.#run.facts.filter((fact) => fact.revision > seen);
    return lacking.every((fact) => this.#of.isForApi(fact)) && firstBytes(lacking, batchBytes).length === lacking.length;
  }

  /**
   * Accepts an act and answers, once the procedure is at rest, with the facts after the revision that the API saw. Most acts leave it at rest.
   * They are answered without a promise, each of which costs the worker time.
   */
  entrust(seen: number, accept: () => Done): ActAnswer | Promise<ActAnswer> {
    this.#confirm(seen);
    this.#answering += 1;
    const { updateId } = accept();
    const answer = () => {
      this.#answering -= 1;
      return this.#answerOf(updateId, seen);
    };
    return this.#of.isAtRest() ? answer() : uncancelled(() => condition(() => this.#of.isAtRest()).then(answer));
  }

  #answerOf(updateId: string, seen: number): ActAnswer | Promise<ActAnswer> {
    this.#makeReceipts(this.#last);
    const receipt = this.#run.receipts.find((one) => one.updateId === updateId);
    if (!receipt) throw new Error('accepted, and no receipt');
    const { facts, receipts } = this.#after(seen);
    const isWhole = facts.at(-1)?.revision === this.#last;
    if (isWhole && facts.every((fact) => this.#of.isForApi(fact))) return { receipt, facts, receipts };
    // Facts of the same task may not be for an API, or the answer became too large. The procedure then writes everything itself.
    this.#due = this.#last;
    return uncancelled(() => this.receipt(updateId)).then((told) => ({ receipt: told, facts: [], receipts: [] }));
  }

  /** The facts that an effect writes before it is carried out; null when they are too large for one message. */
  carry(): Batch<Fact> | null {
    if (firstBytes(this.#facts, batchBytes).length < this.#facts.length) return null;
    this.#carried = this.#last;
    return this.#batch();
  }

  /** The attempts to carry the effect out are over. Its facts are on record unless the attempts were given up. */
  carried({ facts }: Batch<Fact>, isOnRecord: boolean): void {
    this.#carried = 0;
    if (isOnRecord) this.#confirm(facts.at(-1)?.revision ?? 0);
  }

  /** The facts that this run accepted after a revision, as many as fit into one message. */
  recordedAfter(revision: number, limit: number): RecordedFacts {
    return { since: this.#of.since, ...this.#after(revision, limit) };
  }

  /** Writes in an endless loop the facts that the procedure itself must write. */
  async keep(): Promise<never> {
    const isDue = () => this.#answering === 0 && !this.#of.isEffectNext() && this.#due > Math.max(this.#onRecord, this.#carried);
    for (;;) {
      await condition(() => isDue() && this.#of.isAtRest());
      const batch = this.#batch();
      await outside.project({ ...this.#of.address, ...batch });
      this.#confirm(batch.facts.at(-1)?.revision ?? 0);
    }
  }

  /** Writes in an endless loop the facts given to an API that are not known to be on record after a while. */
  async keepForAbsent(): Promise<never> {
    for (;;) {
      await condition(() => this.#facts.length > 0 && this.#due <= this.#onRecord);
      // These facts are accepted, and they are in the history before the timer fires. The local activity therefore writes nothing before
      // its cause.
      const last = this.#last;
      await sleep(apiHas);
      const { facts, receipts } = this.#batch(last);
      if (facts.length === 0 || this.#due > this.#onRecord) continue;
      try {
        await locally.project({ ...this.#of.address, facts, receipts });
        this.#confirm(last);
      } catch {
        this.#due = last;
      }
    }
  }

  get #last(): number {
    return this.#run.facts.at(-1)?.revision ?? this.#of.since;
  }

  /** As many facts as fit into one value, with the receipts of the acts among them. */
  #batch(upTo = Infinity): Batch<Fact> {
    const facts = firstBytes(
      this.#facts.filter((fact) => fact.revision <= upTo),
      batchBytes,
    );
    const last = facts.at(-1)?.revision ?? 0;
    this.#makeReceipts(last);
    return { facts, receipts: this.#receipts.filter((one) => one.revision <= last) };
  }

  #makeReceipts(upTo: number): void {
    const told = this.#of.told();
    const made = this.#acts.filter((one) => one.revision <= upTo).map((one) => receiptOf(one, told));
    this.#acts = this.#acts.filter((one) => one.revision > upTo);
    this.#receipts.push(...made);
    this.#run.receipts.push(...made);
    this.#answered = [...this.#answered, ...made].slice(-receiptsCarriedOver);
  }

  /** PostgreSQL has stored everything up to this revision. */
  #confirm(revision: number): void {
    if (revision <= this.#onRecord) return;
    this.#makeReceipts(revision);
    for (const one of this.#receipts) if (one.revision <= revision && this.#waiting.has(one.updateId)) this.#told.set(one.updateId, one);
    this.#onRecord = revision;
    this.#facts = this.#facts.filter((fact) => fact.revision > revision);
    this.#receipts = this.#receipts.filter((one) => one.revision > revision);
  }

  #after(revision: number, limit = Infinity): Batch<Fact> {
    const facts = firstBytes(this.#run.facts.filter((fact) => fact.revision > revision).slice(0, limit), batchBytes);
    const last = facts.at(-1)?.revision ?? revision;
    return { facts, receipts: this.#run.receipts.filter((one) => one.revision > revision && one.revision <= last) };
  }
}
