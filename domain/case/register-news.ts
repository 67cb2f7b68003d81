import type { Calendar } from '../calendar/working-days.ts';
import type { OrganisationName } from './actor.ts';
import type { Capability } from './capabilities.ts';
import type { CaseState } from './case-state.ts';
import type { Duty } from './duty.ts';
import type { CaseFact } from './facts.ts';

/** What the registers tell a case that it concerns. */

/** A new version of the calendar, sent once to a case whose open duties it touches. */
export interface CalendarChange {
  calendar: Calendar;
  reason: string;
}

/** A body closed and another took over: sent to a case in which the closed one has a part. */
export interface Succession {
  from: string;
  to: OrganisationName;
}

/** What persons are bound to by now: sent to a case in which they judge. */
export interface Affiliations {
  people: { person: string; affiliations: string[] }[];
}

/** Who no longer holds the role by which they owe something: sent to the case in which they owe it. */
export interface Departures {
  left: { person: string; capability: Capability }[];
}

/** A newer calendar, with each open duty that it moves. Also when it moves none: later duties are derived from it. */
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

/** Persons no longer hold the roles by which they owe something here. Whoever owes nothing more is left out. */
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

/** Somebody who owes something by name, and the role by which they owe it; `organisation` is null where any body will do. */
export interface NamedHolder {
  person: string;
  capability: Capability;
  organisation: string | null;
}

/** Everybody who owes an open duty by name, each role once. */
export function namedHolders(duties: readonly Duty[]): NamedHolder[] {
  const named = duties.flatMap(({ owner: { person, capability, organisation } }) =>
    // An expert serves the Union, whatever body employs them.
    person === null ? [] : [{ person, capability, organisation: capability === 'expert' ? null : organisation }],
  );
  return [...new Map(named.map((holder) => [JSON.stringify(holder), holder])).values()];
}
