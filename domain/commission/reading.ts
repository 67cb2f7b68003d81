import { clearedMembers, type Member } from './stages/panel/state.ts';
import { isWithoutCost } from './stages/request/state.ts';
import { standingOpinion, owesOpinion } from './stages/expert-review/state.ts';
import type { Commission } from './commission.ts';
import type { Actor } from '../case/actor.ts';
import { sections, type Section } from './names.ts';
import { grounds, partsInOrder } from './grounds.ts';
import { recommendationsTo } from './stages/response/addressees.ts';
import { questionsTo } from './stages/collection/state.ts';
import { invitationsTo } from './stages/meeting/state.ts';
import { isOfOffice } from './organisation.ts';
import { isWalledOff } from './independence.ts';

export type Reader = Pick<Actor, 'person' | 'organisation' | 'capability'>;

const everything: readonly Section[] = sections;
const except = (...closed: Section[]): Section[] => everything.filter((s) => !closed.includes(s));

/**
 * The sections that one capability opens to this reader. A person sees the union over their capabilities. A member who owes an opinion sees
 * no other opinion before filing their own, in any capacity. A member whom the host employs, or whose conflict is open, never sees the
 * others' opinions. They see only the report, once it is issued.
 */
export function sectionsFor(c: Commission, reader: Reader): ReadonlySet<Section> {
  return sectionsIn(accessFactsOf(c), reader);
}

/** The same as `sectionsFor`, from the columns of a row: a list needs no state. */
export function sectionsIn(k: AccessFacts, reader: Reader): ReadonlySet<Section> {
  const closed = closedToMember(k, reader.person);
  return new Set(open(k, reader).filter((s) => !closed.includes(s)));
}

function closedToMember(k: AccessFacts, person: string): readonly Section[] {
  const seat = seatOf(k, person);
  if (seat?.owesIndependence === true) return othersOpinions;
  if (seat?.isWalledOff !== true) return [];
  return k.isIssued ? othersOpinions.filter((s) => s !== 'report') : othersOpinions;
}

const othersOpinions: readonly Section[] = ['opinions', 'consultations', 'collections', 'meetings', 'reportDraft', 'report'];

function owesIndependence(c: Commission, member: Member): boolean {
  if (member.invitedAt === null || member.answer?.accepts === false || c.end !== null) return false;
  return owesOpinion(member) && member.conflict !== 'blocked' && standingOpinion(c, member.person) === undefined;
}

function open(k: AccessFacts, reader: Reader): readonly Section[] {
  if (!mayKnowOf(k, reader)) return [];
  switch (reader.capability) {
    case 'administrator':
      return [];
    case 'auditor':
    case 'unionLeader':
      return everything;
    case 'unionSpecialist':
      // Another specialist may keep the papers of the panel.
      return k.specialist === reader.person ? except('conflicts', 'payments') : expertSections(k, reader.person);
    case 'unionClerk':
      return ['status', 'request', 'collections', 'report', 'reportDraft', 'response', 'panel'];
    case 'unionAccountant':
    case 'unionChiefAccountant':
      return ['status', 'request', 'panel', 'report', 'estimate', 'moneyTotals', 'payments'];
    case 'expert':
      return expertSections(k, reader.person);
    case 'financeOfficer':
    case 'financeLeader':
      return [...(k.isWithoutCost ? [] : (['status', 'request', 'estimate', 'moneyTotals'] as const)), ...partySections(k, reader)];
    case 'authorityOffice':
    case 'authorityLeader':
      if (reader.organisation === k.parts.decidingAuthority) return except('conflicts', 'payments', 'reportDraft', 'notes');
      return partySections(k, reader);
    case 'homeAffairs':
      return ['status', 'obstacles'];
    case 'partyMonitor':
      return ['status', ...(k.isIssued ? (['report', 'response'] as const) : [])];
    case 'departmentOfficer':
    case 'departmentLeader':
      return partySections(k, reader);
  }
}

/** The requester, the host, the issuer and the funder see their order, its status, the issued report, the answer and money totals. */
function partySections(k: AccessFacts, reader: Reader): Section[] {
  if (!isParty(k, reader.organisation)) return [];
  return ['status', 'request', 'response', 'moneyTotals', 'obstacles', ...(k.isIssued ? (['report'] as const) : [])];
}

