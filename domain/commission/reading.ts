import { clearedMembers, isWithoutCost, memberOf, standingOpinion, type Commission } from './commission.ts';
import type { Actor, Fact } from './facts.ts';
import { owesOpinion } from './stages/expert-review.ts';

/** A part of the file that is open or closed to a reader as a whole (domain.md §1, "Sees"). */
export const sections = [
  'status',
  'request',
  'panel',
  'conflicts',
  'opinions',
  'consultations',
  'meetings',
  'reportDraft',
  'report',
  'response',
  'estimate',
  'moneyTotals',
  'payments',
  'notes',
  'obstacles',
] as const;
export type Section = (typeof sections)[number];

export type Reader = Pick<Actor, 'person' | 'organisation' | 'capability'>;

const everything: readonly Section[] = sections;
const except = (...closed: Section[]): Section[] => everything.filter((s) => !closed.includes(s));

/**
 * What one capability opens to this reader; the union of a person's capabilities is what they see. Whoever owes an opinion sees none
 * of the others' before filing their own, in whatever other capacity they look.
 */
export function sectionsFor(c: Commission, reader: Reader): ReadonlySet<Section> {
  const opened = open(c, reader);
  return new Set(owesIndependence(c, reader.person) ? opened.filter((s) => !othersOpinions.includes(s)) : opened);
}

const othersOpinions: readonly Section[] = ['opinions', 'consultations', 'meetings', 'reportDraft', 'report'];

function owesIndependence(c: Commission, person: string): boolean {
  const member = memberOf(c, person);
  if (!member || member.invitedAt === null || member.answer?.accepts === false || c.end !== null) return false;
  return owesOpinion(member) && member.conflict !== 'blocked' && standingOpinion(c, person) === undefined;
}

function open(c: Commission, reader: Reader): readonly Section[] {
  const p = c.parts;
  const isUnion = reader.organisation === p.union;
  switch (reader.capability) {
    case 'administrator':
      return [];
    case 'auditor':
      return everything;
    case 'unionLeader':
      return isUnion && !isConflicted(c, reader.person) ? everything : [];
    case 'unionSpecialist':
      if (!isUnion) return [];
      return c.specialist?.person === reader.person ? except('conflicts', 'payments') : ['status'];
    case 'unionClerk':
      return isUnion ? ['status', 'request', 'report', 'reportDraft', 'response', 'panel'] : [];
    case 'unionAccountant':
    case 'unionChiefAccountant':
      return isUnion ? ['status', 'request', 'panel', 'report', 'estimate', 'moneyTotals', 'payments'] : [];
    case 'expert':
      return expertSections(c, reader.person);
    case 'financeOfficer':
    case 'financeLeader':
      if (reader.organisation !== p.finance) return [];
      return [...(isWithoutCost(c) ? [] : (['status', 'request', 'estimate', 'moneyTotals'] as const)), ...partySections(c, reader)];
    case 'authorityOffice':
    case 'authorityLeader':
      if (reader.organisation === p.decidingAuthority) return except('conflicts', 'payments', 'reportDraft', 'notes');
      return partySections(c, reader);
    case 'homeAffairs':
      return reader.organisation === p.homeAffairs ? ['status', 'obstacles'] : [];
    case 'partyMonitor':
      return ['status', ...(isIssued(c) ? (['report', 'response'] as const) : [])];
    case 'departmentOfficer':
    case 'departmentLeader':
      return partySections(c, reader);
  }
}

/** The requester, the host, the issuer and the funder: their order, its status, the issued report, the answer, money totals. */
function partySections(c: Commission, reader: Reader): Section[] {
  const { requester, host, orderIssuer, funder, decidingAuthority } = c.parts;
  if (![requester, host, orderIssuer, funder, decidingAuthority].includes(reader.organisation)) return [];
  return ['status', 'request', 'response', 'moneyTotals', 'obstacles', ...(isIssued(c) ? (['report'] as const) : [])];
}

/** An invited expert sees what is asked; once accepted, declared and cleared the dossier; the others' opinions after filing their own. */
function expertSections(c: Commission, person: string): Section[] {
  const member = memberOf(c, person);
  if (!member || member.invitedAt === null || member.answer?.accepts === false) return [];
  const cleared = clearedMembers(c).some((m) => m.person === person);
  if (!cleared) return ['status'];
  const independent = member.role === 'scienceSecretary' || standingOpinion(c, person) !== undefined;
  return [
    'status',
    'request',
    'panel',
    ...(independent ? (['opinions', 'consultations', 'meetings', 'report', 'reportDraft'] as const) : []),
  ];
}

/** A leader with an open or confirmed conflict on this file is walled off. */
function isConflicted(c: Commission, person: string): boolean {
  const member = memberOf(c, person);
  return member !== undefined && (member.conflict === 'open' || member.conflict === 'blocked');
}

const isIssued = (c: Commission): boolean => c.reports.some((r) => r.status === 'issued');

/** Whether the reader may know that the commission exists at all; otherwise it is answered with 404. */
export function mayRead(c: Commission, reader: Reader): boolean {
  return open(c, reader).length > 0;
}

/** The section a fact's content belongs to; its existence, time and actor's office are always shown to who may read the journal. */
export function sectionOf(fact: Fact): Section {
  switch (fact.kind) {
    case 'requestSubmitted':
    case 'proposedByUnion':
    case 'supplementRequested':
    case 'documentsSupplied':
    case 'orderIssued':
    case 'terminated':
      return 'request';
    case 'specialistAssigned':
    case 'noteAdded':
      return 'notes';
    case 'panelProposed':
    case 'panelAppointed':
    case 'invitationAnswered':
    case 'memberReplaced':
      return 'panel';
    case 'interestsDeclared':
    case 'conflictDecided':
      return 'conflicts';
    case 'opinionFiled':
    case 'opinionReturned':
    case 'moreTimeRequested':
    case 'timeGranted':
    case 'timeRefused':
      return 'opinions';
    case 'eventAnnounced':
    case 'paperFiled':
    case 'contributionRecorded':
    case 'eventClosed':
      return 'consultations';
    case 'meetingConvened':
    case 'meetingRecorded':
      return 'meetings';
    case 'reportSubmitted':
    case 'reportReturned':
    case 'reportApproved':
      return 'reportDraft';
    case 'estimateSubmitted':
    case 'estimateAdjusted':
    case 'estimateAppraised':
    case 'estimateReturned':
      return 'estimate';
    case 'fundingApproved':
    case 'fundingRefused':
    case 'advanceRequested':
    case 'advanceApproved':
    case 'disbursementConfirmed':
    case 'disbursementRejected':
    case 'settled':
    case 'returnRecorded':
    case 'settlementApproved':
      return 'moneyTotals';
    case 'paymentPrepared':
    case 'paymentChecked':
    case 'paymentApproved':
      return 'payments';
    case 'reportIssued':
    case 'reportForwarded':
      return 'report';
    case 'reportAcknowledged':
    case 'recommendationsAnswered':
    case 'responseLapsed':
    case 'signedOff':
    case 'reworkAsked':
    case 'productRejected':
      return 'response';
    case 'obstacleRaised':
    case 'obstacleAnswered':
      return 'obstacles';
    case 'effectSettled':
      return fact.effect.kind === 'moveMoney' || fact.effect.kind === 'payOut' ? 'moneyTotals' : 'status';
    default:
      return 'status';
  }
}
