import type { Calendar } from '../calendar/working-days.ts';
import type { OrganisationName } from './actor.ts';
import type { Capability } from './capabilities.ts';
import type { CaseState } from './case-state.ts';
import type { Duty } from './duty.ts';
import type { CaseFact } from './facts.ts';

/** Messages from the registers to the cases they concern. */

/** A new version of the calendar. It is sent once to a case whose open duties it affects. */
export interface CalendarChange {
  calendar: Calendar;
  reason: string;
}

/** A body closed and another took over. It is sent to a case in which the closed body has a part. */
export interface Succession {
  from: string;
  to: OrganisationName;
}

/** The bodies to which persons are now bound. It is sent to a case in which they judge. */
export interface Affiliations {
  people: { person: string; affiliations: string[] }[];
}

/** Persons who lost the role in which they owe a duty. It is sent to the case of that duty. */
export interface Departures {
  left: { person: string; capability: Capability }[];
}

/** The fact for a newer calendar, with each open duty that it moves. It is recorded even when none moves: later duties use the calendar. */
export function calendarFacts<State extends CaseState>(
  c: State,
  duties: (c: State) => Duty[],
  { calendar, reason }: CalendarChange,
): Extract<CaseFact, { kind: 'calendarChanged' }>[] {
  if (calendar.version <= c.calendar.version) return [];
  const after = new Map(duties({ ...c, calendar }).map((d) => [d.key, d.due.dueOn]));
  const moved = duties(c).flatMap((d) => {
    const to = after.get(d.key);
    return to !== undefined && to !== d.due.dueOn ? [{ duty: d.key, from: d.due.dueOn, to }] : [];
  });
  return [{ kind: 'calendarChanged', calendar, reason, moved }];
}

/** The facts for persons who lost a role in which they owe a duty here. A person who owes nothing more is left out. */
export function departureFacts<State extends CaseState>(
  c: State,
  duties: (c: State) => Duty[],
  { left }: Departures,
): Extract<CaseFact, { kind: 'dutyHolderLeft' }>[] {
  if (c.closedAt !== null) return [];
  const owing = namedHolders(duties(c));
  return left
    .filter((one) => owing.some(({ person, capability }) => person === one.person && capability === one.capability))
    .map(({ person, capability }) => ({ kind: 'dutyHolderLeft', person, capability }));
}

/** The parts of a closed body that its successor takes over. `names` gives their order, because a stored state keeps none. */
export function successionFacts<Part extends string>(
  c: Pick<CaseState, 'closedAt'> & { parts: Readonly<Record<Part, string | null>> },
  names: readonly Part[],
  { from, to }: Succession,
): { kind: 'partSucceeded'; parts: Part[]; from: string; to: OrganisationName }[] {
  const parts = c.closedAt === null && from !== to.id ? names.filter((part) => c.parts[part] === from) : [];
  return parts.length > 0 ? [{ kind: 'partSucceeded', parts, from, to }] : [];
}

/** A person who owes a duty by name, and the role in which they owe it. `organisation` is null when the role may be held for any body. */
export interface NamedHolder {
  person: string;
  capability: Capability;
  organisation: string | null;
}

/** Every person who owes an open duty by name, once per role. */
export function namedHolders(duties: readonly Duty[]): NamedHolder[] {
  const named = duties.flatMap(({ owner: { person, capability, organisation } }) =>
    // An expert works for the Union, whatever body employs them.
    person === null ? [] : [{ person, capability, organisation: capability === 'expert' ? null : organisation }],
  );
  return [...new Map(named.map((holder) => [JSON.stringify(holder), holder])).values()];
}
