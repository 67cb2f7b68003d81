import type { Visibility } from '../../db/commissions/visibility.ts';
import type { StoredCommission } from '../../db/commissions/find-commission.ts';
import type { Who } from '../identity/who.ts';
import { commissionIn } from './load-commission.ts';
import { mayKnow } from './readers.ts';

/** The SQL twin of `mayKnowRow`, no narrower: it spares the database rows that the rule would refuse. Null: none at all. */
export function visibilityOf(who: Who): Visibility | null {
  const capabilities = new Set(who.roles.map((role) => role.capability));
  if (capabilities.has('auditor') || capabilities.has('partyMonitor')) return 'all';
  // An expert sees by their seat, whatever body they belong to; the administrator sees nothing.
  const offices = who.roles.filter(({ capability }) => capability !== 'expert' && capability !== 'administrator');
  if (offices.length === 0 && !capabilities.has('expert')) return null;
  return { organisations: [...new Set(offices.map((role) => role.organisation.id))], person: who.person };
}

/** Whether the person may know of this commission, imported ones included. */
export function mayKnowRow(who: Who, row: Pick<StoredCommission, 'state' | 'snapshot' | 'organisations'>): boolean {
  const commission = commissionIn(row);
  if (commission !== null) return mayKnow(who, commission);
  // History is public among the offices; its parties may be of a time before them.
  return who.roles.some(
    ({ capability, organisation }) =>
      capability === 'auditor' ||
      capability === 'partyMonitor' ||
      (capability !== 'expert' && capability !== 'administrator' && row.organisations.includes(organisation.id)),
  );
}
