import { openEstimate } from './stages/funding/state.ts';
import type { Commission } from './commission.ts';
import type { Instant } from '../calendar/day.ts';
import type { EffectIntent, EffectResult } from '../case/effects.ts';
import { isByPerson } from '../case/actor.ts';
import { actingOne } from '../case/on-behalf.ts';
import type { Fact, PersonFact } from './facts.ts';
import { type BirthCommand, isBirthCommand } from './births.ts';
import type { ActCommand, CommandName } from './commands.ts';
import { withEffect } from '../case/case-state.ts';
import { nameOfEffect, type Begin, type EffectName, type Settle } from './room.ts';
import { births, changes, emptyFile, settles } from './stages.ts';
import { dutyHolderLeft } from './departure.ts';
import { withEntry } from './stages/any-stage/entries.ts';
import { handsAfter } from './two-persons.ts';
import { obstacleAnswered } from './stages/any-stage/obstacles.ts';
import { conflictOpened } from './stages/panel/room.ts';
import { partSucceeded } from './succession.ts';
import { responseLapsed } from './stages/response/room.ts';

/** Returns the state after one more fact. It checks nothing: facts were checked when they were accepted. */
export function apply(before: Commission | null, fact: Fact): Commission {
  const after = 'command' in fact ? applyCommand(before, fact as PersonFact<CommandName>) : applySystem(before, fact);
  return {
    ...after,
    revision: fact.revision,
    lastAt: fact.at,
    personRevision: isByPerson(fact.actor) ? fact.revision : after.personRevision,
  };
}

/** The state folded from these facts, which are in order of revision. */
export function fold(facts: readonly Fact[]): Commission | null {
  return facts.reduce<Commission | null>((c, fact) => apply(c, fact), null);
}

function applyCommand(before: Commission | null, fact: PersonFact<CommandName>): Commission {
  // A room reads whose act it is, whoever entered it.
  const own = { ...fact, actor: actingOne(fact) } as PersonFact<CommandName>;
  const changed = isBirth(own) ? born(own) : changedBy(before, own as PersonFact<ActCommand>);
  const after = { ...withEntry(changed, fact), hands: handsAfter(before, fact) };
  const endsNow = after.end !== null && before?.end === null;
  const acceptedNow = after.signOff !== null && before?.signOff === null;
  if (!endsNow && !acceptedNow) return after;
  // The clocks run again. An unapproved advance is rejected, an undecided adjustment is returned, and an annex lapses that one
  // side has signed.
  return {
    ...after,
    hold: null,
    pauses: after.pauses.map((p) => (p.to === null ? { ...p, to: fact.at } : p)),
    advances: after.advances.map((a) => (a.status === 'requested' ? { ...a, status: 'rejected' } : a)),
    annexes: after.annexes.map((a) => (a.status === 'proposed' ? { ...a, status: 'lapsed', answeredAt: fact.at } : a)),
    estimates: after.estimates.map((e) => (e === openEstimate(after) ? { ...e, status: 'returned' } : e)),
  };
}

const isBirth = (fact: PersonFact<CommandName>): fact is PersonFact<BirthCommand> => isBirthCommand(fact.command);

function born<C extends BirthCommand>(fact: PersonFact<C>): Commission {
  const birth: Begin<C> = births[fact.command];
  return withEffect({ ...emptyFile, ...birth.begin(fact) }, fact.effect);
}

function changedBy<C extends ActCommand>(before: Commission | null, fact: PersonFact<C>): Commission {
  if (!before) throw new Error(`a commission does not begin with ${fact.command}`);
  return changes[fact.command](before, fact);
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
      return responseLapsed(before, fact);
    case 'calendarChanged':
      return { ...before, calendar: fact.calendar };
    case 'partSucceeded':
      return partSucceeded(before, fact);
    case 'obstacleAnswered':
      return obstacleAnswered(before, fact, fact.at);
    case 'conflictOpened':
      return conflictOpened(before, fact.person, fact.affiliations, fact.at);
    case 'dutyHolderLeft':
      return dutyHolderLeft(before, fact, fact.at);
  }
}

/** The commission after an effect's result. A refusal removes the intent and keeps the reason. */
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
  return settledBy(nameOfEffect(effect), c, effect, result, at);
}

function settledBy(name: EffectName, c: Commission, effect: EffectIntent, result: EffectResult, at: Instant): Commission {
  const isDone = result.outcome === 'done';
  // The cast is safe: the name was derived from this effect, so the function found under it accepts this effect.
  const settle = settles[name] as Settle<EffectName>;
  return settle(c, { effect: effect, result, isDone, number: isDone ? (result.number ?? null) : null, at });
}
