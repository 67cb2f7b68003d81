import type { Instant } from '../calendar/day.ts';
import { isByPerson, type OrganisationName } from '../case/actor.ts';
import { withEffect } from '../case/case-state.ts';
import type { EffectIntent, EffectResult } from '../case/effects.ts';
import { actingOne } from '../case/on-behalf.ts';
import { entryLeftBy, withoutHolder, withSuccessor } from '../case/paper-entries.ts';
import { entryOf } from './on-behalf.ts';
import { type BirthCommand, isBirthCommand } from './births.ts';
import { born, changes } from './changes.ts';
import type { ActCommand, CommandName } from './commands.ts';
import type { Fact, PersonFact } from './facts.ts';
import type { PartName } from './names.ts';
import { answerOf, type ObstacleCase, roundOf } from './obstacle.ts';

/** Returns the state after one more fact. It checks nothing: facts were checked when they were accepted. */
export function apply(before: ObstacleCase | null, fact: Fact): ObstacleCase {
  const after = 'command' in fact ? applyCommand(before, fact as PersonFact<CommandName>) : applySystem(before, fact);
  return {
    ...after,
    revision: fact.revision,
    lastAt: fact.at,
    personRevision: isByPerson(fact.actor) ? fact.revision : after.personRevision,
  };
}

function applyCommand(before: ObstacleCase | null, fact: PersonFact<CommandName>): ObstacleCase {
  // The changes read whose act it is, whoever entered it.
  const own = { ...fact, actor: actingOne(fact) } as PersonFact<CommandName>;
  if (isBirth(own)) return withEntry(born(own), fact);
  if (!before) throw new Error(`an obstacle does not begin with ${fact.command}`);
  return closedOnceTold(withEntry(withEffect(changedBy(before, own as PersonFact<ActCommand>), fact.effect), fact), fact.at);
}

/** The obstacle with an act that was entered for somebody, and its scan in the file. */
function withEntry(c: ObstacleCase, fact: PersonFact<CommandName>): ObstacleCase {
  const entry = entryLeftBy(fact);
  const how = entryOf(fact.command);
  if (entry === null || how?.for !== 'body') return c;
  const isFiled = (document: string) => c.documents.some((one) => one.document === document);
  const scans = entry.paper.documents
    .filter((document) => !isFiled(document))
    .map((document) => ({ document, kind: how.filedAs, at: entry.at }));
  return { ...c, entries: [...c.entries, entry], documents: [...c.documents, ...scans] };
}

const isBirth = (fact: PersonFact<CommandName>): fact is PersonFact<BirthCommand> => isBirthCommand(fact.command);

const changedBy = <C extends ActCommand>(before: ObstacleCase, fact: PersonFact<C>): ObstacleCase => changes[fact.command](before, fact);

function applySystem(before: ObstacleCase | null, fact: Exclude<Fact, { command: CommandName }>): ObstacleCase {
  if (!before) throw new Error(`an obstacle does not begin with ${fact.kind}`);
  switch (fact.kind) {
    case 'stageOpened':
      return { ...before, stage: fact.stage, stageSince: fact.at };
    case 'effectSettled':
      return closedOnceTold(settled(before, fact.effect, fact.result), fact.at);
    case 'dutyReminded':
    case 'dutyEscalated':
      return { ...before, rungs: { ...before.rungs, [fact.duty]: fact.rung } };
    case 'calendarChanged':
      return { ...before, calendar: fact.calendar };
    case 'partSucceeded':
      return partSucceeded(before, fact);
    case 'dutyHolderLeft':
      return { ...before, entries: withoutHolder(before.entries, fact, entryOf) };
  }
}

/** The obstacle after its news was told, or could not be. A case that has ended is told nothing more. */
function settled(c: ObstacleCase, effect: EffectIntent, result: EffectResult): ObstacleCase {
  const reason = result.outcome === 'done' ? null : result.reason;
  const pending = c.effects.pending.filter((p) => p.n !== effect.n);
  return {
    ...c,
    effects: { ...c.effects, pending, lastOutcome: result.outcome, lastReason: reason },
    about: c.about && { ...c.about, isEnded: c.about.isEnded || reason === 'CASE_ENDED' },
  };
}

/**
 * An answered obstacle with its closing words is closed once its news was told. A closed case is not put back after a disaster, and news
 * that it still owed would be lost.
 */
function closedOnceTold(c: ObstacleCase, at: Instant): ObstacleCase {
  const answer = answerOf(c);
  if (answer === null || roundOf(c).result === null || c.effects.pending.length > 0) return c;
  return { ...c, end: { kind: answer.kind, at }, closedAt: at };
}

/** Gives the parts of a closed body to its successor, whose people then see, act and owe. Earlier facts keep the old names. */
function partSucceeded(c: ObstacleCase, { parts, from, to }: { parts: PartName[]; from: string; to: OrganisationName }): ObstacleCase {
  return {
    ...c,
    parts: { ...c.parts, ...Object.fromEntries(parts.map((part) => [part, to.id])) },
    organisations: { ...c.organisations, [to.id]: to },
    entries: withSuccessor(c.entries, from, to.id),
  };
}
