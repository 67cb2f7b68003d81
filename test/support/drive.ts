import { randomUUID } from 'node:crypto';
import { foldNumber } from '../../domain/text/fold-number.ts';
import { dayOf, startOfDay, type Day } from '../../domain/calendar/day.ts';
import { plusWorkingDays } from '../../domain/calendar/working-days.ts';
import { apply } from '../../domain/commission/apply.ts';
import type { CommandName } from '../../domain/commission/commands.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { isDecisionPending } from '../../domain/case/case-state.ts';
import type { EffectIntent, EffectResult } from '../../domain/case/effects.ts';
import type { Fact, FactBody } from '../../domain/commission/facts.ts';
import type { Actor, OrganisationName, SystemActor } from '../../domain/case/actor.ts';
import { nextRung, type Rung } from '../../domain/case/ladder.ts';
import { chase } from '../../domain/commission/ladder.ts';
import { commissionProcedure } from '../../domain/commission/procedure.ts';
import { partNames, stages } from '../../domain/commission/names.ts';
import { successionFacts } from '../../domain/case/register-news.ts';
import { isMet, type StageRoom } from '../../domain/commission/room.ts';
import { stageRooms } from '../../domain/commission/stages.ts';
import type { Outcome as ObstacleOutcome } from '../../domain/obstacle/names.ts';
import { isReworkAsked } from '../../domain/commission/stages/sign-off/room.ts';
import { whyNot } from '../../domain/commission/policy.ts';
import type { Outcome } from '../../domain/case/receipt.ts';
import { factFor } from '../../domain/commission/record.ts';
import type { RejectionCode } from '../../domain/commission/rejections.ts';
import type { Act } from '../../domain/commission/rule.ts';
import { by } from './province.ts';

/**
 * The procedure without Temporal and PostgreSQL: one commission in memory that behaves as workflows/case-file.ts and
 * workflows/commission.ts do. `procedure.test.ts` compares the list of steps below with the workflow.
 *
 *     const d = new Drive();
 *     d.give({ command: 'submitRequest', input, actor, attested });   // throws Refused with the code
 *     d.elapse(5);                                                    // five working days, passing rungs on the way
 */

/** An act before the engine adds the day it is given on. */
export type UndatedAct = Omit<Act, 'on'>;

/** The stages in the order of the procedure, each with what it waits for. */
export const steps: readonly StageRoom[] = stages.map((stage) => stageRooms[stage]);

const reportStep = stages.indexOf('report');

/** Whether a step lets the next begin. Payment and settlement are owed however the commission ended. */
export function isOver(room: StageRoom, c: Commission): boolean {
  return !isDecisionPending(c) && ((!room.isClosing && c.end !== null) || isMet(room, c));
}

/** The policy said no: what the API answers as 409 (or 403) with this code. */
export class Refused extends Error {
  readonly code: RejectionCode;
  readonly command: CommandName;
  constructor(command: CommandName, code: RejectionCode) {
    super(`${command} is refused: ${code}`);
    this.code = code;
    this.command = command;
  }
}

/** One budget line as the ledger keeps it, in đồng. */
export interface LedgerLine {
  free: number;
  committed: number;
  advanced: number;
  paid: number;
}

/** The outside world in memory: registers, other offices' numbers, budget lines. Every effect is carried out once. */
export class World {
  readonly lines: Record<string, LedgerLine>;
  readonly #last = new Map<string, number>();
  readonly #lastDay = new Map<string, Day>();
  readonly #foreign = new Set<string>();
  readonly #done = new Set<number>();
  /** Set it to let other procedures refuse what is to begin their cases. */
  refuseBeginnings = false;

  constructor(freeVnd: Record<string, number> = {}) {
    this.lines = Object.fromEntries(Object.entries(freeVnd).map(([id, free]) => [id, { free, committed: 0, advanced: 0, paid: 0 }]));
  }

  /** A number that another commission's order has already. */
  useForeignNumber(organisation: string, book: string, year: string, number: string): void {
    this.#foreign.add(foreignKey(organisation, book, year, number));
  }

