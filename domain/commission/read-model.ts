import { type JournalFact, fromJournal } from '../case/facts.ts';
import { dayOf, yearOf, type Day } from '../calendar/day.ts';
import { fold } from './apply.ts';
import type { Commission } from './commission.ts';
import { duties } from './duties.ts';
import type { Fact } from './facts.ts';

/**
 * What PostgreSQL keeps of a commission beside its journal, as pure functions of the folded state, so that the projection and the
 * rebuild cannot differ.
 */

/** The state that these facts of one journal stream make, from its first revision on. */
export function foldFacts(facts: readonly JournalFact[]): Commission {
  const state = fold(facts.map((fact) => fromJournal(fact) as Fact));
  if (!state) throw new Error('a commission has at least one fact');
  return state;
}

/** The list row of a commission. */
export function rowOf(c: Commission, updatedAt: number) {
  const p = c.parts;
  const [number, year] = (c.code ?? '').split('/').map(Number);
  return {
    code: c.code,
    codeYear: c.code === null ? null : (year ?? null),
    codeNumber: c.code === null ? null : (number ?? null),
    route: c.route,
    title: c.request.title,
    serviceKinds: c.request.serviceKinds as string[],
    stage: c.closedAt === null ? (c.stage ?? 'request') : 'archived',
    state: c.closedAt === null ? ('open' as const) : ('closed' as const),
    outcome: c.end?.kind ?? null,
    requesterId: p.requester,
    hostId: p.host,
    orderIssuerId: p.orderIssuer,
    funderId: p.funder,
    decidingAuthorityId: p.decidingAuthority,
    unionId: p.union,
    organisations: unique([p.requester, p.host, p.orderIssuer, p.funder, p.decidingAuthority, p.union, p.finance, p.homeAffairs]),
    people: unique([c.request.by, c.specialist?.person ?? null, ...c.members.filter((m) => m.invitedAt !== null).map((m) => m.person)]),
    openedAt: new Date(c.openedAt).toISOString(),
    closedAt: c.closedAt === null ? null : new Date(c.closedAt).toISOString(),
    year: yearOf(dayOf(c.openedAt)),
    overdueOn: earliest(duties(c).map((d) => d.due.dueOn)),
    revision: c.revision,
    personRevision: c.personRevision,
    updatedAt: new Date(updatedAt).toISOString(),
  };
}

/** The open duties of a commission, one row each. */
export function dutyRowsOf(c: Commission) {
  return duties(c).map((d) => ({
    key: d.key,
    kind: d.kind,
    stage: d.stage,
    ownerOrganisation: d.owner.organisation,
    ownerCapability: d.owner.capability,
    ownerPerson: d.owner.person,
    about: d.about,
    since: new Date(d.since).toISOString(),
    dueOn: d.due.dueOn,
    deadlineCode: d.due.code,
    derivation: d.due,
    commands: [...d.commands],
    rung: c.rungs[d.key] ?? 0,
  }));
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((i): i is string => i !== null))].sort();
}

function earliest(days: Day[]): Day | null {
  return days.sort()[0] ?? null;
}
