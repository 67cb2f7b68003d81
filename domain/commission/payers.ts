import type { Capability } from '../case/capabilities.ts';
import type { Commission } from './commission.ts';
import { leaderOf, officerOf } from './organisation.ts';
import { isOwnAllotment } from './own-allotment.ts';
import { isOfUnion, openPayment } from './stages/payment/state.ts';
import type { FundingApproval } from './rule-set.ts';

/** A capacity for one body. */
interface Office {
  organisation: string;
  capability: Capability;
}

/** The rows of the pinned rule set about this source of money. A row about the Union's own allotment applies only there. */
function rowsOf(c: Commission): FundingApproval[] {
  return c.ruleSet.fundingApprovals.filter(
    (row) => row.fundingSource === c.request.fundingSource && (row.funder === undefined || isOwnAllotment(c)),
  );
}

/** The leader who signs the funding, by source and amount. */
export function fundingApprover(c: Commission, amountVnd: number): Office {
  const row = rowsOf(c).find(({ upToVnd }) => upToVnd === null || amountVnd <= upToVnd);
  if (row?.approver === 'funderLeader' && c.parts.funder) return { organisation: c.parts.funder, capability: leaderOf(c, c.parts.funder) };
  if (row?.approver === 'authorityLeader') return { organisation: c.parts.decidingAuthority, capability: 'authorityLeader' };
  return { organisation: c.parts.finance, capability: 'financeLeader' };
}

/** Who appraises where the rule set does not say. Sở Tài chính judges the state budget and nobody else's money. */
function usualAppraiser(c: Commission): NonNullable<FundingApproval['appraiser']> {
  if (c.request.fundingSource === 'stateBudget') return 'financeOfficer';
  return isOwnAllotment(c) ? 'chiefAccountant' : 'nobody';
}

const appraiserKind = (c: Commission) => rowsOf(c)[0]?.appraiser ?? usualAppraiser(c);

/** Whether the estimate is appraised before it is decided. Another body decides on its own money without that. */
export const needsAppraisal = (c: Commission): boolean => appraiserKind(c) !== 'nobody';

/** The office that may appraise. Where no appraisal is needed, the funder's own office may still cut lines before its leader decides. */
export function appraiserOf(c: Commission): Office {
  const kind = appraiserKind(c);
  if (kind === 'chiefAccountant') return { organisation: c.parts.union, capability: 'unionChiefAccountant' };
  if (kind === 'financeOfficer' || !c.parts.funder) return { organisation: c.parts.finance, capability: 'financeOfficer' };
  return { organisation: c.parts.funder, capability: officerOf(c, c.parts.funder) };
}

/** Who keeps the account where the rule set does not say. */
function usualKeeper(c: Commission): NonNullable<FundingApproval['accountKeeper']> {
  if (isOwnAllotment(c)) return 'unionAccountant';
  return c.request.fundingSource === 'stateBudget' || !c.parts.funder ? 'financeOfficer' : 'funderOfficer';
}

/**
 * The office that keeps the account and confirms what was paid from it. It is never the Union's specialist. The Union's own accountant
 * confirms what the Union pays its people out of a contract.
 */
export function payerOf(c: Commission): Office {
  const open = openPayment(c);
  if (open && isOfUnion(open)) return { organisation: c.parts.union, capability: 'unionAccountant' };
  const keeper = rowsOf(c)[0]?.accountKeeper ?? usualKeeper(c);
  if (keeper === 'unionAccountant') return { organisation: c.parts.union, capability: 'unionAccountant' };
  if (keeper === 'financeOfficer' || !c.parts.funder) return { organisation: c.parts.finance, capability: 'financeOfficer' };
  return { organisation: c.parts.funder, capability: officerOf(c, c.parts.funder) };
}

/** The leader who approves the settlement: the leader of the body whose money it is. */
export function payerLeaderOf(c: Commission): Office {
  const isState = c.request.fundingSource === 'stateBudget' || !c.parts.funder;
  const organisation = isState ? c.parts.finance : c.parts.funder!;
  return { organisation, capability: leaderOf(c, organisation) };
}