  carryOut(effect: EffectIntent): EffectResult {
    if (this.#done.has(effect.n)) throw new Error(`effect ${effect.n} is asked for twice`);
    this.#done.add(effect.n);
    switch (effect.kind) {
      case 'takeNumber': {
        const book = `${effect.organisation}/${effect.book}/${effect.signedOn.slice(0, 4)}`;
        const isDated = effect.book === 'decision' || effect.book === 'report';
        if (isDated && effect.signedOn < (this.#lastDay.get(book) ?? '')) return { outcome: 'refused', reason: 'NUMBER_OUT_OF_ORDER' };
        this.#lastDay.set(book, effect.signedOn);
        const number = (this.#last.get(book) ?? 0) + 1;
        this.#last.set(book, number);
        return { outcome: 'done', number: `${String(number).padStart(2, '0')}/${effect.signedOn.slice(0, 4)}` };
      }
      case 'recordForeignNumber': {
        const key = foreignKey(effect.organisation, effect.book, effect.signedOn.slice(0, 4), effect.number);
        if (this.#foreign.has(key)) return { outcome: 'refused', reason: 'NUMBER_TAKEN' };
        this.#foreign.add(key);
        return { outcome: 'done' };
      }
      case 'moveMoney':
        return this.#move(effect.budgetLine, movements[effect.movement](effect.amountVnd));
      case 'payOut':
        return this.#move(effect.budgetLine, {
          advanced: -effect.fromAdvanceVnd,
          committed: -effect.fromCommittedVnd,
          paid: effect.fromAdvanceVnd + effect.fromCommittedVnd,
        });
      case 'begin':
        if (this.refuseBeginnings) return { outcome: 'refused', reason: 'NOT_BEGUN', code: 'NOT_AUTHORISED' };
        return { outcome: 'done', case: `00000000-0000-5000-8000-${String(effect.n).padStart(12, '0')}` };
      case 'tell':
        return { outcome: 'done' };
    }
  }

  #move(id: string | null, change: Partial<LedgerLine>): EffectResult {
    if (id === null) return { outcome: 'done' };
    const line = this.lines[id];
    if (!line) return { outcome: 'refused', reason: 'BUDGET_LINE_UNKNOWN' };
    const after = { ...line };
    for (const account of ['free', 'committed', 'advanced', 'paid'] as const) after[account] += change[account] ?? 0;
    if (Object.values(after).some((balance) => balance < 0)) {
      return { outcome: 'refused', reason: 'INSUFFICIENT_BUDGET', freeVnd: line.free };
    }
    this.lines[id] = after;
    return { outcome: 'done' };
  }
}

const movements = {
  reserve: (vnd: number) => ({ free: -vnd, committed: vnd }),
  release: (vnd: number) => ({ committed: -vnd, free: vnd }),
  advance: (vnd: number) => ({ committed: -vnd, advanced: vnd }),
  returnAdvance: (vnd: number) => ({ advanced: -vnd, free: vnd }),
  restoreAdvance: (vnd: number) => ({ advanced: -vnd, committed: vnd }),
};

/** 09:00 in Viet Nam of a working Monday. */
const firstMorning = startOfDay('2026-03-02') + 9 * 3_600_000;

export class Drive {
  readonly id = '0191aaaa-0000-7000-8000-0000000000c1';
  readonly facts: Fact[] = [];
  readonly world: World;
  /** Epoch milliseconds of the commission's clock. */
  now: number;
  /** The step in which the procedure waits: an index into `steps`, or their count once it has ended. */
  position = 0;
  /** Set it to leave effects open, as while an activity runs. `settleEffects` settles them. */
  isWorldAway = false;
  #state: Commission | null = null;

  constructor(world: World = new World(), now: number = firstMorning) {
    this.world = world;
    this.now = now;
  }

  get isBorn(): boolean {
    return this.#state !== null;
  }

  get c(): Commission {
    if (!this.#state) throw new Error('nothing is on record yet');
    return this.#state;
  }

  get today(): Day {
    return dayOf(this.now);
  }

  /** Why the act would be refused now, or null. */
  whyNot(given: UndatedAct): RejectionCode | null {
    return whyNot(this.#state, { ...given, on: this.today });
  }

  /** Gives a command; its fact, its effect and the stages it opens are on record afterwards. Throws `Refused`. */
  give(given: UndatedAct): Outcome {
    const act: Act = { ...given, on: this.today };
    const code = whyNot(this.#state, act);
    if (code) throw new Refused(act.command, code);
    const fact = this.#record(factFor(this.#state, act, this.id), act.actor);
    const awaited = 'command' in fact ? fact.effect?.n : undefined;
    this.#proceed();
    const outcome = this.isWorldAway ? undefined : this.settleEffects().get(awaited ?? -1);
    this.#sleepTo(this.now + 1000);
    if (outcome?.outcome === 'refused') return { result: 'refused', reason: outcome.reason };
    return { result: 'done', ...(outcome?.number ? { number: outcome.number } : {}) };
  }

  /** The case of an obstacle tells what became of it. False when that left nothing. */
  hear(n: number, outcome: ObstacleOutcome, key: string = randomUUID()): boolean {
    const news = { kind: 'obstacleAnswered', n, outcome, answer: { text: randomUUID(), digest: 'digest' }, by: by.homeAffairs.person };
    const from = { procedure: 'obstacle', case: this.c.obstacles.find((o) => o.n === n)?.case ?? randomUUID() };
    const facts = commissionProcedure.told(this.c, { from, key, news });
    for (const fact of facts) this.#record({ ...fact, told: key } as FactBody, { system: 'effects' });
    this.#proceed();
    return facts.length > 0;
  }

  /** A body closed, and its successor takes over its parts. False when it had none here. */
  succeed(from: string, to: OrganisationName): boolean {
    const facts = successionFacts(this.c, partNames, { from, to });
    for (const fact of facts) this.#record(fact, { system: 'administration' });
    this.#proceed();
    return facts.length > 0;
  }

  /** Carries out all intended effects, and proceeds. */
  settleEffects(): Map<number, EffectResult> {
    const results = new Map<number, EffectResult>();
    for (let effect = this.c.effects.pending[0]; effect; effect = this.c.effects.pending[0]) {
      const result = this.world.carryOut(effect);
      results.set(effect.n, result);
      this.#record({ kind: 'effectSettled', effect, result }, { system: 'effects' });
      this.#proceed();
    }
    return results;
  }

  /** Lets this many working days pass, to 09:00 of the last, with every rung on the way. */
  elapse(workingDays: number): Rung[] {
    return this.until(plusWorkingDays(this.today, workingDays, this.c.calendar));
  }

  /** Lets time pass to 09:00 of a day. */
  until(day: Day): Rung[] {
    return this.#sleepTo(startOfDay(day) + 9 * 3_600_000);
  }

  /** Lets time pass to the next rung, and passes the rung. Null when nothing can fall due. */
  untilNextRung(): Rung | null {
    const rung = nextRung(this.c, chase);
    if (!rung) return null;
    this.#sleepTo(Math.max(rung.at, this.now));
    return rung;
  }

  #sleepTo(at: number): Rung[] {
    const passed: Rung[] = [];
    for (let rung = nextRung(this.c, chase); rung && rung.at <= at; rung = nextRung(this.c, chase)) {
      this.now = Math.max(this.now, rung.at);
      this.#pass(rung);
      passed.push(rung);
    }
    this.now = Math.max(this.now, at);
    return passed;
  }

  #pass(rung: Rung): void {
    this.#record(commissionProcedure.rungFact(this.c, rung), { system: 'chaser' }, rung.at);
    this.#proceed();
  }

  /** What workflows/commission.ts does when a condition comes true. */
  #proceed(): void {
    for (let at = steps[this.position]; at; at = steps[this.position]) {
      if (!isOver(at, this.c)) {
        // Discharged while an effect is under way: nothing opens unless its result undoes that.
        const isDischarged = (!at.isClosing && this.c.end !== null) || isMet(at, this.c);
        if (this.c.stage !== at.stage && !isDischarged) this.#record({ kind: 'stageOpened', stage: at.stage }, { system: 'procedure' });
        return;
      }
      this.position = at.stage === 'signOff' && isReworkAsked(this.c) ? reportStep : this.position + 1;
    }
  }

  #record(body: FactBody, actor: Actor | SystemActor, at: number = this.now): Fact {
    const fact = { ...body, revision: (this.#state?.revision ?? 0) + 1, at, actor };
    this.#state = apply(this.#state, fact);
    this.facts.push(fact);
    return fact;
  }
}

/** An office's number as the register compares it. */
const foreignKey = (organisation: string, book: string, year: string, number: string): string =>
  `${organisation}/${year}/${foldNumber(`${number}/${book}`)}`;
