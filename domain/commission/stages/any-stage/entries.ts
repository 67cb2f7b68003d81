import type { Actor } from '../../../case/actor.ts';
import type { Capability } from '../../../case/capabilities.ts';
import { entererOf } from '../../../case/on-behalf.ts';
import * as inCase from '../../../case/paper-entries.ts';
import type { CommandName } from '../../commands.ts';
import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import type { PersonFact } from '../../facts.ts';
import { entryOf } from '../../on-behalf.ts';
import { leaderOf, officerOf } from '../../organisation.ts';
import { undone } from '../../taken-back.ts';
import type { PaperEntry } from './state.ts';

/** Acts that were entered from papers for others, and what those others say of them. */

type Person = Pick<Actor, 'person' | 'organisation' | 'capability'>;

/** The commission with an act that was entered for somebody: who entered it for whom, and its scan in the file. */
export function withEntry(c: Commission, fact: PersonFact<CommandName>): Commission {
  const entry = inCase.entryLeftBy(fact);
  if (entry === null) return c;
  const { command, at, by, paper } = entry;
  const how = entryOf(command);
  const isFiled = (document: string) => c.documents.some((one) => one.document === document);
  // The scan of an expert's paper is read where the act is read, never in the list of the file.
  const filed = how?.for === 'body' ? paper.documents.filter((document) => !isFiled(document)) : [];
  return {
    ...c,
    entries: [...c.entries, entry],
    documents: [...c.documents, ...(how?.for === 'body' ? filed.map((document) => ({ document, kind: how.filedAs, at, by })) : [])],
  };
}

/** Whether the act was entered in this reader's name: in their own, or in that of their body. */
export function isInNameOf(c: Commission, entry: PaperEntry, by: Person): boolean {
  const { capability, person } = entry;
  const organisation = inCase.bodyOf(entry);
  if (person !== null && person === by.person) return true;
  return (
    capability !== 'expert' &&
    by.organisation === organisation &&
    [leaderOf(c, organisation), officerOf(c, organisation)].includes(by.capability)
  );
}

/** Whether this person answers for the entry. When who entered it has left, anybody of that office does. */
export const answersFor = (c: Commission, entry: PaperEntry, by: Person): boolean =>
  inCase.answersFor(entry, by, { union: c.parts.union, entry: entryOf(entry.command) });

export const contested = (c: Commission): PaperEntry[] => inCase.contested(c.entries);
export const entryAt = (c: Commission, revision: number): PaperEntry | undefined => inCase.entryAt(c.entries, revision);

export const entryContested = (c: Commission, { input, actor, at }: PersonFact<'contestEntry'>): Commission => ({
  ...c,
  entries: inCase.withContest(c.entries, input.entry, { at, by: actor.person, reason: input.reason }),
});

export const contestAnswered = (c: Commission, { input, actor, at }: PersonFact<'answerContest'>): Commission => ({
  ...c,
  entries: inCase.withAnswer(c.entries, input.entry, { at, by: actor.person, answer: input.answer }),
});

export const entryNoted = (c: Commission, { input, actor, at }: PersonFact<'noteEntry'>): Commission => ({
  ...c,
  entries: inCase.withNote(c.entries, input.entry, { at, by: actor.person }),
});

/** The commission without the effect of the entry. The entry itself stays on record. */
export function entryTakenBack(c: Commission, { input, actor, at }: PersonFact<'takeBackEntry'>): Commission {
  const entry = entryAt(c, input.entry);
  const without = entry === undefined ? c : undone(c, entry, at);
  return { ...without, entries: inCase.takenBackIn(c.entries, input.entry, { at, by: actor.person, reason: input.reason }) };
}

/** The entries once this person has left the office: what they entered is answered for by the office. */
export const withoutHolder = (c: Commission, person: string, capability: Capability): PaperEntry[] =>
  inCase.withoutHolder(c.entries, { person, capability }, entryOf);

/** What whoever entered an act owes once it is contested. */
export function contestDuties(c: Commission): Duty[] {
  return c.entries.flatMap((entry) => {
    const open = inCase.openContest(entry);
    if (open === undefined || c.closedAt !== null) return [];
    return [
      duty(c, {
        kind: 'answerContest',
        of: [entry.revision, entry.contests.length],
        stage: c.stage ?? 'request',
        owner: { organisation: c.parts.union, capability: entererOf(entryOf(entry.command)), person: entry.holder },
        since: open.at,
        term: 'P24',
        commands: ['answerContest', 'takeBackEntry'],
      }),
    ];
  });
}
