import { approvedVersion, openVersion } from './estimate-versions.ts';
import type { ReservedNumber } from './stages/own-numbers.ts';
import type { Calendar } from '../calendar/working-days.ts';
import type { Day } from '../calendar/day.ts';
import type { Pause } from '../calendar/deadline.ts';
import type { Dong } from '../money/dong.ts';
import type { SealedInput } from './commands.ts';
import type { TextRef } from './commands/values.ts';
import type { EffectIntent } from './effects.ts';
import type { OrganisationName } from './facts.ts';
import type { Advance, Payment } from './paying.ts';
import type {
  Answer,
  DocumentKind,
  Ending,
  EventKind,
  FeeItem,
  FormOfWork,
  FundingSource,
  Instrument,
  InterestCategory,
  Obligation,
  PanelRole,
  ServiceKind,
  Stage,
} from './names.ts';
import type { RuleSet } from './rule-set.ts';

export type { Advance, PayeeTax, Payment } from './paying.ts';

/** A moment: epoch milliseconds of the workflow's clock. */
export type Instant = number;

/** The bodies of a commission. `host` and `orderIssuer` of a Union proposal are named by the consent. */
export interface Parts {
  requester: string;
  host: string;
  orderIssuer: string | null;
  funder: string | null;
  decidingAuthority: string;
  union: string;
  finance: string;
  homeAffairs: string;
}

/** The state of one commission: the fold of its facts, and nothing else. */
export interface Commission {
  revision: number;
  /** The last revision made by a person: what `If-Match` is compared with. */
  personRevision: number;
  /** When the last fact was recorded. */
  lastAt: Instant;
  /** The commission's own yearly number, `07/2026`; null until the register gave it. */
  code: string | null;
  route: 'ordered' | 'unionProposed';
  openedAt: Instant;
  ruleSet: RuleSet;
  calendar: Calendar;
  organisations: Record<string, OrganisationName>;
  parts: Parts;
  request: RequestState;
  instrument: Instrument | null;
  stage: Stage | null;
  stageSince: Instant;
  end: { kind: Ending; at: Instant; acceptedVnd: Dong } | null;
  closedAt: Instant | null;

  consent: { at: Instant; granted: boolean } | null;
  registration: { at: Instant; arrivedOn: Day; urgency: string; number: string | null } | null;
  specialist: { person: string; at: Instant; dueOn: Day | null; instruction: TextRef } | null;
  /** How often a specialist has lost the role while the commission was theirs, and when last. */
  specialistLeft?: { times: number; at: Instant };
  supplements: Supplement[];
  acceptance: { at: Instant; formOfWork: FormOfWork; deliverOn: Day } | null;

  estimates: Estimate[];
  funding: { at: Instant; reservedVnd: Dong; budgetLine: string | null; fiscalYear: number | null } | null;
  /** The line being reserved, until the ledger answers. */
  pendingFunding: { budgetLine: string | null; fiscalYear: number | null } | null;
  order: {
    at: Instant;
    paper: SealedInput<'issueOrder'>['paper'];
    deliverOn: Day;
    issued: boolean;
    countersignedAt: Instant | null;
  } | null;

  panel: {
    proposedAt: Instant;
    proposedBy: string;
    appointedAt: Instant | null;
    decisionNumber: string | null;
    /** Taken ahead of the decision that is to bear it. */
    reservedNumber?: ReservedNumber;
    meetingOn: Day | null;
  } | null;
  members: Member[];
  opinions: Opinion[];
  /** Requests for more time that nobody has decided yet. */
  timeRequests: { person: string; until: Day; reason: TextRef; at: Instant }[];
  events: ConsultationEvent[];
  meetings: Meeting[];
  reports: Report[];
  signOff: { at: Instant; acceptedVnd: Dong } | null;
  reworks: { at: Instant; reason: TextRef }[];

  advances: Advance[];
  payments: Payment[];
  returnedVnd: Dong;
  /** Money of advances given back, by the treasury's reference: the same one is not counted twice. */
  returns: { at: Instant; amountVnd: Dong; treasuryReference: string }[];
  settlement: { at: Instant; by: string; actualVnd: Dong; approvedAt: Instant | null } | null;

