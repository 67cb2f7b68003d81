import { accessKeysOf } from './access-keys.ts';
import { type JournalFact, fromJournal } from '../case/facts.ts';
import { unseenBy } from '../case/paper-entries.ts';
import type { Listed } from '../case/procedure.ts';
import { fold } from './apply.ts';
import type { Commission } from './commission.ts';
import type { Fact } from './facts.ts';
import { accessFactsOf, type Seat } from './reading.ts';

/**
 * PostgreSQL keeps these values of a commission beside its journal. Pure functions of the folded state make them, so that the projection
 * and the rebuild agree.
 */

/** The state folded from the facts of one journal stream, starting with its first revision. */
export function foldFacts(facts: readonly JournalFact[]): Commission {
  const state = fold(facts.map((fact) => fromJournal(fact) as Fact));
  if (!state) throw new Error('a commission has at least one fact');
  return state;
}

/** The values of one commission that the lists show. */
export function listed(c: Commission): Listed & { own: CommissionColumns } {
  const { requester, host, orderIssuer, funder, decidingAuthority, union, finance, homeAffairs } = c.parts;
  return {
    title: c.request.title,
    organisations: [requester, host, orderIssuer, funder, decidingAuthority, union, finance, homeAffairs],
    people: [c.request.by, c.specialist?.person ?? null, ...c.members.filter((m) => m.invitedAt !== null).map((m) => m.person)],
    accessKeys: accessKeysOf(accessFactsOf(c)),
    // A closed file takes no more acts, so nothing could be said of the entry.
    unseenBy: c.closedAt === null ? unseenBy(c.entries) : [],
    own: columnsOf(c),
  };
}

/** A commission's own columns: those that its list shows, and those that decide on access (`accessFactsOf`). */
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
  const { parts, specialist, isWithoutCost, isIssued, seats } = accessFactsOf(c);
  return {
    route: c.route,
    serviceKinds: c.request.serviceKinds,
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
    payees: [...new Set(c.payments.flatMap(({ lines }) => lines.flatMap(({ person }) => person ?? [])))].sort(),
  };
}
