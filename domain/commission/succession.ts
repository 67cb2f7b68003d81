import type { Commission } from './commission.ts';
import { duties } from './duties.ts';
import type { OrganisationName } from '../case/actor.ts';
import { addresseeSucceeded, respondersOwing } from './stages/response/addressees.ts';
import { withSuccessor } from '../case/paper-entries.ts';
import { annexSucceeded } from './stages/contract/state.ts';
import { askedSucceeded, bodiesAsked } from './stages/collection/room.ts';
import { bodiesInvited, invitedSucceeded } from './stages/meeting/invitations.ts';
import type { PartName } from './names.ts';

/** The bodies that owe something without needing a part: answers to questions and recommendations, and delegates of sessions. */
export const bodiesOwing = (c: Commission): string[] => [...bodiesAsked(c), ...respondersOwing(c), ...bodiesInvited(c)];

/** What bodies owe that need have no part: answers to recommendations and to questions, and delegates of sessions. */
const outsidersSucceeded = (c: Commission, from: string, to: string): Commission =>
  [addresseeSucceeded, askedSucceeded, invitedSucceeded].reduce((before, succeeded) => succeeded(before, from, to), c);

/**
 * Gives the parts of a closed body to its successor (docs/sources.md §7, rule 25), whose people then see, act and owe. A duty assigned to a
 * person of the closed body returns to the successor's office. Earlier facts keep the old names.
 */
export function partSucceeded(c: Commission, { parts, from, to }: { parts: PartName[]; from: string; to: OrganisationName }): Commission {
  const owed = new Set(duties(c).flatMap((duty) => (duty.owner.organisation === from ? [duty.key] : [])));
  return {
    ...outsidersSucceeded(annexSucceeded(c, from, to.id), from, to.id),
    parts: { ...c.parts, ...Object.fromEntries(parts.map((part) => [part, to.id])) },
    organisations: { ...c.organisations, [to.id]: to },
    entries: withSuccessor(c.entries, from, to.id),
    assignees: Object.fromEntries(Object.entries(c.assignees).filter(([duty]) => !owed.has(duty))),
    members: c.members.map((m) => (m.affiliations?.includes(from) ? { ...m, affiliations: [...m.affiliations, to.id] } : m)),
  };
}
