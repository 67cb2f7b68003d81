import type { Instant } from '../calendar/day.ts';
import type { Actor } from './actor.ts';
import type { Capability } from './capabilities.ts';
import { entererOf, type Entry, type OnBehalf, type PaperEvidence } from './on-behalf.ts';
import type { TextRef } from './values.ts';

/** Acts that were entered from papers for others, and what became of them. The same for every procedure. */

/** An act that somebody entered from a paper for another. `revision` is that of its fact. */
export interface PaperEntry<Command extends string = string> {
  revision: number;
  at: Instant;
  command: Command;
  /** Who entered it, and who answers when it is contested. The holder is null once that person left the office. */
  by: string;
  holder: string | null;
  organisation: string;
  capability: Capability;
  person: string | null;
  /** The body that took over from the one on the paper; null while that one lives. */
  successor: string | null;
  paper: PaperEvidence;
  contests: Contest[];
  /** When those concerned took note of it; null while they have not. */
  noted: { at: Instant; by: string } | null;
  /** Who took it back, and why. The entry stays on record and has no effect any more. */
  takenBack: { at: Instant; by: string; reason: TextRef } | null;
}

/** The words of those in whose name the act was entered: it is not theirs. */
export interface Contest {
  at: Instant;
  by: string;
  reason: TextRef;
  answer: { at: Instant; by: string; answer: TextRef } | null;
}

/** The fact of an act, as far as its entry needs it. */
interface EnteredFact<Command extends string> {
  command: Command;
  onBehalfOf?: OnBehalf | undefined;
  actor: Actor;
  at: Instant;
  revision: number;
}

/** The entry that a fact leaves; null for an act of one's own. */
export function entryLeftBy<Command extends string>(fact: EnteredFact<Command>): PaperEntry<Command> | null {
  const { command, onBehalfOf, actor, at, revision } = fact;
  if (onBehalfOf === undefined) return null;
  const { organisation, capability, person = null, paper } = onBehalfOf;
  const by = actor.person;
  return {
    revision,
    at,
    command,
    by,
    holder: by,
    organisation,
    capability,
    person,
    successor: null,
    paper,
    contests: [],
    noted: null,
    takenBack: null,
  };
}

/** The contest that still waits for an answer. Taking the entry back answers it. */
export const openContest = ({ contests, takenBack }: PaperEntry): Contest | undefined =>
  takenBack === null ? contests.find(({ answer }) => answer === null) : undefined;

export const contested = <E extends PaperEntry>(entries: readonly E[]): E[] => entries.filter((entry) => openContest(entry) !== undefined);
export const entryAt = <E extends PaperEntry>(entries: readonly E[], revision: number): E | undefined =>
  entries.find((entry) => entry.revision === revision);

/**
 * Whether those concerned have something to look at: the entry itself, or the answer to their contest. Nobody owes it, so it is a notice
 * and no duty.
 */
export function isUnseen({ contests, noted, takenBack }: PaperEntry): boolean {
  if (takenBack !== null) return false;
  const last = contests.at(-1);
  if (last?.answer === null) return false;
  return noted === null || (last?.answer != null && last.answer.at > noted.at);
}

/** The body that speaks for the entry today. The paper keeps the name of its time. */
export const bodyOf = ({ successor, organisation }: PaperEntry): string => successor ?? organisation;

/** Keys of those who have an entry to look at: `body/<id>` for a body, `person/<id>` for a person whom the paper names. */
export const unseenBy = (entries: readonly PaperEntry[]): string[] =>
  entries
    .filter(isUnseen)
    .flatMap((entry) => [
      ...(entry.capability === 'expert' ? [] : [`body/${bodyOf(entry)}`]),
      ...(entry.person === null ? [] : [`person/${entry.person}`]),
    ]);

interface Said {
  at: Instant;
  by: string;
}

const changed = <E extends PaperEntry>(entries: readonly E[], revision: number, change: (entry: E) => E): E[] =>
  entries.map((entry) => (entry.revision === revision ? change(entry) : entry));

export const withContest = <E extends PaperEntry>(entries: readonly E[], revision: number, said: Said & { reason: TextRef }): E[] =>
  changed(entries, revision, (entry) => ({ ...entry, contests: [...entry.contests, { ...said, answer: null }] }));

export const withAnswer = <E extends PaperEntry>(entries: readonly E[], revision: number, said: Said & { answer: TextRef }): E[] =>
  changed(entries, revision, (entry) => ({
    ...entry,
    contests: entry.contests.map((contest) => (contest.answer === null ? { ...contest, answer: said } : contest)),
  }));

export const withNote = <E extends PaperEntry>(entries: readonly E[], revision: number, noted: Said): E[] =>
  changed(entries, revision, (entry) => ({ ...entry, noted }));

export const takenBackIn = <E extends PaperEntry>(entries: readonly E[], revision: number, takenBack: Said & { reason: TextRef }): E[] =>
  changed(entries, revision, (entry) => ({ ...entry, takenBack }));

/** The entries once another body took over from this one. */
export const withSuccessor = <E extends PaperEntry>(entries: readonly E[], from: string, to: string): E[] =>
  entries.map((entry) => (bodyOf(entry) === from ? { ...entry, successor: to } : entry));

/** The entries once this person has left the office: the office answers for what they entered. */
export const withoutHolder = <E extends PaperEntry>(
  entries: readonly E[],
  { person, capability }: { person: string; capability: Capability },
  entryOf: (command: E['command']) => Entry,
): E[] =>
  entries.map((entry) =>
    entry.holder === person && entererOf(entryOf(entry.command)) === capability ? { ...entry, holder: null } : entry,
  );

/** Whether this person answers for the entry. When who entered it has left, anybody of that office does. */
export const answersFor = (
  entry: PaperEntry,
  by: Pick<Actor, 'person' | 'organisation' | 'capability'>,
  { union, entry: how }: { union: string; entry: Entry },
): boolean => by.organisation === union && by.capability === entererOf(how) && (entry.holder ?? by.person) === by.person;
