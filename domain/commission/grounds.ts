import type { Capability } from '../case/capabilities.ts';
import type { Parts } from './commission.ts';

/** The condition under which a capability gives access to a commission. */
export interface Ground {
  /** The reader's body must have one of these parts in the commission. */
  parts: readonly (keyof Parts)[];
  /** Gives no access to a commission without cost, unless the body has a part in the order. */
  needsCost?: true;
  /** The effect of the reader's own seat on the panel: an invitation opens the commission, or an uncleared conflict closes it. */
  seat?: 'opens' | 'closes';
}

/** The parts in the order itself: the bodies that ask, answer, issue, pay and decide. */
export const partsInOrder = ['requester', 'host', 'orderIssuer', 'funder', 'decidingAuthority'] as const satisfies (keyof Parts)[];

const party: Ground = { parts: partsInOrder };
const union: Ground = { parts: ['union'] };
const finance: Ground = { parts: ['finance'], needsCost: true };

/**
 * The capabilities that give access to a commission. The rule (`mayKnowOf`) and the queries (access-keys.ts) both use this table. 'all'
 * gives access to every commission, null to none.
 */
export const grounds: Readonly<Record<Capability, Ground | 'all' | null>> = {
  departmentOfficer: party,
  departmentLeader: party,
  unionClerk: union,
  unionSpecialist: union,
  // A leader with an open or confirmed conflict on the file has no access.
  unionLeader: { ...union, seat: 'closes' },
  unionAccountant: union,
  unionChiefAccountant: union,
  expert: { parts: [], seat: 'opens' },
  financeOfficer: finance,
  financeLeader: finance,
  authorityOffice: party,
  authorityLeader: party,
  homeAffairs: { parts: ['homeAffairs'] },
  partyMonitor: 'all',
  auditor: 'all',
  administrator: null,
};
