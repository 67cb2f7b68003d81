import type { DutyOwner } from '../../db/commissions/list-duties.ts';
import type { KnowableRow } from '../../db/commissions/knowable-columns.ts';
import type { Visibility } from '../../db/commissions/visibility.ts';
import type { StoredCommission } from '../../db/commissions/find-commission.ts';
import { mayKnowOf, sectionsIn, type Knowable } from '../../domain/commission/reading.ts';
import type { Looking } from '../../domain/commission/view.ts';
import { actorAs, type Who } from '../identity/who.ts';
import { officesOf } from './grounds.ts';
import { commissionIn } from './load-commission.ts';
import { mayKnow } from './readers.ts';

/** The SQL twin of `mayKnowRow`, no narrower: it spares the database rows that the rule would refuse. Null: none at all. */
export function visibilityOf(who: Who): Visibility | null {
  const capabilities = new Set(who.roles.map((role) => role.capability));
  if (capabilities.has('auditor') || capabilities.has('partyMonitor')) return 'all';
  const parts = partsOf(who);
  return parts.organisations.length === 0 && !capabilities.has('expert') ? null : parts;
}

/** By whom a person has a part in a commission. An expert has it by their seat, whatever body they belong to; the administrator none. */
export function partsOf(who: Who): { organisations: string[]; person: string } {
  const offices = who.roles.filter(({ capability }) => capability !== 'expert' && capability !== 'administrator');
  return { organisations: [...new Set(offices.map((role) => role.organisation.id))], person: who.person };
}

/** The person as owner of duties: in person, and through every office of theirs. */
export function ownerOf(who: Who): DutyOwner {
  return { person: who.person, offices: officesOf(who) };
}

/** Whether the person may know of this commission, imported ones included. */
export function mayKnowRow(who: Who, row: Pick<StoredCommission, 'state' | 'snapshot' | 'organisations'>): boolean {
  const commission = commissionIn(row);
  return commission === null ? mayKnowOfHistory(who, row) : mayKnow(who, commission);
}

/** The same of a line of a list, which comes without its state. */
export function mayKnowLine(who: Who, line: KnowableRow): boolean {
  if (line.state === 'imported') return mayKnowOfHistory(who, line);
  const knowable = knowableIn(line);
  return who.roles.some((role) => mayKnowOf(knowable, actorAs(who, role)));
}

/** What a line of a list opens to the person, without its state; nothing of history, which has no sections. */
export function lookingAtLine(who: Who, line: KnowableRow): Required<Looking> {
  const knowable = line.state === 'imported' ? null : knowableIn(line);
  const sections = knowable === null ? [] : who.roles.flatMap((role) => [...sectionsIn(knowable, actorAs(who, role))]);
  return { person: who.person, sections: new Set(sections), offices: officesOf(who) };
}

/** History is public among the offices; its parties may be of a time before them. */
function mayKnowOfHistory(who: Who, { organisations }: Pick<StoredCommission, 'organisations'>): boolean {
  return who.roles.some(
    ({ capability, organisation }) =>
      capability === 'auditor' ||
      capability === 'partyMonitor' ||
      (capability !== 'expert' && capability !== 'administrator' && organisations.includes(organisation.id)),
  );
}

/** The columns as the rule has them. */
function knowableIn(line: KnowableRow): Knowable {
  const parts = {
    requester: line.requesterId,
    host: line.hostId,
    orderIssuer: line.orderIssuerId,
    funder: line.funderId,
    decidingAuthority: line.decidingAuthorityId,
    union: line.unionId,
    finance: line.financeId,
    homeAffairs: line.homeAffairsId,
  };
  return {
    parts: parts as Knowable['parts'],
    isWithoutCost: line.isWithoutCost === true,
    isIssued: line.isIssued,
    specialist: line.specialistId,
    seats: line.seats as unknown as Knowable['seats'],
  };
}
