export const capabilities = [
  'departmentOfficer',
  'departmentLeader',
  'unionClerk',
  'unionSpecialist',
  'unionLeader',
  'unionAccountant',
  'unionChiefAccountant',
  'expert',
  'financeOfficer',
  'financeLeader',
  'authorityOffice',
  'authorityLeader',
  'homeAffairs',
  'partyMonitor',
  'auditor',
  'administrator',
] as const;
/** What a person may act as, on behalf of one organisation, between two dates. */
export type Capability = (typeof capabilities)[number];