  /** Who last gave the first side of an act that needs two persons, by command and matter (two-persons.ts). */
  hands: Record<string, string>;
  effects: { next: number; pending: EffectIntent[]; lastOutcome: 'done' | 'refused'; lastReason: string | null };
  hold: { at: Instant } | null;
  pauses: Pause[];
  /** Later due days that were granted, by duty key. */
  extensions: Record<string, { until: Day; at: Instant; times: number }>;
  /** A duty handed to one person, by duty key. */
  assignees: Record<string, string>;
  /** The last rung passed, by duty key. */
  rungs: Record<string, number>;
  /** `by`: who attached it, where it came by itself. */
  documents: { document: string; kind: DocumentKind; at: Instant; by?: string }[];
  notes: { at: Instant; person: string; note: TextRef }[];
  obstacles: {
    n: number;
    at: Instant;
    by: string;
    category: string;
    obstacle: TextRef;
    answers: { at: Instant; outcome: string; answer: TextRef }[];
  }[];
}

/** What was asked, as first received. */
export interface RequestState {
  by: string;
  title: string;
  proposalType: string;
  submissionOn: Day | null;
  serviceKinds: ServiceKind[];
  obligation: Obligation;
  fundingSource: FundingSource;
  letter: SealedInput<'submitRequest'>['letter'];
  /** Why this letter stands in another commission too. */
  sameLetterReason?: TextRef;
  legalBasis: string[];
  questions: TextRef[];
  dossier: string[];
  wantedOn: Day;
}

export interface Supplement {
  at: Instant;
  items: { item: number; what: string; why: TextRef; supplied: { at: Instant; documents: string[]; explanation: TextRef | null } | null }[];
}

export interface EstimateLine {
  item: FeeItem;
  content: string;
  unit: string;
  quantity: number;
  unitPriceVnd: Dong;
  normId: string | null;
  /** The ceiling of the norm, if there is one. */
  maxVnd: Dong | null;
  /** The higher decision by which the price is above the norm. */
  aboveNorm: { number: string; notation: string; on: Day; document: string } | null;
  /** What was asked before the appraisal changed it; null when it was left as it was. */
  asked: { quantity: number; unitPriceVnd: Dong } | null;
}

/** One version of the estimate; the first is the funding's, later ones are adjustments. */
export interface Estimate {
  at: Instant;
  by: string;
  lines: EstimateLine[];
  totalVnd: Dong;
  workOn: Day;
  status: 'submitted' | 'appraised' | 'approving' | 'approved' | 'returned' | 'refused';
  appraisedVnd: Dong | null;
  appraisedAt: Instant | null;
  appraisedBy: string | null;
}

export interface Member {
  person: string;
  role: PanelRole;
  organisation: string | null;
  employedByHost: boolean;
  invitedAt: Instant | null;
  answer: { at: Instant; accepts: boolean } | null;
  declaration: { at: Instant; categories: InterestCategory[] } | null;
  conflict: 'none' | 'open' | 'cleared' | 'blocked';
  /** When the record itself opened the conflict, because the member's bodies changed. */
  conflictOpenedAt?: Instant;
  /** Bodies of this commission to which the member was known to be bound, when appointed or since. */
  affiliations?: string[];
  left: boolean;
}

export interface Opinion {
  person: string;
  round: number;
  at: Instant;
  opinion: SealedInput<'fileOpinion'>;
  returned: { at: Instant; reason: TextRef } | null;
}

export interface ConsultationEvent {
  event: number;
  at: Instant;
  kind: EventKind;
  on: Day;
  place: string;
  topic: string;
  invited: {
    invitee: number;
    organisation: string | null;
    person: string | null;
    name: TextRef | null;
    paperOrdered: boolean;
    paper: { at: Instant; title: string; presented: boolean; documents: string[] } | null;
    opinion: { at: Instant; opinion: TextRef } | null;
    present: boolean;
  }[];
  closed: { at: Instant; heldOn: Day; chair: string; conclusion: TextRef } | null;
}

export interface Meeting {
  meeting: number;
  at: Instant;
  on: Day;
  place: string;
  held: {
    at: Instant;
    heldOn: Day;
    present: string[];
    quorate: boolean;
    ballots: SealedInput<'recordMeeting'>['ballots'];
    conclusion: TextRef;
    dissents: { person: string; opinion: TextRef }[];
  } | null;
}

