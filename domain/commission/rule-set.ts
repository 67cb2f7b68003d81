import type { Day } from '../calendar/day.ts';
import type { CountedPauseDay, DeadlineRule, SourceStatus } from '../calendar/deadline.ts';
import type { AdvanceRule } from '../money/advance-ceiling.ts';
import type { Dong } from '../money/dong.ts';
import type { DocumentKind, FormOfWork, FundingSource, PanelRole } from './names.ts';

/** A value with its source. It is law only where `status` says so. */
export interface Sourced {
  source: string;
  status: SourceStatus;
}

/** The leader who must sign the funding of a source, up to an amount. The first matching row applies. */
export interface FundingApproval extends Sourced {
  fundingSource: FundingSource;
  /** Null: no upper bound. */
  upToVnd: Dong | null;
  approver: 'financeLeader' | 'authorityLeader' | 'funderLeader';
  /** The row applies only where the Union itself pays, from its own allotment. Such rows come before the general ones. */
  funder?: 'union' | undefined;
  /** Who appraises before the decision. Absent: Sở Tài chính for the state budget, the chief accountant for the Union's own money, else nobody. */
  appraiser?: 'financeOfficer' | 'chiefAccountant' | 'nobody' | undefined;
  /** Who keeps the account and confirms payments. Absent: Sở Tài chính for the state budget, the Union's accountant, else the funder's office. */
  accountKeeper?: 'financeOfficer' | 'funderOfficer' | 'unionAccountant' | undefined;
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
  /**
   * `MM-DD` of the year after the budget line's: the last day on which work of the line's year is paid. Null: 31 December of the line's own
   * year.
   */
  closesOn: string | null;
  /** `MM-DD`: the last day on which the treasury takes a year's dossiers within that year. Told on the page. */
  dossiersUntil?: string | undefined;
  /** How many working days before the closing day the treasury takes dossiers at the latest. Told on the page. */
  dossiersAhead?: number | undefined;
}

/** One provincial rule as data. It is pinned into a commission when that begins (docs/design.md §3, rule 10). */
export interface RuleSet {
  id: string;
  version: number;
  territory: string;
  validFrom: Day;
  validTo: Day | null;
  legalBasis: string;
  /** Codes D01–D23 come from the sources, P01… are proposed here. */
  deadlines: DeadlineRule[];
  /** Rungs of a missed duty, in working days after its due day. */
  /** Which end of a hold counts as a day of the term. Absent: the last, the day of resumption. */
  holdDays?: (Sourced & { counted: CountedPauseDay }) | undefined;
  /** When an office closes (`HH:MM`), and the terms for which a later receipt counts as received on the next working day. */
  officeHours?: (Sourced & { until: string; terms: string[] }) | undefined;
  ladder: Sourced & { reminderAfter: number; escalationAfter: number; lapseAfter: number };
  fundingApprovals: FundingApproval[];
  panels: PanelRule[];
  /** Ceiling of all advances together, for a contract. Without a contract the estimate is the ceiling. */
  advance: Sourced & AdvanceRule;
  /** How far ahead a payment may be planned, and until when a year's line still pays in the next year. */
  payments?: (Sourced & PaymentTerms) | undefined;
  /**
   * How long a person counts as bound to a body after leaving it. Absent in older rule sets, where a person counts as bound without limit.
   */
  independence?: Sourced & { formerRoleMonths: number };
  maxReworkRounds: number;
  maxExtensions: number;
  /** Documents that the archive requires, each with the event that makes it necessary. */
  mandatoryDocuments: (Sourced & {
    when: 'always' | 'ordered' | 'withPanel' | 'withMeeting' | 'reported' | 'signedOff' | 'liquidated' | 'paid';
    kind: DocumentKind;
  })[];
}
