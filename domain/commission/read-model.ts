import { dayOf, yearOf, type Day } from '../calendar/day.ts';
import type { CaseRow, OwedDuty, ReadModel } from '../case/read-model.ts';
import { fold } from './apply.ts';
import type { Commission } from './commission.ts';
import { duties } from './duties.ts';
import type { Fact } from './facts.ts';
import { knowableOf, type Seat } from './reading.ts';

/**
 * What PostgreSQL keeps of a commission beside its journal, as pure functions of the folded state, so that the projection and the
 * rebuild cannot differ.
 */

/** A fact as the journal stores it: `at` is ISO 8601 UTC, everything else as it was recorded. */
export interface JournalFact {
  revision: number;
  at: string;
  kind: string;
  actor: object;
  [data: string]: unknown;
}

export function toJournal(fact: Fact): JournalFact {
  return { ...fact, at: new Date(fact.at).toISOString() };
}

export function fromJournal(fact: JournalFact): Fact {
  return { ...fact, at: Date.parse(fact.at) } as unknown as Fact;
}

/** The state that these facts of one journal stream make, from its first revision on. */
export function foldFacts(facts: readonly JournalFact[]): Commission {
  const state = fold(facts.map(fromJournal));
  if (!state) throw new Error('a commission has at least one fact');
  return state;
}

/** The version of the state's shape that this release writes. */
const stateVersion = 1;

/** What PostgreSQL keeps of a commission; `updatedAt` is the time of its last fact in epoch milliseconds. */
export function readModelOf(c: Commission, updatedAt: number): ReadModel & { own: CommissionColumns } {
  return { row: caseRowOf(c, updatedAt), own: columnsOf(c), duties: owedIn(c), snapshot: { ...c } };
}

function caseRowOf(c: Commission, updatedAt: number): CaseRow {
  const p = c.parts;
  const [number, year] = (c.code ?? '').split('/').map(Number);
  return {
    procedure: 'commission',
    code: c.code,
    codeYear: c.code === null ? null : (year ?? null),
    codeNumber: c.code === null ? null : (number ?? null),
    title: c.request.title,
    stage: c.closedAt === null ? (c.stage ?? 'request') : 'archived',
    state: c.closedAt === null ? 'open' : 'closed',
    outcome: c.end?.kind ?? null,
    organisations: unique([p.requester, p.host, p.orderIssuer, p.funder, p.decidingAuthority, p.union, p.finance, p.homeAffairs]),
    people: unique([c.request.by, c.specialist?.person ?? null, ...c.members.filter((m) => m.invitedAt !== null).map((m) => m.person)]),
    openedAt: new Date(c.openedAt).toISOString(),
    closedAt: c.closedAt === null ? null : new Date(c.closedAt).toISOString(),
    year: yearOf(dayOf(c.openedAt)),
    overdueOn: earliest(duties(c).map((d) => d.due.dueOn)),
    revision: c.revision,
    personRevision: c.personRevision,
    calendarVersion: c.calendar.version,
    stateVersion,
    updatedAt: new Date(updatedAt).toISOString(),
  };
}

/** A commission's own columns: what its list shows, and what decides who may know of it (`knowableOf`). */
export interface CommissionColumns {
  route: string;
  serviceKinds: string[];
  instrument: string | null;
  requesterId: string | null;
  hostId: string | null;
  orderIssuerId: string | null;
  funderId: string | null;
  decidingAuthorityId: string | null;
  unionId: string | null;
  financeId: string | null;
  homeAffairsId: string | null;
  specialistId: string | null;
  isWithoutCost: boolean;
  isIssued: boolean;
  seats: readonly Seat[];
  /** Every person with a line in a payment, sorted. */
  payees: string[];
}

function columnsOf(c: Commission): CommissionColumns {
  const { parts, specialist, isWithoutCost, isIssued, seats } = knowableOf(c);
  return {
    route: c.route,
    serviceKinds: c.request.serviceKinds as string[],
    instrument: c.instrument,
    requesterId: parts.requester,
    hostId: parts.host,
    orderIssuerId: parts.orderIssuer,
    funderId: parts.funder,
    decidingAuthorityId: parts.decidingAuthority,
    unionId: parts.union,
    financeId: parts.finance,
    homeAffairsId: parts.homeAffairs,
    specialistId: specialist,
    isWithoutCost,
    isIssued,
    seats,
    payees: unique(c.payments.flatMap(({ lines }) => lines.map(({ person }) => person))),
  };
}

function owedIn(c: Commission): OwedDuty[] {
  return duties(c).map((duty) => ({ duty, rung: c.rungs[duty.key] ?? 0 }));
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((i): i is string => i !== null))].sort();
}

function earliest(days: Day[]): Day | null {
  return days.sort()[0] ?? null;
}
