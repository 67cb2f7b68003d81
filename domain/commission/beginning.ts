import type { FundingSource } from './names.ts';
import type { Capability } from '../case/capabilities.ts';

/** The commands that begin a commission. */
type Birth = 'submitRequest' | 'proposeByUnion';

/** In which capacities a person begins a commission of their own body: a birth is signed by the leader of the body that asks. */
export const beginners: Record<Birth, readonly Capability[]> = {
  submitRequest: ['departmentLeader', 'authorityLeader', 'financeLeader'],
  proposeByUnion: ['unionLeader'],
};

/** Who writes what begins a commission: officers for their leaders, who send it. */
export const birthWriters: Record<Birth, readonly Capability[]> = {
  submitRequest: [...beginners.submitRequest, 'departmentOfficer', 'authorityOffice', 'financeOfficer'],
  proposeByUnion: [...beginners.proposeByUnion, 'unionSpecialist'],
};

const namesPayer: ReadonlySet<string> = new Set<FundingSource>(['requesterBudget', 'projectOwner', 'otherLawful']);

/** Whether the source of funds asks for the name of the body that pays: that body approves. */
export function needsFunder(source: string | undefined): boolean {
  return source !== undefined && namesPayer.has(source);
}
