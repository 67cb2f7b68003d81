import { clearedMembers, isWithoutCost, memberOf, standingOpinion, type Commission } from './commission.ts';
import type { Actor, Fact } from './facts.ts';
import { isWalledOff } from './independence.ts';
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
 * of the others' before filing their own, in whatever other capacity they look. A member whom the host employs, or whose conflict is
 * open, sees none of them at all: only the report, once it is issued.
 */
export function sectionsFor(c: Commission, reader: Reader): ReadonlySet<Section> {
  const opened = open(c, reader);
  const closed = closedToMember(c, reader.person);
  return new Set(opened.filter((s) => !closed.includes(s)));
}

function closedToMember(c: Commission, person: string): readonly Section[] {
  if (owesIndependence(c, person)) return othersOpinions;
  const member = memberOf(c, person);
  if (!member || member.invitedAt === null || !isWalledOff(member)) return [];
  return isIssued(c) ? othersOpinions.filter((s) => s !== 'report') : othersOpinions;
}

const othersOpinions: readonly Section[] = ['opinions', 'consultations', 'meetings', 'reportDraft', 'report'];

function owesIndependence(c: Commission, person: string): boolean {
  const member = memberOf(c, person);
  if (!member || member.invitedAt === null || member.answer?.accepts === false || c.end !== null) return false;
  return owesOpinion(member) && member.conflict !== 'blocked' && standingOpinion(c, person) === undefined;
}

function open(c: Commission, reader: Reader): readonly Section[] {
  if (!mayRead(c, reader)) return [];
  switch (reader.capability) {
    case 'administrator':
      return [];
    case 'auditor':
    case 'unionLeader':
      return everything;
    case 'unionSpecialist':
      return c.specialist?.person === reader.person ? except('conflicts', 'payments') : ['status'];
    case 'unionClerk':
      return ['status', 'request', 'report', 'reportDraft', 'response', 'panel'];
    case 'unionAccountant':
    case 'unionChiefAccountant':
      return ['status', 'request', 'panel', 'report', 'estimate', 'moneyTotals', 'payments'];
    case 'expert':
      return expertSections(c, reader.person);
    case 'financeOfficer':
    case 'financeLeader':
      return [...(isWithoutCost(c) ? [] : (['status', 'request', 'estimate', 'moneyTotals'] as const)), ...partySections(c, reader)];
    case 'authorityOffice':
    case 'authorityLeader':
      if (reader.organisation === c.parts.decidingAuthority) return except('conflicts', 'payments', 'reportDraft', 'notes');
      return partySections(c, reader);
    case 'homeAffairs':
      return ['status', 'obstacles'];
    case 'partyMonitor':
      return ['status', ...(isIssued(c) ? (['report', 'response'] as const) : [])];
    case 'departmentOfficer':
    case 'departmentLeader':
      return partySections(c, reader);
  }
}

/** The requester, the host, the issuer and the funder: their order, its status, the issued report, the answer, money totals. */
function partySections(c: Commission, reader: Reader): Section[] {
  if (!isParty(c, reader)) return [];
  return ['status', 'request', 'response', 'moneyTotals', 'obstacles', ...(isIssued(c) ? (['report'] as const) : [])];
}

/** An invited expert sees what is asked; once accepted, declared and cleared the dossier; the others' opinions after filing their own. */
function expertSections(c: Commission, person: string): Section[] {
  const cleared = clearedMembers(c).some((m) => m.person === person);
  if (!cleared) return ['status'];
  const independent = memberOf(c, person)?.role === 'scienceSecretary' || standingOpinion(c, person) !== undefined;
  return [
    'status',
    'request',
    'panel',
    ...(independent ? (['opinions', 'consultations', 'meetings', 'report', 'reportDraft'] as const) : []),
  ];
}

const isIssued = (c: Commission): boolean => c.reports.some((r) => r.status === 'issued');

/** A seat on the panel, as far as it decides whether its holder may know of the commission. */
export interface Seat {
  person: string;
  /** Invited, and has not declined. */
  isInvited: boolean;
  /** In a conflict of interests that is not cleared. */
  isConflicted: boolean;
}

/** As much of a commission as decides who may know of it: a list holds its rows to the rule without opening the state of each. */
export interface Knowable {
  parts: Commission['parts'];
  isWithoutCost: boolean;
  seats: readonly Seat[];
}

/** The same of the whole state; the database derives its seats in the same way (migration 0008), to which a test holds both. */
export function knowableOf(c: Commission): Knowable {
  const seats = c.members
    .filter((m) => !m.left)
    .map((m) => ({
      person: m.person,
      isInvited: m.invitedAt !== null && m.answer?.accepts !== false,
      isConflicted: m.conflict === 'open' || m.conflict === 'blocked',
    }));
  return { parts: c.parts, isWithoutCost: isWithoutCost(c), seats };
}

/** Whether the reader may know that the commission exists at all; otherwise it is answered with 404. */
export function mayRead(c: Commission, reader: Reader): boolean {
  return mayKnowOf(knowableOf(c), reader);
}

/** The same without the state. */
export function mayKnowOf(k: Knowable, reader: Reader): boolean {
  const seat = k.seats.find((s) => s.person === reader.person);
  const isUnion = reader.organisation === k.parts.union;
  switch (reader.capability) {
    case 'administrator':
      return false;
    case 'auditor':
    case 'partyMonitor':
      return true;
    case 'unionLeader':
      // One with an open or confirmed conflict on this file is walled off.
      return isUnion && seat?.isConflicted !== true;
    case 'unionSpecialist':
    case 'unionClerk':
    case 'unionAccountant':
    case 'unionChiefAccountant':
      return isUnion;
    case 'expert':
      return seat?.isInvited === true;
    case 'financeOfficer':
    case 'financeLeader':
      return reader.organisation === k.parts.finance && (!k.isWithoutCost || isParty(k, reader));
    case 'homeAffairs':
      return reader.organisation === k.parts.homeAffairs;
    case 'authorityOffice':
    case 'authorityLeader':
    case 'departmentOfficer':
    case 'departmentLeader':
      return isParty(k, reader);
  }
}

function isParty({ parts }: Pick<Knowable, 'parts'>, reader: Reader): boolean {
  const { requester, host, orderIssuer, funder, decidingAuthority } = parts;
  return [requester, host, orderIssuer, funder, decidingAuthority].includes(reader.organisation);
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
    case 'conflictOpened':
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
    case 'advanceReturned':
    case 'disbursementConfirmed':
    case 'disbursementRejected':
    case 'settled':
    case 'returnRecorded':
    case 'settlementApproved':
      return 'moneyTotals';
    case 'paymentPrepared':
    case 'paymentChecked':
    case 'paymentApproved':
    case 'paymentReturned':
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
