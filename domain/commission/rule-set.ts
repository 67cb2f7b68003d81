import type { Day } from '../calendar/day.ts';
import type { DeadlineRule, SourceStatus } from '../calendar/deadline.ts';
import type { Dong } from '../money/dong.ts';
import type { DocumentKind, FormOfWork, FundingSource, PanelRole } from './names.ts';

/** A value together with where it comes from: nothing here is law unless `status` says so. */
export interface Sourced {
  source: string;
  status: SourceStatus;
}

/** Who must sign the funding of a source, up to an amount; the first row that fits decides. */
export interface FundingApproval extends Sourced {
  fundingSource: FundingSource;
  /** Null: no upper bound. */
  upToVnd: Dong | null;
  approver: 'financeLeader' | 'authorityLeader' | 'funderLeader';
}

/** Composition of the group that does the work, per form of work. */
export interface PanelRule extends Sourced {
  formOfWork: FormOfWork;
  minMembers: number;
  maxMembers: number;
  oddNumber: boolean;
  minReviewers: number;
  requiredRoles: PanelRole[];
  /** Share of members present that makes a meeting quorate, as a fraction. */
  quorum: { of: number; over: number };
}

export interface PaymentTerms {
  /** Calendar days after the day on which the payment is prepared. */
  plannedWithinDays: number;
  /** `MM-DD` of the year after the budget line's: the last day on which work of the line's year is paid. Null: 31 December of its own. */
  closesOn: string | null;
}

/** One provincial rule as data: pinned into a commission at its birth (docs/design.md §3, rule 10). */
export interface RuleSet {
  id: string;
  version: number;
  territory: string;
  validFrom: Day;
  validTo: Day | null;
  legalBasis: string;
  /** Codes D01–D23 of the sources and P01… proposed here. */
  deadlines: DeadlineRule[];
  /** Rungs of a missed duty, in working days after its due day. */
  ladder: Sourced & { reminderAfter: number; escalationAfter: number; lapseAfter: number };
  fundingApprovals: FundingApproval[];
  panels: PanelRule[];
  /** Ceiling of the advances together, as a percentage of the reserved amount. */
  advance: Sourced & {
    maxPercent: number;
    /** Without a contract, up to this amount: the whole estimate may be advanced. Absent: never. */
    wholeUpToVnd?: Dong | undefined;
  };
  /** When money may be paid: how far ahead a payment is planned, and until when a year's line still pays in the year after. */
  payments?: (Sourced & PaymentTerms) | undefined;
  /** How long after leaving a body a person still counts as bound to it. Absent in rules from before: however long ago it was. */
  independence?: Sourced & { formerRoleMonths: number };
  maxReworkRounds: number;
  maxExtensions: number;
  /** Documents without which a file is not archived, by what happened in it. */
  mandatoryDocuments: (Sourced & {
    when: 'always' | 'ordered' | 'withPanel' | 'withMeeting' | 'reported' | 'signedOff' | 'paid';
    kind: DocumentKind;
  })[];
}
