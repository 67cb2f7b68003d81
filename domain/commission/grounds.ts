import type { Capability } from '../case/capabilities.ts';
import type { Parts } from './commission.ts';

/** What gives a capability to know of a commission. */
export interface Ground {
  /** The reader's body has one of these parts in it. */
  parts: readonly (keyof Parts)[];
  /** Not where the commission costs nothing, unless the body has a part in the order too. */
  needsCost?: true;
  /** How a seat of their own on the panel counts: an invitation opens the commission, or an uncleared conflict closes it. */
  seat?: 'opens' | 'closes';
}

/** The parts in the order itself: who asks, answers, issues, pays and decides. */
export const partsInOrder = ['requester', 'host', 'orderIssuer', 'funder', 'decidingAuthority'] as const satisfies (keyof Parts)[];

const party: Ground = { parts: partsInOrder };
const union: Ground = { parts: ['union'] };
const finance: Ground = { parts: ['finance'], needsCost: true };

/**
 * Who may know that a commission exists, by capability: the one table behind the rule (`mayKnowOf`) and behind the queries
 * (access-keys.ts). 'all': every commission. Null: none.
 */
export const grounds: Readonly<Record<Capability, Ground | 'all' | null>> = {
  departmentOfficer: party,
  departmentLeader: party,
  unionClerk: union,
  unionSpecialist: union,
  // One with an open or confirmed conflict on the file is walled off.
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
