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
/** The capacity in which a person may act for one organisation, between two dates. */
export type Capability = (typeof capabilities)[number];
