import type { FundingSource } from './names.ts';
import type { Capability } from '../case/capabilities.ts';

/** The commands that begin a commission. */
type Birth = 'submitRequest' | 'proposeByUnion';

/** The capacities in which a person begins a commission for their own body. The leader of the requesting body signs it. */
export const beginners: Record<Birth, readonly Capability[]> = {
  submitRequest: ['departmentLeader', 'authorityLeader', 'financeLeader'],
  proposeByUnion: ['unionLeader'],
};

/**
 * The capacities in which people draft the first act. Officers draft it for their leaders, who send it. The Union's clerk enters it from a
 * paper.
 */
export const birthWriters: Record<Birth, readonly Capability[]> = {
  submitRequest: [...beginners.submitRequest, 'departmentOfficer', 'authorityOffice', 'financeOfficer', 'unionClerk'],
  proposeByUnion: [...beginners.proposeByUnion, 'unionSpecialist'],
};

const namesPayer: ReadonlySet<string> = new Set<FundingSource>(['requesterBudget', 'projectOwner', 'otherLawful']);

/** Whether the funding source requires a named funder. The funder approves the funding. */
export function needsFunder(source: string | undefined): boolean {
  return source !== undefined && namesPayer.has(source);
}
