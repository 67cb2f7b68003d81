import type { Commission } from './commission.ts';
import type { Capability } from '../case/capabilities.ts';

/** The capabilities in which the leader of a body signs. */
export const leaders = ['departmentLeader', 'unionLeader', 'financeLeader', 'authorityLeader'] as const satisfies readonly Capability[];

/** Kinds of organisation whose leaders and offices have the authority's capabilities instead of a department's. */
const authorityKinds = new Set(['provincialPeoplesCommittee', 'provincialParty', 'provincialCouncil']);

/** Whether leaders of this kind of organisation decide for the province. Only they give consent, direct and approve above the threshold. */
export const isAuthorityKind = (kind: string | undefined): boolean => kind !== undefined && authorityKinds.has(kind);

function kindOf(c: Commission, organisation: string): string {
  if (organisation === c.parts.union) return 'union';
  if (organisation === c.parts.finance) return 'finance';
  return c.organisations[organisation]?.kind ?? 'department';
}

/** The capability in which this organisation's leader signs. */
export function leaderOf(c: Commission, organisation: string): Capability {
  return leaderOfKind(kindOf(c, organisation));
}

/** The capability in which the leader of an organisation of this kind signs. */
export function leaderOfKind(kind: string): Capability {
  if (kind === 'union') return 'unionLeader';
  if (kind === 'finance') return 'financeLeader';
  return authorityKinds.has(kind) ? 'authorityLeader' : 'departmentLeader';
}

/** Whether the person leads their body or prepares and answers for it. */
export const isOfOffice = (c: Commission, { organisation, capability }: { organisation: string; capability: Capability }): boolean =>
  [leaderOf(c, organisation), officerOf(c, organisation)].includes(capability);

/** The capability in which this organisation's officers prepare and answer. */
export function officerOf(c: Commission, organisation: string): Capability {
  const kind = kindOf(c, organisation);
  if (kind === 'union') return 'unionSpecialist';
  if (kind === 'finance') return 'financeOfficer';
  return authorityKinds.has(kind) ? 'authorityOffice' : 'departmentOfficer';
}
