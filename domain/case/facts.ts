import type { Calendar } from '../calendar/working-days.ts';
import type { Day } from '../calendar/day.ts';
import type { Actor, OrganisationName, SystemActor } from './actor.ts';
import type { Capability } from './capabilities.ts';
import type { EffectIntent, EffectResult } from './effects.ts';
import type { OnBehalf } from './on-behalf.ts';

/** Facts that every procedure records by itself. The procedure defines the names of `Stage` and `Part`. */
export type CaseFact<Stage extends string = string, Part extends string = string> =
  | { kind: 'stageOpened'; stage: Stage }
  | { kind: 'effectSettled'; effect: EffectIntent; result: EffectResult }
  | { kind: 'dutyReminded'; duty: string; dueOn: Day; rung: number }
  | { kind: 'dutyEscalated'; duty: string; dueOn: Day; rung: number; to: string }
  | { kind: 'calendarChanged'; calendar: Calendar; moved: { duty: string; from: Day; to: Day }[]; reason: string }
  /** A body closed, and another took over its parts. Earlier facts keep the old name. */
  | { kind: 'partSucceeded'; parts: Part[]; from: string; to: OrganisationName }
  /** A person who owed a duty by name lost the role in which they owed it. */
  | { kind: 'dutyHolderLeft'; person: string; capability: Capability };

/** The content of a fact before it has a revision, a time and an actor. */
export interface FactBody {
  kind: string;
  /** Present when a person's command left the fact. */
  command?: string;
  /** In whose name the act was entered from a paper; the fact's actor is who entered it. */
  onBehalfOf?: OnBehalf;
  /** The effect this act intends. Its result follows as `effectSettled` with the same number. */
  effect?: EffectIntent;
  /** The key of the news that left the fact. The case file adds it. */
  told?: string;
}

/** A fact on record. `at` is epoch milliseconds of the workflow's clock. */
export type Recorded<Body extends object = FactBody> = Body & { revision: number; at: number; actor: Actor | SystemActor };

/** A fact as the journal stores it: `at` is ISO 8601 UTC, and the rest is as recorded. */
export interface JournalFact {
  revision: number;
  at: string;
  kind: string;
  actor: object;
  [data: string]: unknown;
}

export function toJournal(fact: Recorded): JournalFact {
  return { ...fact, at: new Date(fact.at).toISOString() };
}

export function fromJournal<Body extends object = FactBody>(fact: JournalFact): Recorded<Body> {
  return { ...fact, at: Date.parse(fact.at) } as unknown as Recorded<Body>;
}
