import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  currentUpdateInfo,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import { dayOf } from '../domain/calendar/day.ts';
import { whyNotAdmitted, whyNotCalendar, whyNotRecorded } from '../domain/commission/admission.ts';
import { apply } from '../domain/commission/apply.ts';
import type { Commission } from '../domain/commission/commission.ts';
import type { EffectIntent, EffectResult } from '../domain/commission/effects.ts';
import { type Actor, type Fact, type FactBody, type SystemActor } from '../domain/commission/facts.ts';
import { nextRung, rungFact, type Rung } from '../domain/commission/ladder.ts';
import type { Stage } from '../domain/commission/names.ts';
import { outcomeOf, type Receipt } from '../domain/commission/receipt.ts';
import { factFor } from '../domain/commission/record.ts';
import { calendarFacts, departureFacts, independenceFacts, successionFacts } from '../domain/commission/register-facts.ts';
import type { RejectionCode } from '../domain/commission/rejections.ts';
import type { Act } from '../domain/commission/rule.ts';
import type { Signature } from '../signing/message-signature.ts';
import { expectSigned, refusal } from './door.ts';
import { firstBytes } from './first-bytes.ts';
import {
  act,
  changeCalendar,
  giveUpEffect,
  recorded,
  releaseHolders,
  reviewIndependence,
  state,
  succeedBody,
  type ActMessage,
  type CalendarChange,
  type CommissionInput,
  type GivenUpEffect,
  type Recorded,
} from './messages.ts';
import { outside } from './outside.ts';
import { procedureAtRest } from './procedure-at-rest.ts';
import { receiptOf } from './receipt-of.ts';

/**
 * The one clever part of the procedures, written once. A case file holds the folded state of one commission and three loops that
 * belong to it: one writer that puts facts on record, one hand that carries out effects, one chaser of deadlines.
 * `record` is the only mutation.
 */

/** Withdrawal is a fact that a person gives, never a cancellation from outside: a case file cannot be cancelled. */
const uncancelled = <T>(work: () => Promise<T>): Promise<T> => CancellationScope.nonCancellable(work);

/** The server suggests a new run at some 4,000 events, and ends a run that grew beyond 50,000. */
const longestHistory = 20_000;
/** The server counts instants in nanoseconds, up to the year 2262: longer waits are taken in parts. */
const longestWaitMs = 366 * 86_400_000;
/** One value may have 2 MiB; facts wait together while the record is away. */
const batchBytes = 900_000;

/** A repeat comes within seconds; a server takes ten acts at once. */
const receiptsCarriedOver = 20;

interface Unwritten {
  facts: Fact[];
  receipts: Receipt[];
}

export class CaseFile {
  readonly #input: CommissionInput;
  #state: Commission | null;
  #unwritten: Unwritten = { facts: [], receipts: [] };
  /** What this run has put on record, for a PostgreSQL that was restored from before; bounded, as the history, by going on in a new run. */
  #recorded: Unwritten = { facts: [], receipts: [] };
  #onRecord: number;
  /** The last receipts given: a repeat that crosses the change to a new run gets the one it had. */
  #answered: Receipt[];
  /** Receipts that wait for their act's effect, by the effect's number. */
  #awaited = new Map<number, Receipt>();
  /** The effect that is being tried, and the intervention that ended the attempts. */
  #trying: { n: number; attempts: CancellationScope; intervention: string | null } | null = null;
  /** The effect settled last. */
  #settled: { n: number; result: EffectResult; revision: number } | null = null;
  #rung: { revision: number; next: Rung | null } = { revision: -1, next: null };
  /** A file that goes on from a folded state goes on in the stage it stood in: what came before is past, whatever has changed since. */
  #resumeIn: Stage | null;

