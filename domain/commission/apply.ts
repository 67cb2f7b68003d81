import { openEstimate } from './stages/funding/state.ts';
import type { Commission } from './commission.ts';
import type { Instant } from '../calendar/day.ts';
import type { EffectIntent, EffectResult } from '../case/effects.ts';
import { type Fact, type PersonFact } from './facts.ts';
import { isByPerson } from '../case/actor.ts';
import type { CommandName } from './commands.ts';
import { dutyHolderLeft } from './departure.ts';
import { changes } from './stages.ts';
import { handsAfter } from './two-persons.ts';
import { fundingSettled } from './stages/funding/room.ts';
import { orderNumberSettled } from './stages/order/room.ts';
import { conflictOpened, panelDecisionNumbered } from './stages/panel/room.ts';
import { partSucceeded } from './succession.ts';
import { advanceSettled } from './stages/advance/room.ts';
import { paymentSettled } from './stages/payment/room.ts';
import { reportNumbered } from './stages/report/room.ts';
import { responseLapsed } from './stages/response/room.ts';
import { releasedAtEnd, returnSettled } from './stages/settlement/room.ts';

/** One fact more: the state after it. Facts were judged when they were accepted; nothing is judged here. */
export function apply(before: Commission | null, fact: Fact): Commission {
  const after = 'command' in fact ? applyCommand(before, fact) : applySystem(before, fact);
  return {
    ...after,
    revision: fact.revision,
    lastAt: fact.at,
    personRevision: isByPerson(fact.actor) ? fact.revision : after.personRevision,
  };
}

/** The state that these facts, in order of revision, make. */
export function fold(facts: readonly Fact[]): Commission | null {
  return facts.reduce<Commission | null>((c, fact) => apply(c, fact), null);
}

function applyCommand(before: Commission | null, fact: Extract<Fact, { command: CommandName }>): Commission {
  const change = changes[fact.command] as (c: Commission, f: PersonFact<CommandName>) => Commission;
  // A birth makes the file: it is the one change that does not look at what was before.
  const changed = change(before as Commission, fact as PersonFact<CommandName>);
  const after = { ...changed, hands: handsAfter(before, fact as PersonFact<CommandName>) };
  const endsNow = after.end !== null && before?.end === null;
  const acceptedNow = after.signOff !== null && before?.signOff === null;
  if (!endsNow && !acceptedNow) return after;
  // The clocks run again; an advance that nobody has approved and an adjustment that nobody has decided are no longer wanted.
  return {
    ...after,
    hold: null,
    pauses: after.pauses.map((p) => (p.to === null ? { ...p, to: fact.at } : p)),
    advances: after.advances.map((a) => (a.status === 'requested' ? { ...a, status: 'rejected' } : a)),
    estimates: after.estimates.map((e) => (e === openEstimate(after) ? { ...e, status: 'returned' } : e)),
  };
}

function applySystem(before: Commission | null, fact: Exclude<Fact, { command: CommandName }>): Commission {
  if (!before) throw new Error(`a commission does not begin with ${fact.kind}`);
  switch (fact.kind) {
    case 'stageOpened':
      return { ...before, stage: fact.stage, stageSince: fact.at };
    case 'effectSettled':
      return settled(before, fact.effect, fact.result, fact.at);
    case 'dutyReminded':
    case 'dutyEscalated':
      return { ...before, rungs: { ...before.rungs, [fact.duty]: fact.rung } };
    case 'responseLapsed':
      return responseLapsed(before, fact.recommendations, fact.at);
    case 'calendarChanged':
      return { ...before, calendar: fact.calendar };
    case 'partSucceeded':
      return partSucceeded(before, fact);
    case 'conflictOpened':
      return conflictOpened(before, fact.person, fact.affiliations, fact.at);
    case 'dutyHolderLeft':
      return dutyHolderLeft(before, fact, fact.at);
  }
}

/** What an effect's result makes of the commission; a refusal undoes the intent and leaves its reason. */
function settled(before: Commission, effect: EffectIntent, result: EffectResult, at: Instant): Commission {
  const done = result.outcome === 'done';
  const c: Commission = {
    ...before,
    effects: {
      ...before.effects,
      pending: before.effects.pending.filter((p) => p.n !== effect.n),
      lastOutcome: result.outcome,
      lastReason: done ? null : result.reason,
    },
  };
  switch (effect.kind) {
    case 'takeNumber':
      return numbered(c, effect, done ? (result.number ?? null) : null, at);
    case 'recordForeignNumber':
      return orderNumberSettled(c, done);
    case 'payOut':
      return paymentSettled(c, effect.fromAdvanceVnd, done);
    case 'moveMoney':
      return moved(c, effect, done, at);
  }
}

function numbered(c: Commission, { book, signedOn }: Numbering, number: string | null, at: Instant): Commission {
  // A commission without a number is on no list that anybody works from: it ends, and its letter is sent anew.
  if (book === 'commission') {
    return number === null ? { ...c, end: { kind: 'notBegun', at, acceptedVnd: 0 }, closedAt: at } : { ...c, code: number };
  }
  if (book === 'arrival') return { ...c, registration: number === null ? null : c.registration && { ...c.registration, number } };
  if (book === 'decision') return panelDecisionNumbered(c, number, signedOn);
  return reportNumbered(c, number, at, signedOn);
}

type Numbering = Extract<EffectIntent, { kind: 'takeNumber' }>;

function moved(c: Commission, effect: Extract<EffectIntent, { kind: 'moveMoney' }>, done: boolean, at: Instant): Commission {
  switch (effect.movement) {
    case 'reserve':
      return fundingSettled(c, effect.amountVnd, done, at);
    case 'release':
      // What an adjustment gives back decides that adjustment; everything else is given back at the end.
      return openEstimate(c) ? fundingSettled(c, -effect.amountVnd, done, at) : releasedAtEnd(c, effect.amountVnd, done);
    case 'advance':
      return advanceSettled(c, done);
    case 'returnAdvance':
      return returnSettled(c, effect.amountVnd, done);
  }
}