/** One round of the report; a rework asked at sign-off opens the next round. */
export interface Report {
  round: number;
  at: Instant;
  by: string;
  status: 'submitted' | 'returned' | 'approved' | 'issuing' | 'issued';
  approvedAt: Instant | null;
  /** Who approved it, and so signs it. */
  approvedBy?: string;
  returnedAt: Instant | null;
  assessment: TextRef;
  recommendations: {
    number: number;
    recommendation: TextRef;
    from: string[];
    answer: { answer: Answer; explanation: TextRef | null; at: Instant } | null;
  }[];
  reserved: { opinion: TextRef; from: string }[];
  number: string | null;
  /** Taken ahead of the report that is to bear it. */
  reservedNumber?: ReservedNumber;
  issuedAt: Instant | null;
  recipients: string[];
  forwardedAt: Instant | null;
  acknowledgedAt: Instant | null;
  /** When the host answered, or its silence was recorded. */
  respondedAt: Instant | null;
}

/** A commission without cost skips funding, order, sign-off and payment. */
export function isWithoutCost(c: Commission): boolean {
  return c.request.fundingSource === 'none';
}

/** The estimate that is in force, if any. */
export function approvedEstimate(c: Commission): Estimate | undefined {
  return approvedVersion(c.estimates);
}

/** The estimate being decided now: submitted, appraised or being reserved. */
export function openEstimate(c: Commission): Estimate | undefined {
  return openVersion(c.estimates);
}

/** Members who have not left or been blocked. */
export function seated(c: Commission): Member[] {
  return c.members.filter((m) => !m.left && m.conflict !== 'blocked' && m.answer?.accepts !== false);
}

/** Members who accepted, declared and are clear of conflict: those for whom the dossier is open. */
export function clearedMembers(c: Commission): Member[] {
  return seated(c).filter(
    (m) => m.answer?.accepts === true && m.declaration !== null && (m.conflict === 'none' || m.conflict === 'cleared'),
  );
}

export function memberOf(c: Commission, person: string): Member | undefined {
  return c.members.find((m) => m.person === person && !m.left);
}

/** The opinion of this person that stands (filed and not returned). */
export function standingOpinion(c: Commission, person: string): Opinion | undefined {
  const last = c.opinions.filter((o) => o.person === person).at(-1);
  return last && last.returned === null ? last : undefined;
}

export function currentReport(c: Commission): Report | undefined {
  return c.reports.at(-1);
}

/** The round of the report now due: one more than the reworks asked. */
export function reportRound(c: Commission): number {
  return c.reworks.length + 1;
}

/** The report of the current round once issued. */
export function issuedReport(c: Commission): Report | undefined {
  const last = c.reports.at(-1);
  return last && last.round === reportRound(c) && last.status === 'issued' ? last : undefined;
}

/** The opinion round due of each member grows by one with every returned opinion. */
export function opinionRound(c: Commission, person: string): number {
  return c.opinions.filter((o) => o.person === person && o.returned !== null).length + 1;
}

export const disbursedAdvancesVnd = (c: Commission): Dong =>
  c.advances.reduce((sum, a) => sum + (a.status === 'disbursed' ? a.amountVnd : 0), 0);

/** Advance paid out and neither cleared by payments nor returned. */
export const outstandingAdvanceVnd = (c: Commission): Dong =>
  c.advances.reduce((sum, a) => sum + (a.status === 'disbursed' ? a.amountVnd - a.clearedVnd - a.returnedVnd : 0), 0);

/** Gross value of payments that the treasury has confirmed. */
export const paidVnd = (c: Commission): Dong => c.payments.reduce((sum, p) => sum + (p.status === 'disbursed' ? p.grossVnd : 0), 0);

/** The value the payer has accepted: from sign-off, or from the act that ended the commission. */
export const acceptedVnd = (c: Commission): Dong => c.signOff?.acceptedVnd ?? c.end?.acceptedVnd ?? 0;

/** Reserved money neither advanced nor paid: what settlement gives back to the budget line. */
export function committedVnd(c: Commission): Dong {
  if (!c.funding) return 0;
  const cleared = c.advances.reduce((sum, a) => sum + a.clearedVnd, 0);
  return c.funding.reservedVnd - disbursedAdvancesVnd(c) - (paidVnd(c) - cleared);
}
