import type { Grounds } from '../../db/commissions/known-to.ts';
import type { Capability } from '../../domain/commission/names.ts';
import type { Who } from '../identity/who.ts';

/** On which grounds this person knows of commissions: the rule of domain/commission/reading.ts, by capability. */
export function groundsOf(who: Who): Grounds {
  const as = (...capabilities: Capability[]): string[] => {
    const roles = who.roles.filter(({ capability }) => capabilities.includes(capability));
    return [...new Set(roles.map(({ organisation }) => organisation.id))];
  };
  const has = (...capabilities: Capability[]): boolean => as(...capabilities).length > 0;
  return {
    person: who.person,
    everything: has('auditor', 'partyMonitor'),
    union: as('unionClerk', 'unionSpecialist', 'unionAccountant', 'unionChiefAccountant'),
    unionLeader: as('unionLeader'),
    party: as('departmentOfficer', 'departmentLeader', 'authorityOffice', 'authorityLeader'),
    finance: as('financeOfficer', 'financeLeader'),
    homeAffairs: as('homeAffairs'),
    // An expert knows by a seat; a leader with an open conflict on one is walled off.
    areSeatsApart: has('expert', 'unionLeader'),
    panel: {
      everywhere: has('auditor'),
      union: as('unionLeader', 'unionClerk', 'unionAccountant', 'unionChiefAccountant'),
      authority: as('authorityOffice', 'authorityLeader'),
      specialist: as('unionSpecialist'),
    },
  };
}
