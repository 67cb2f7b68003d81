import { condition, sleep } from '@temporalio/workflow';
import type { CaseAddress } from '../activities/activities.ts';
import type { FactBody, Recorded } from '../domain/case/facts.ts';
import { type Done, type Receipt, receiptOf } from '../domain/case/receipt.ts';
import { firstBytes } from './first-bytes.ts';
import type { ActAnswer, RecordedFacts } from './messages.ts';
import { atHand, outside } from './outside.ts';

/** One value may have 2 MiB; facts wait together while the record is away. */
const batchBytes = 900_000;
/** A repeat comes within seconds; a server takes ten acts at once. */
const receiptsCarriedOver = 20;
/** How long an API has to put on record what it was given. What is not on record then, the procedure writes. */
const apiHas = '5s';

/** Facts and the receipts of the acts among them, in order of revision. */
interface Batch<Fact> {
  facts: Fact[];
  receipts: Receipt[];
}

/** What the record asks of its case. */
interface RecordOf {
  address: CaseAddress;
  /** The revision this run began after. */
  since: number;
  answered: Receipt[];
  /** Whether the procedure waits, so that a stage an act opens travels with the act. */
  isAtRest: () => boolean;
  /** Whether an effect is about to be carried out, which takes its intent to the record with it. */
  isEffectNext: () => boolean;
  /** Whether an API may write a fact: none that settles an effect or brings documents into the file. */
  isForApi: (fact: FactBody) => boolean;
  /** What a receipt says of the case now. */
  told: () => Pick<Receipt, 'stage' | 'code'>;
}

/**
 * What a case has accepted, and how it comes on record. An act without an effect is answered with the facts that PostgreSQL lacks: the
 * API writes them, and the next act says how far the record is. Everything else, and what no API wrote in time, the procedure writes.
 * All writers are idempotent, and none writes a fact before its acceptance is in the history (adr/0006, adr/0026).
 */
export class CaseRecord<Fact extends Recorded> {
  readonly #of: RecordOf;
  /** Accepted, and not known to be on record. */
  #facts: Fact[] = [];
  /** Acts whose outcome is known; their receipts are made once the procedure is at rest. */
  #acts: Done[] = [];
  /** Receipts that are not known to be on record. */
  #receipts: Receipt[] = [];
  /** Everything of this run, for a PostgreSQL that was restored from before; bounded, as the history, by going on in a new run. */
  readonly #run: Batch<Fact> = { facts: [], receipts: [] };
  #onRecord: number;
  /** Up to here the procedure itself has to write. */
  #due = 0;
  /** Up to here an effect under way takes the facts to the record. */
  #carried = 0;
  /** Acts whose answer will give their facts to an API. */
  #answering = 0;
  #isClosing = false;
  /** Update ids of handlers that wait for their receipt to be on record. */
  readonly #waiting = new Set<string>();
  #answered: Receipt[];
  /** Receipts on record for handlers that wait, by update id. */
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

  /** The last receipts given: a repeat that crosses the change to a new run gets the one it had. */
  get answered(): Receipt[] {
    return this.#answered;
  }

  accept(fact: Fact): void {
    this.#facts.push(fact);
    this.#run.facts.push(fact);
    if (this.#answering === 0 || this.#isClosing) this.#due = fact.revision;
  }

  /** An act's outcome is known. */
  conclude(act: Done): void {
    this.#acts.push(act);
  }

  /** From now on the procedure writes everything itself, at once: it is about to end, or to go on in a new run. */
  close(): void {
    this.#isClosing = true;
    this.#due = this.#last;
  }

  /** The act's receipt, once it is on record. */
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
   * Whether an API that saw the record at this revision may write what follows. Not when it saw more than the case knows or less than
   * this run does. Not across a settled effect either: its trace in registers and ledger must be there first (docs/runbook.md, put back).
   * Nor documents: the API's role may not file them.
   */
  mayEntrust(seen: number | undefined): seen is number {
    if (seen === undefined || this.#isClosing || seen < this.#of.since || seen > this.#last) return false;
    const lacking = this.#run.facts.filter((fact) => fact.revision > seen);
    return lacking.every((fact) => this.#of.isForApi(fact)) && firstBytes(lacking, batchBytes).length === lacking.length;
  }

  /** Runs the acceptance of an act, waits for the procedure's rest, and answers with what an API lacks that saw this revision. */
  async entrust(seen: number, accept: () => Done): Promise<ActAnswer> {
    this.#confirm(seen);
    this.#answering += 1;
    const { updateId } = accept();
    await condition(() => this.#of.isAtRest());
    this.#answering -= 1;
    this.#makeReceipts(this.#last);
    const receipt = this.#run.receipts.find((one) => one.updateId === updateId);
    if (!receipt) throw new Error('accepted, and no receipt');
    const { facts, receipts } = this.#after(seen);
    return { receipt, facts, receipts };
  }

  /** What an effect takes to the record before it is carried out; null when that is too much for one message. */
  carry(): Batch<Fact> | null {
    if (firstBytes(this.#facts, batchBytes).length < this.#facts.length) return null;
    this.#carried = this.#last;
    return this.#batch();
  }

  /** The effect's attempts are over; what it took is on record unless they were given up. */
  carried({ facts }: Batch<Fact>, isOnRecord: boolean): void {
    this.#carried = 0;
    if (isOnRecord) this.#confirm(facts.at(-1)?.revision ?? 0);
  }

  /** What this run has accepted after a revision, as far as one message holds it. */
  recordedAfter(revision: number, limit: number): RecordedFacts {
    return { since: this.#of.since, ...this.#after(revision, limit) };
  }

  /** Writes what is the procedure's to write, without end. */
  async keep(): Promise<never> {
    const isDue = () => this.#answering === 0 && !this.#of.isEffectNext() && this.#due > Math.max(this.#onRecord, this.#carried);
    for (;;) {
      await condition(() => isDue() && this.#of.isAtRest());
      const batch = this.#batch();
      await outside.project({ ...this.#of.address, ...batch });
      this.#confirm(batch.facts.at(-1)?.revision ?? 0);
    }
  }

  /** Writes what was given to an API and is not known to be on record after a while, without end. */
  async keepForAbsent(): Promise<never> {
    for (;;) {
      await condition(() => this.#facts.length > 0 && this.#due <= this.#onRecord);
      // Accepted by now, and in the history before the timer can fire: a local activity writes nothing before its cause.
      const last = this.#last;
      await sleep(apiHas);
      const { facts, receipts } = this.#batch(last);
      if (facts.length === 0 || this.#due > this.#onRecord) continue;
      try {
        await atHand.project({ ...this.#of.address, facts, receipts });
        this.#confirm(last);
      } catch {
        this.#due = last;
      }
    }
  }

  get #last(): number {
    return this.#run.facts.at(-1)?.revision ?? this.#of.since;
  }

  /** As many facts as one value holds, with the receipts of the acts among them. */
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

  /** PostgreSQL has so much, and will have it for good. */
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