/**
 * An invited expert sees only the status. One who has accepted, declared and is cleared sees the dossier, and the others' opinions after
 * filing their own.
 */
function expertSections(k: AccessFacts, person: string): Section[] {
  const seat = seatOf(k, person);
  if (seat?.isCleared !== true) return ['status'];
  return [
    'status',
    'request',
    'panel',
    ...(seat.isIndependent ? (['opinions', 'consultations', 'collections', 'meetings', 'report', 'reportDraft'] as const) : []),
  ];
}

const isIssued = (c: Commission): boolean => c.reports.some((r) => r.status === 'issued');

/** The facts about a seat on the panel that decide what its holder may see of the commission. */
export interface Seat {
  person: string;
  /** Invited, and has not declined. */
  isInvited: boolean;
  /** Has a conflict of interests that is not cleared. */
  isConflicted: boolean;
  /** Has accepted and declared, and is clear of conflict. The dossier is open. */
  isCleared: boolean;
  /** Keeps the record, or has filed an opinion that counts. The others' opinions are open. */
  isIndependent: boolean;
  /** Owes an opinion, which no other opinion may influence. */
  owesIndependence: boolean;
  /** Invited, and employed by the host or in a conflict. The others' opinions stay closed. */
  isWalledOff: boolean;
}

/** The facts of a commission that decide on access to it and to its sections. A list reads them without opening each row's state. */
export interface AccessFacts {
  parts: Commission['parts'];
  isWithoutCost: boolean;
  /** A report has been issued. */
  isIssued: boolean;
  /** The specialist to whom the commission is assigned. */
  specialist: string | null;
  seats: readonly Seat[];
}

/** The access facts of a state. */
export function accessFactsOf(c: Commission): AccessFacts {
  const cleared = new Set(clearedMembers(c));
  const seats = c.members
    .filter((m) => !m.left)
    .map((m) => ({
      person: m.person,
      isInvited: m.invitedAt !== null && m.answer?.accepts !== false,
      isConflicted: m.conflict === 'open' || m.conflict === 'blocked',
      isCleared: cleared.has(m),
      isIndependent: m.role === 'scienceSecretary' || standingOpinion(c, m.person) !== undefined,
      owesIndependence: owesIndependence(c, m),
      isWalledOff: m.invitedAt !== null && isWalledOff(m),
    }));
  return { parts: c.parts, isWithoutCost: isWithoutCost(c), isIssued: isIssued(c), specialist: c.specialist?.person ?? null, seats };
}

const seatOf = (k: Pick<AccessFacts, 'seats'>, person: string): Seat | undefined => k.seats.find((s) => s.person === person);

/** Whether the reader may know that the commission exists. If not, the API answers 404. */
export function mayRead(c: Commission, reader: Reader): boolean {
  return mayKnowOf(accessFactsOf(c), reader);
}

/**
 * Whether the reader's body is asked something here, in an office that may answer. This opens no commission: the body sees its own
 * questions, and nothing else.
 */
export function isConsulted(c: Commission, reader: Reader): boolean {
  const { organisation } = reader;
  const asked = [questionsTo(c, organisation), recommendationsTo(c, organisation), invitationsTo(c, organisation)];
  return isOfOffice(c, reader) && asked.some((list) => list.length > 0);
}

/** The same as `mayRead`, without the state. */
export function mayKnowOf(k: AccessFacts, reader: Reader): boolean {
  const ground = grounds[reader.capability];
  if (ground === null || ground === 'all') return ground === 'all';
  const seat = seatOf(k, reader.person);
  if (ground.seat === 'opens' && seat?.isInvited === true) return true;
  if (ground.seat === 'closes' && seat?.isConflicted === true) return false;
  if (ground.needsCost === true && k.isWithoutCost && !isParty(k, reader.organisation)) return false;
  return ground.parts.some((part) => k.parts[part] === reader.organisation);
}

/** Whether a body has a part in the order itself. */
export function isParty({ parts }: Pick<AccessFacts, 'parts'>, body: string): boolean {
  return partsInOrder.some((part) => parts[part] === body);
}
