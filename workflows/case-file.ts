import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  continueAsNew,
  currentUpdateInfo,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Duration, UpdateDefinition } from '@temporalio/common';
import { dayOf } from '../domain/calendar/day.ts';
import type { Act } from '../domain/case/act.ts';
import type { Actor, SystemActor } from '../domain/case/actor.ts';
import { factsTold, whyNotAdmitted, whyNotCalendar, whyNotRecorded, whyNotTold } from '../domain/case/admission.ts';
import { type CaseState, isDecisionPending, stageTold } from '../domain/case/case-state.ts';
import { type EffectIntent, type EffectResult, isDeciding } from '../domain/case/effects.ts';
import type { FactBody, Recorded } from '../domain/case/facts.ts';
import { nextRung, type Rung } from '../domain/case/ladder.ts';
import { type CaseBody, type Procedure, stateVersionOf, upgraded } from '../domain/case/procedure.ts';
import { actDone, type Done, outcomeOf, type Receipt } from '../domain/case/receipt.ts';
import { calendarFacts, departureFacts } from '../domain/case/register-news.ts';
import type { CaseRejection } from '../domain/case/rejections.ts';
import type { CaseAddress, Projection } from '../activities/activities.ts';
import type { Signature } from '../signing/message-signature.ts';
import { caseClock, type CaseClock } from './case-clock.ts';
import { CaseRecord } from './case-record.ts';
import { chaseDeadlines } from './chase-deadlines.ts';
import { expectSigned, refusal } from './door.ts';
import {
  act,
  changeCalendar,
  giveUpEffect,
  recorded,
  releaseHolders,
  reviewIndependence,
  state,
  succeedBody,
  told,
  type ActAnswer,
  type ActMessage,
  type CaseInput,
  type GivenUpEffect,
} from './messages.ts';
import { outside } from './outside.ts';
import { uncancelled } from './uncancelled.ts';

/**
 * The shared mechanism of all procedures. A case file holds the folded state of one case and runs three loops. One writes facts to
 * PostgreSQL, one carries out effects, and one chases deadlines. It knows its procedure only as a value. The state changes only through
 * `record`.
 */

/** The server suggests a new run at about 4,000 events, and ends a run that grows beyond 50,000. */
const longestHistory = 20_000;
type Batch = Pick<Projection, 'facts' | 'receipts'>;
type StageOf<State extends CaseState> = NonNullable<State['stage']>;

export class CaseFile<State extends CaseState, Own extends FactBody, A extends Act> {
  readonly #procedure: Procedure<State, Own, A>;
  readonly #input: CaseInput;
  readonly #clock: CaseClock;
  #state: State | null;
  /** The condition that the procedure waits for; null while it runs. */
  #isOver: (() => boolean) | null = null;
  /** Acts that wait for their effect, by the effect's number. */
  #awaited = new Map<number, Done>();
  readonly #record: CaseRecord<Recorded<CaseBody<Own>>>;
  /** Whether the effect loop waits until the writer has written an intent. */
  #isHandWaiting = false;
  /** The effect being attempted, and the intervention that ended the attempts. */
  #trying: { n: number; attempts: CancellationScope; intervention: string | null } | null = null;
  /** The last settled effect. */
  #settled: { n: number; result: EffectResult; revision: number } | null = null;
  #rung: { revision: number; next: Rung | null } = { revision: -1, next: null };
  /** The stage in which a run with a folded state continues. Earlier stages are past, even if their conditions have changed since. */
  #resumeIn: string | null;

