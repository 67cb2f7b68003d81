import type { Calendar } from '../calendar/working-days.ts';
import type { Commission } from './commission.ts';
import { namedHolders, type NamedHolder } from './departure.ts';
import { duties } from './duties.ts';
import type { OrganisationName } from './facts.ts';
import { newlyBoundTo } from './independence.ts';
import { partsOf } from './succession.ts';

/** What a change in the registers leaves on record in a commission: nothing where it does not concern it. */

/** A newer calendar, with each open duty that it moves. Also when it moves none: later duties are derived from it. */
export function calendarFacts(c: Commission | null, { calendar, reason }: { calendar: Calendar; reason: string }) {
  if (!c || calendar.version <= c.calendar.version) return [];
  const after = new Map(duties({ ...c, calendar }).map((d) => [d.key, d.due.dueOn]));
  const moved = duties(c).flatMap((d) => {
    const to = after.get(d.key);
    return to !== undefined && to !== d.due.dueOn ? [{ duty: d.key, from: d.due.dueOn, to }] : [];
  });
  return [{ kind: 'calendarChanged' as const, calendar, reason, moved }];
}

/** A body was closed and has a successor, which takes over its parts. */
export function successionFacts(c: Commission | null, { from, to }: { from: string; to: OrganisationName }) {
  const parts = c?.closedAt === null && from !== to.id ? partsOf(c, from) : [];
  return parts.length > 0 ? [{ kind: 'partSucceeded' as const, parts, from, to }] : [];
}

/** Members turned out to be bound to the host: their conflicts are open again. */
export function independenceFacts(c: Commission | null, { people }: { people: readonly { person: string; affiliations: string[] }[] }) {
  if (!c || c.end !== null) return [];
  return c.members.flatMap((member) => {
    const found = people.find(({ person }) => person === member.person);
    if (!found || member.left || member.conflict === 'blocked') return [];
    const affiliations = newlyBoundTo(c, member, found.affiliations);
    return affiliations.length > 0 ? [{ kind: 'conflictOpened' as const, person: member.person, affiliations }] : [];
  });
}

/** Persons no longer hold the roles by which they owe something here. Whoever owes nothing more is left out. */
export function departureFacts(c: Commission | null, { left }: { left: readonly Pick<NamedHolder, 'person' | 'capability'>[] }) {
  if (!c || c.closedAt !== null) return [];
  const owing = namedHolders(c);
  return left
    .filter((one) => owing.some(({ person, capability }) => person === one.person && capability === one.capability))
    .map(({ person, capability }) => ({ kind: 'dutyHolderLeft' as const, person, capability }));
}
