import type { Capability } from '../case/capabilities.ts';
import { type PartName, type Section, sections } from './names.ts';

/** What a capability opens of an obstacle. Each opening includes `status`. */
export interface Ground {
  /** Of every obstacle. */
  everywhere?: readonly Section[];
  /** Of an obstacle in which the reader's body has this part. */
  parts?: { readonly [P in PartName]?: readonly Section[] };
  /** Of an obstacle that the reader raised. */
  own?: readonly Section[];
}

const everything: readonly Section[] = sections;
const answered: readonly Section[] = ['status', 'matter', 'answers'];

const office: Ground = { parts: { raiser: answered }, own: answered };
const inUnion = (opened: readonly Section[]): Ground => ({ parts: { union: opened, raiser: answered }, own: answered });
const inAuthority: Ground = { parts: { decidingAuthority: everything, raiser: answered }, own: answered };

/** What each capability opens. The rule (reading.ts) and the queries (access-keys.ts) both use this table. Null opens nothing. */
export const grounds: Readonly<Record<Capability, Ground | null>> = {
  departmentOfficer: office,
  departmentLeader: office,
  unionClerk: inUnion(answered),
  unionSpecialist: inUnion(everything),
  unionLeader: inUnion(everything),
  unionAccountant: inUnion(answered),
  unionChiefAccountant: inUnion(answered),
  // The body of an expert counts for nothing.
  expert: { own: answered },
  financeOfficer: office,
  financeLeader: office,
  authorityOffice: inAuthority,
  authorityLeader: inAuthority,
  homeAffairs: { parts: { homeAffairs: everything, raiser: answered }, own: answered },
  partyMonitor: { everywhere: ['status'], parts: { raiser: answered }, own: answered },
  auditor: { everywhere: everything, own: answered },
  administrator: null,
};