  constructor(procedure: Procedure<State, Own, A>, input: CaseInput) {
    this.#procedure = procedure;
    this.#input = input;
    this.#clock = caseClock(input.clock);
    this.#state = input.from ? upgraded<State>(procedure, input.from, input.stateVersion ?? 1) : null;
    this.#resumeIn = this.#state?.stage ?? null;
    this.#record = new CaseRecord({
      address: this.#address,
      since: this.#state?.revision ?? 0,
      answered: input.answered ?? [],
      isAtRest: () => this.#isAtRest(),
      isEffectNext: () => this.#isEffectPending() && this.#trying === null && !this.#isHandWaiting,
      isForApi: (fact) => this.#isForApi(fact),
      told: () => ({ stage: stageTold(this.now, procedure.stages[0] ?? ''), code: this.now.code }),
    });
    // All handlers are set before the first await, because an Update can arrive before the procedure's first line.
    this.#hear(
      act,
      (message) => this.#act(message),
      (message) => this.#whyNot(message),
    );
    const duties = (c: State) => procedure.chase.duties(c);
    this.#hearNews(changeCalendar, {
      factsOf: (c, change) => calendarFacts(c, duties, change),
      count: (facts) => facts.reduce((sum, fact) => sum + fact.moved.length, 0),
      whyNot: ({ calendar }) => whyNotCalendar(procedure, this.#state, calendar),
    });
    this.#hearNews(succeedBody, {
      factsOf: (c, news) => procedure.succession(c, news),
      count: (facts) => facts.reduce((sum, fact) => sum + fact.parts.length, 0),
    });
    this.#hearNews(reviewIndependence, { factsOf: (c, news) => procedure.affiliations(c, news) });
    this.#hearNews(releaseHolders, { factsOf: (c, news) => departureFacts(c, duties, news) });
    this.#hearNews(told, {
      factsOf: (c, news) => factsTold(procedure, c, news),
      by: 'effects',
      whyNot: (news) => whyNotTold(procedure, this.#state, news),
    });
    this.#hear(
      giveUpEffect,
      (given) => this.#giveUpEffect(given),
      ({ n }) => (this.#trying !== null && this.#trying.n === n && this.#trying.intervention === null ? null : 'NOTHING_TO_DECIDE'),
    );
    setHandler(state, () => this.#state);
    setHandler(recorded, (asked) => this.#record.recordedAfter(asked.revision, asked.limit));
    void uncancelled(() => this.#record.keep());
    void uncancelled(() => this.#record.keepForAbsent());
    void uncancelled(() => this.#carryOutEffects());
    void uncancelled(() =>
      chaseDeadlines({
        next: () => this.#nextRung(),
        waitMs: this.#clock.waitMs,
        pass: (rung) => {
          this.#pass(rung);
        },
      }),
    );
  }

  /** Sets the handler of an update. Every message must be signed for this case, or it is refused before anything reads it. */
  #hear<Result, Message extends { signature?: Signature }>(
    update: UpdateDefinition<Result, [Message]>,
    handle: (message: Message) => Result | Promise<Result>,
    whyNot: (message: Message) => string | null = () => null,
  ): void {
    setHandler(update, (message: Message) => handle(message), {
      validator: (message: Message) => {
        expectSigned(update.name, this.#input, message, Date.now());
        const reason = whyNot(message);
        if (reason) throw refusal(reason);
      },
    });
  }

  /**
   * Handles news from a register or another case by recording its facts. They are on record before the answer, since the sender reads the
   * file next.
   */
  #hearNews<Message extends { signature?: Signature }, Body extends CaseBody<Own>>(
    update: UpdateDefinition<number, [Message]>,
    news: {
      factsOf: (c: State, message: Message) => Body[];
      /** Who is said to have caused the facts; the administration of the registers when absent. */
      by?: SystemActor['system'];
      /** The answer: the number of things that changed here. */
      count?: (facts: Body[]) => number;
      whyNot?: (message: Message) => CaseRejection | null;
    },
  ): void {
    const factsOf = (message: Message) => (this.#state ? news.factsOf(this.#state, message) : []);
    const handle = async (message: Message) => {
      const facts = factsOf(message);
      for (const fact of facts) this.record(fact, { system: news.by ?? 'administration' });
      const revision = this.#state?.revision ?? 0;
      await uncancelled(() => condition(() => this.#record.onRecord >= revision));
      return news.count?.(facts) ?? facts.length;
    };
    const whyNot = news.whyNot ?? ((message: Message) => whyNotRecorded(this.#procedure, this.#state, () => factsOf(message)));
    this.#hear(update, handle, whyNot);
  }

  /** The current state. Read it again after every wait. */
  get now(): State {
    if (!this.#state) throw new Error('nothing is on record yet');
    return this.#state;
  }

  /** Waits for the first act. If that act was refused, the run stays empty and fails by itself, so that its id can be used again. */
  async born(): Promise<void> {
    await this.#until(() => this.#state !== null, '5 minutes');
    if (!this.#state) throw ApplicationFailure.nonRetryable('no first act was accepted', 'Unborn');
  }

  /** Every wait of the procedure goes through this method. The procedure is at rest until the condition holds. */
  async #until(isOver: () => boolean, timeout?: Duration): Promise<void> {
    this.#isOver = isOver;
    await uncancelled<unknown>(() => (timeout === undefined ? condition(isOver) : condition(isOver, timeout)));
    this.#isOver = null;
  }

  /** Whether the procedure waits and its condition does not hold yet. It has then opened every stage that the last act allows. */
  #isAtRest(): boolean {
    return this.#isOver !== null && !this.#isOver();
  }

  /** Opens a stage and waits until it is discharged or the case ends. A stage that is already discharged is skipped. */
  async stage(stage: StageOf<State>, isDischarged: (c: State) => boolean): Promise<void> {
    await this.stageEvenIfEnded(stage, (c) => c.end !== null || isDischarged(c));
  }

  /** The same for the stages that close a case's money and file, however the case ended. */
  async stageEvenIfEnded(stage: StageOf<State>, isDischarged: (c: State) => boolean): Promise<void> {
    if (this.#resumeIn !== null && this.#resumeIn !== stage) return;
    this.#resumeIn = null;
    const isIdle = () => !isDecisionPending(this.now);
    const isOver = () => isIdle() && isDischarged(this.now);
    // The stage is discharged while an effect is under way. It opens only if the effect's result undoes the discharge.
    if (isDischarged(this.now) && !isIdle()) await this.#until(() => isIdle() || !isDischarged(this.now));
    if (isOver()) return;
    if (this.now.stage !== stage) this.record({ kind: 'stageOpened', stage }, { system: 'procedure' });
    await this.#until(() => isOver() || workflowInfo().continueAsNewSuggested);
    if (!isOver()) await this.#continueAsNew();
  }

  /** A case may live for years. Before its history grows too long, it continues in a new run from the folded state. */
  async #continueAsNew(): Promise<never> {
    await this.settled();
    return continueAsNew<(input: CaseInput) => Promise<void>>({
      ...this.#input,
      from: this.now,
      stateVersion: stateVersionOf(this.#procedure),
      answered: this.#record.answered,
    });
  }

  /** Waits until every fact is on record, no effect is pending and every handler has answered. */
  async settled(): Promise<void> {
    this.#record.close();
    await this.#until(() => this.#record.isWritten && !this.#isEffectPending() && allHandlersFinished());
  }

  /** Records a fact. Only this method changes the state. The journal receives every fact in this order. */
  record(body: CaseBody<Own>, actor: Actor | SystemActor, at: number = this.#clock.now()): Recorded<CaseBody<Own>> {
    const fact: Recorded<CaseBody<Own>> = { ...body, revision: (this.#state?.revision ?? 0) + 1, at, actor };
    this.#state = this.#procedure.apply(this.#state, fact);
    this.#record.accept(fact);
    return fact;
  }

  // ------------------------------------------------------------------ acts of people

  /** Policy is applied in the validator only. Replay skips validators, so a rule may become stricter while cases run. */
  #whyNot(message: ActMessage): string | null {
    if (this.#answeredBefore()) return null;
    if (message.seen !== undefined && (this.#state?.personRevision ?? 0) > message.seen) return 'CHANGED_SINCE';
    // Constant acts may keep a history from being cut. It would then grow until the server ends the run.
    if (workflowInfo().historyLength > longestHistory) return 'EFFECT_IN_PROGRESS' satisfies CaseRejection;
    return whyNotAdmitted(this.#procedure, this.#state, this.#judged(message), { caseId: this.#input.id, at: this.#clock.now() });
  }

  /** The API has checked the input against the command's schema, and the validator has checked the signature. */
  #judged({ command, input, actor, attested, onBehalfOf }: ActMessage): A {
    return { command, input, actor, attested, onBehalfOf, on: dayOf(this.#clock.now()) } as Act as A;
  }

  /** Records the accepted act at once. The answer waits for an effect that decides the act. Without an effect the API may write the facts. */
  #act(message: ActMessage): ActAnswer | Promise<ActAnswer> {
    const before = this.#answeredBefore();
    if (before) return { receipt: before, facts: [], receipts: [] };
    const body = this.#procedure.factFor(this.#state, this.#judged(message), this.#input.id);
    if (!body.effect && this.#isForApi(body) && this.#record.mayEntrust(message.onRecord)) {
      return this.#record.entrust(message.onRecord, () => this.#accept(body, message));
    }
    const { updateId } = this.#accept(body, message);
    return uncancelled(() => this.#record.receipt(updateId)).then((receipt) => ({ receipt, facts: [], receipts: [] }));
  }

  /** Whether an API may write the fact. Registers and ledger must have an effect first, and only the worker may file documents. */
  #isForApi(fact: FactBody): boolean {
    return fact.kind !== 'effectSettled' && this.#procedure.documentsIn(fact).length === 0;
  }

  #accept(body: Own, message: ActMessage): Done {
    const { revision, at } = this.record(body, message.actor);
    const act = actDone(message, { caseId: this.#input.id, updateId: currentUpdateInfo()?.id ?? '', revision, at });
    if (body.effect && isDeciding(body.effect)) this.#awaited.set(body.effect.n, act);
    else this.#record.conclude(act);
    return act;
  }

  #answeredBefore(): Receipt | undefined {
    return this.#input.answered?.find((r) => r.updateId === currentUpdateInfo()?.id);
  }

  get #address(): CaseAddress {
    return { province: this.#input.province, procedure: this.#procedure.name, caseId: this.#input.id };
  }

  // ------------------------------------------------------------------ effects

  #isEffectPending(): boolean {
    return (this.#state?.effects.pending.length ?? 0) > 0;
  }

  /**
   * Carries out one effect at a time under the key `case/kind/n`, until there is a result. A recreated file resumes its open intents here.
   */
  async #carryOutEffects(): Promise<void> {
    for (;;) {
      await condition(() => this.#isEffectPending() && this.#isAtRest());
      // The intent is written first. A restored PostgreSQL then never holds a number or a movement of money without its intent.
      // An act that tells another case is answered before the news arrives there, so it does not wait for that case.
      const isAwaited = this.now.effects.pending.slice(0, 1).every(isDeciding);
      const batch = (isAwaited ? this.#record.carry() : null) ?? (await this.#writtenFirst());
      const effect = this.now.effects.pending[0];
      if (!effect) continue;
      const result = await this.#resultOf(effect, batch);
      // Our workers never return such a result, so another process answered in their place.
      if ((result as EffectResult | null)?.outcome !== 'done' && (result as EffectResult | null)?.outcome !== 'refused') continue;
      const isGivenUp = result.outcome === 'refused' && result.intervention !== undefined;
      const fact = this.record({ kind: 'effectSettled', effect, result }, { system: isGivenUp ? 'administration' : 'effects' });
      this.#settled = { n: effect.n, result, revision: fact.revision };
      const accepted = this.#awaited.get(effect.n);
      if (!accepted) continue;
      this.#awaited.delete(effect.n);
      this.#record.conclude({ ...accepted, revision: fact.revision, outcome: outcomeOf(result) });
    }
  }

  /** The result of the effect. After an operator gave the effect up, it is what had happened until then. */
  async #resultOf(effect: EffectIntent, batch: Batch): Promise<EffectResult> {
    const order = { ...this.#address, effect, at: this.#clock.now() };
    const trying = { n: effect.n, attempts: new CancellationScope(), intervention: null as string | null };
    this.#trying = trying;
    try {
      const result = await trying.attempts.run(() => outside.carryOut({ ...order, ...batch }));
      this.#record.carried(batch, true);
      return result;
    } catch (error) {
      if (trying.intervention === null) throw error;
      this.#record.carried(batch, false);
      const result = await outside.giveUp({ ...order, at: this.#clock.now() });
      return result.outcome === 'refused' ? { ...result, intervention: trying.intervention } : result;
    } finally {
      this.#trying = null;
    }
  }

  /** Waits until the writer has written the intent. The effect then has no facts to carry along. */
  async #writtenFirst(): Promise<Batch> {
    this.#isHandWaiting = true;
    const intended = this.now.revision;
    await condition(() => this.#record.onRecord >= intended);
    this.#isHandWaiting = false;
    return { facts: [], receipts: [] };
  }

  async #giveUpEffect({ n, intervention }: GivenUpEffect): Promise<EffectResult> {
    if (this.#trying) {
      this.#trying.intervention = intervention;
      this.#trying.attempts.cancel();
    }
    await uncancelled(() => condition(() => this.#settled?.n === n && this.#record.onRecord >= this.#settled.revision));
    return this.#settled?.result ?? { outcome: 'refused', reason: 'EFFECT_GIVEN_UP' };
  }

  // ------------------------------------------------------------------ deadlines

  #nextRung(): Rung | null {
    const revision = this.#state?.revision ?? 0;
    if (this.#rung.revision !== revision)
      this.#rung = { revision, next: this.#state ? nextRung(this.#state, this.#procedure.chase) : null };
    return this.#rung.next;
  }

  #pass(rung: Rung): void {
    this.record(this.#procedure.rungFact(this.now, rung), { system: 'chaser' }, rung.at);
  }
}