  constructor(input: CommissionInput) {
    this.#input = input;
    this.#state = input.from ?? null;
    this.#onRecord = input.from?.revision ?? 0;
    this.#resumeIn = input.from?.stage ?? null;
    this.#answered = input.answered ?? [];
    // All handlers stand before the first await: an Update can arrive before the procedure's first line.
    this.#hear(
      act,
      (message) => this.#act(message),
      (message) => this.#whyNot(message),
    );
    this.#hear(
      changeCalendar,
      (change) => this.#changeCalendar(change),
      ({ calendar }) => whyNotCalendar(this.#state, calendar),
    );
    this.#hearOfRegister(
      succeedBody,
      (succession) => successionFacts(this.#state, succession),
      (facts) => facts.reduce((sum, fact) => sum + fact.parts.length, 0),
    );
    this.#hearOfRegister(reviewIndependence, (found) => independenceFacts(this.#state, found));
    this.#hearOfRegister(releaseHolders, (departures) => departureFacts(this.#state, departures));
    this.#hear(
      giveUpEffect,
      (given) => this.#giveUpEffect(given),
      ({ n }) => (this.#trying !== null && this.#trying.n === n && this.#trying.intervention === null ? null : 'NOTHING_TO_DECIDE'),
    );
    setHandler(state, () => this.#state);
    setHandler(recorded, (asked) => this.#recordedAfter(asked.revision, asked.limit));
    void uncancelled(() => this.#keepRecord());
    void uncancelled(() => this.#carryOutEffects());
    void uncancelled(() => this.#chaseDeadlines());
  }

  /** The only way in: whatever a procedure is told is signed for it, or refused before anything reads it. */
  #hear<Result, Message extends { signature?: Signature }>(
    update: UpdateDefinition<Result, [Message]>,
    handle: (message: Message) => Result | Promise<Result>,
    whyNot: (message: Message) => RejectionCode | null = () => null,
  ): void {
    setHandler(update, (message: Message) => handle(message), {
      validator: (message: Message) => {
        expectSigned(update.name, this.#input, message, Date.now());
        const reason = whyNot(message);
        if (reason) throw refusal(reason);
      },
    });
  }

  /** What a register says, as the facts it makes here. They are on record before it is answered: whoever asked reads the file next. */
  #hearOfRegister<Message extends { signature?: Signature }, F extends FactBody>(
    update: UpdateDefinition<number, [Message]>,
    factsOf: (message: Message) => F[],
    count: (facts: F[]) => number = (facts) => facts.length,
  ): void {
    const handle = async (message: Message) => {
      const facts = factsOf(message);
      for (const fact of facts) this.record(fact, { system: 'administration' });
      const revision = this.#state?.revision ?? 0;
      await uncancelled(() => condition(() => this.#onRecord >= revision));
      return count(facts);
    };
    this.#hear(update, handle, (message) => whyNotRecorded(this.#state, () => factsOf(message)));
  }

  /** The state now. Read it again after every wait. */
  get now(): Commission {
    if (!this.#state) throw new Error('nothing is on record yet');
    return this.#state;
  }

  get isBorn(): boolean {
    return this.#state !== null;
  }

  /** Opens a stage and waits until it is discharged or the commission ends; a stage already discharged is passed by. */
  async stage(stage: Stage, isDischarged: (c: Commission) => boolean): Promise<void> {
    await this.stageEvenIfEnded(stage, (c) => c.end !== null || isDischarged(c));
  }

  /** The same for the stages that close a commission's money and file however it ended. */
  async stageEvenIfEnded(stage: Stage, isDischarged: (c: Commission) => boolean): Promise<void> {
    if (this.#resumeIn !== null && this.#resumeIn !== stage) return;
    this.#resumeIn = null;
    const isIdle = () => this.now.effects.pending.length === 0;
    const isOver = () => isIdle() && isDischarged(this.now);
    // Discharged while an effect is under way: nothing opens unless its result undoes that.
    if (isDischarged(this.now) && !isIdle()) await uncancelled(() => condition(() => isIdle() || !isDischarged(this.now)));
    if (isOver()) return;
    if (this.now.stage !== stage) this.record({ kind: 'stageOpened', stage }, { system: 'procedure' });
    await uncancelled(() => condition(() => isOver() || workflowInfo().continueAsNewSuggested));
    if (!isOver()) await this.#continueAsNew();
  }

  /** A commission may live for years: before its history grows too long it goes on in a new run, from the folded state. */
  async #continueAsNew(): Promise<never> {
    await this.settled();
    return continueAsNew<(input: CommissionInput) => Promise<void>>({ ...this.#input, from: this.now, answered: this.#answered });
  }

  /** Everything said is on record, every handler has answered. */
  async settled(): Promise<void> {
    await uncancelled(() => condition(() => this.#isWritten && this.now.effects.pending.length === 0 && allHandlersFinished()));
  }

  /** Puts a fact on record. The only mutation; every fact is written to the journal in this order. */
  record(body: FactBody, actor: Actor | SystemActor, at: number = this.#clock()): Fact {
    const fact = { ...body, revision: (this.#state?.revision ?? 0) + 1, at, actor };
    this.#state = apply(this.#state, fact);
    this.#unwritten.facts.push(fact);
    return fact;
  }

  /** Milliseconds of the commission's own clock. */
  #clock(): number {
    const clock = this.#input.clock;
    return clock ? Math.round(clock.epoch + (Date.now() - clock.epoch) * clock.factor) : Date.now();
  }

  get #isWritten(): boolean {
    return this.#unwritten.facts.length === 0 && this.#onRecord === (this.#state?.revision ?? 0);
  }

  // ------------------------------------------------------------------ what people do

  /** Policy stands in the validator, and only there: replay skips it, so a rule may be tightened while commissions run. */
  #whyNot(message: ActMessage): RejectionCode | null {
    if (this.#answeredBefore()) return null;
    // A history that cannot be cut, because somebody always gives an act, would grow until the server ends it.
    if (workflowInfo().historyLength > longestHistory) return 'EFFECT_IN_PROGRESS';
    return whyNotAdmitted(this.#state, this.#judged(message), this.#clock());
  }

  #judged(message: ActMessage): Act {
    const { command, input, actor, attested } = message;
    return { command, input, actor, attested, on: dayOf(this.#clock()) };
  }

  /** Accepted: the fact is recorded at once; the answer waits for the effect, if any, and for PostgreSQL. */
  async #act(message: ActMessage): Promise<Receipt> {
    const before = this.#answeredBefore();
    if (before) return before;
    const body = factFor(this.#state, this.#judged(message));
    const fact = this.record(body, message.actor);
    const receipt = receiptOf(this.#input.id, message, fact);
    const effect = 'effect' in fact && 'command' in fact ? fact.effect : undefined;
    if (effect) this.#awaited.set(effect.n, receipt);
    else this.#unwritten.receipts.push(receipt);
    await uncancelled(() => condition(() => receipt.revision > 0 && this.#onRecord >= receipt.revision));
    return receipt;
  }

  #answeredBefore(): Receipt | undefined {
    return this.#input.answered?.find((r) => r.updateId === currentUpdateInfo()?.id);
  }

  #changeCalendar(change: CalendarChange): number {
    const facts = calendarFacts(this.#state, change);
    for (const fact of facts) this.record(fact, { system: 'administration' });
    return facts.reduce((sum, fact) => sum + fact.moved.length, 0);
  }

  // ------------------------------------------------------------------ the record

  async #keepRecord(): Promise<void> {
    for (;;) {
      await condition(() => this.#unwritten.facts.length > 0);
      await procedureAtRest();
      const { stage, closedAt, code } = this.now;
      const batch = this.#nextBatch();
      const revision = batch.facts.at(-1)?.revision ?? this.#onRecord;
      for (const receipt of batch.receipts) Object.assign(receipt, { stage: closedAt === null ? (stage ?? 'request') : 'archived', code });
      await outside.project({ province: this.#input.province, commissionId: this.#input.id, ...batch });
      this.#answered = [...this.#answered, ...batch.receipts].slice(-receiptsCarriedOver);
      this.#onRecord = revision;
      this.#recorded.facts.push(...batch.facts);
      this.#recorded.receipts.push(...batch.receipts);
    }
  }

  /** As many facts as one value holds, with the receipts of the acts among them. */
  #nextBatch(): Unwritten {
    const { facts, receipts } = this.#unwritten;
    const batch = firstBytes(facts, batchBytes);
    const last = batch.at(-1)?.revision ?? 0;
    this.#unwritten = { facts: facts.slice(batch.length), receipts: receipts.filter((r) => r.revision > last) };
    return { facts: batch, receipts: receipts.filter((r) => r.revision <= last) };
  }

  #recordedAfter(revision: number, limit: number): Recorded {
    const facts = firstBytes(this.#recorded.facts.filter((f) => f.revision > revision).slice(0, limit), batchBytes);
    const last = facts.at(-1)?.revision ?? revision;
    const receipts = this.#recorded.receipts.filter((r) => r.revision > revision && r.revision <= last);
    return { since: this.#input.from?.revision ?? 0, facts, receipts };
  }

  // ------------------------------------------------------------------ effects

  /** One effect at a time, under the key `commission/kind/n`, until the world answers; open intents of a recreated file resume here. */
  async #carryOutEffects(): Promise<void> {
    for (;;) {
      await condition(() => (this.#state?.effects.pending.length ?? 0) > 0);
      // The intent is on record first: a restored PostgreSQL then holds no number taken and no money moved that nobody meant.
      const intended = this.now.revision;
      await condition(() => this.#onRecord >= intended);
      const effect = this.now.effects.pending[0];
      if (!effect) continue;
      const result = await this.#resultOf(effect);
      // Not what our workers say: somebody else answered for them.
      if ((result as EffectResult | null)?.outcome !== 'done' && (result as EffectResult | null)?.outcome !== 'refused') continue;
      const isGivenUp = result.outcome === 'refused' && result.intervention !== undefined;
      const fact = this.record({ kind: 'effectSettled', effect, result }, { system: isGivenUp ? 'administration' : 'effects' });
      this.#settled = { n: effect.n, result, revision: fact.revision };
      const receipt = this.#awaited.get(effect.n);
      if (!receipt) continue;
      this.#awaited.delete(effect.n);
      receipt.revision = fact.revision;
      receipt.outcome = outcomeOf(result);
      this.#unwritten.receipts.push(receipt);
    }
  }

  /** What the world answered; or, once an operator gave the effect up, what became of it until then. */
  async #resultOf(effect: EffectIntent): Promise<EffectResult> {
    const order = { province: this.#input.province, commissionId: this.#input.id, effect, at: this.#clock() };
    const trying = { n: effect.n, attempts: new CancellationScope(), intervention: null as string | null };
    this.#trying = trying;
    try {
      return await trying.attempts.run(() => outside.carryOut(order));
    } catch (error) {
      if (trying.intervention === null) throw error;
      const result = await outside.giveUp({ ...order, at: this.#clock() });
      return result.outcome === 'refused' ? { ...result, intervention: trying.intervention } : result;
    } finally {
      this.#trying = null;
    }
  }

  async #giveUpEffect({ n, intervention }: GivenUpEffect): Promise<EffectResult> {
    if (this.#trying) {
      this.#trying.intervention = intervention;
      this.#trying.attempts.cancel();
    }
    await uncancelled(() => condition(() => this.#settled?.n === n && this.#onRecord >= this.#settled.revision));
    return this.#settled?.result ?? { outcome: 'refused', reason: 'EFFECT_GIVEN_UP' };
  }

  // ------------------------------------------------------------------ deadlines

  /** Sleeps until the next rung of any open duty. It stamps the rung's time, not the time it woke; a discharge in the same task wins. */
  async #chaseDeadlines(): Promise<void> {
    for (;;) {
      const awaited = this.#nextRung();
      const isOther = () => !isSame(this.#nextRung(), awaited);
      if (!awaited) {
        await condition(isOther);
        continue;
      }
      const wait = Math.max(0, awaited.at - this.#clock()) / (this.#input.clock?.factor ?? 1);
      if (wait > longestWaitMs) {
        await condition(isOther, longestWaitMs);
        continue;
      }
      if (wait > 0 && (await condition(isOther, Math.max(1, Math.ceil(wait))))) continue;
      if (isSame(this.#nextRung(), awaited)) this.#pass(awaited);
    }
  }

  #nextRung(): Rung | null {
    const revision = this.#state?.revision ?? 0;
    if (this.#rung.revision !== revision) this.#rung = { revision, next: this.#state ? nextRung(this.#state) : null };
    return this.#rung.next;
  }

  #pass(rung: Rung): void {
    this.record(rungFact(rung), { system: 'chaser' }, rung.at);
  }
}

function isSame(a: Rung | null, b: Rung | null): boolean {
  return a?.duty === b?.duty && a?.rung === b?.rung && a?.at === b?.at;
}
