import type { Actor } from '../../../case/actor.ts';
import type { Capability } from '../../../case/capabilities.ts';
import type { CommandName } from '../../commands.ts';
import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import type { PersonFact } from '../../facts.ts';
import { entryOf } from '../../on-behalf.ts';
import { leaderOf, officerOf } from '../../organisation.ts';
import type { Contest, PaperEntry } from './state.ts';

/** Acts that were entered from papers for others, and what those others say of them. */

type Person = Pick<Actor, 'person' | 'organisation' | 'capability'>;

/** The commission with an act that was entered for somebody: who entered it for whom, and its scan in the file. */
export function withEntry(c: Commission, { command, onBehalfOf, actor, at, revision }: PersonFact<CommandName>): Commission {
  if (onBehalfOf === undefined) return c;
  const { organisation, capability, person = null, paper } = onBehalfOf;
  const by = actor.person;
  const entry: PaperEntry = { revision, at, command, by, holder: by, organisation, capability, person, paper, contests: [] };
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
export function isInNameOf(c: Commission, { capability, person, organisation }: PaperEntry, by: Person): boolean {
  if (person !== null && person === by.person) return true;
  return (
    capability !== 'expert' &&
    by.organisation === organisation &&
    [leaderOf(c, organisation), officerOf(c, organisation)].includes(by.capability)
  );
}

/** The capacity of the Union in which such an act is entered and answered for. */
const enteredAs = ({ command }: PaperEntry): Capability => (entryOf(command)?.for === 'expert' ? 'unionSpecialist' : 'unionClerk');

const openContest = ({ contests }: PaperEntry): Contest | undefined => contests.find(({ answer }) => answer === null);

/** Whether this person answers for the entry. When who entered it has left, anybody of that office does. */
export function answersFor(c: Commission, entry: PaperEntry, by: Person): boolean {
  return by.organisation === c.parts.union && by.capability === enteredAs(entry) && (entry.holder ?? by.person) === by.person;
}

export const contested = (c: Commission): PaperEntry[] => c.entries.filter((entry) => openContest(entry) !== undefined);
export const entryAt = (c: Commission, revision: number): PaperEntry | undefined => c.entries.find((entry) => entry.revision === revision);

const changed = (c: Commission, revision: number, change: (entry: PaperEntry) => PaperEntry): Commission => ({
  ...c,
  entries: c.entries.map((entry) => (entry.revision === revision ? change(entry) : entry)),
});

export function entryContested(c: Commission, { input, actor, at }: PersonFact<'contestEntry'>): Commission {
  const contest: Contest = { at, by: actor.person, reason: input.reason, answer: null };
  return changed(c, input.entry, (entry) => ({ ...entry, contests: [...entry.contests, contest] }));
}

export function contestAnswered(c: Commission, { input, actor, at }: PersonFact<'answerContest'>): Commission {
  const answer = { at, by: actor.person, answer: input.answer };
  return changed(c, input.entry, (entry) => ({
    ...entry,
    contests: entry.contests.map((contest) => (contest.answer === null ? { ...contest, answer } : contest)),
  }));
}

/** The entries once this person has left the office: what they entered is answered for by the office. */
export const withoutHolder = (c: Commission, person: string, capability: Capability): PaperEntry[] =>
  c.entries.map((entry) => (entry.holder === person && enteredAs(entry) === capability ? { ...entry, holder: null } : entry));

/** What whoever entered an act owes once it is contested. */
export function contestDuties(c: Commission): Duty[] {
  return c.entries.flatMap((entry) => {
    const open = openContest(entry);
    if (open === undefined || c.closedAt !== null) return [];
    return [
      duty(c, {
        kind: 'answerContest',
        of: [entry.revision, entry.contests.length],
        stage: c.stage ?? 'request',
        owner: { organisation: c.parts.union, capability: enteredAs(entry), person: entry.holder },
        since: open.at,
        term: 'P24',
        commands: ['answerContest'],
      }),
    ];
  });
}
