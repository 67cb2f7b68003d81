import type { Capability } from './case/capabilities.ts';

const money = [
  'unionLeader',
  'unionAccountant',
  'unionChiefAccountant',
  'financeOfficer',
  'financeLeader',
  'authorityOffice',
  'authorityLeader',
  'auditor',
] as const satisfies Capability[];

const union = ['unionClerk', 'unionSpecialist', 'unionLeader', 'unionAccountant', 'unionChiefAccountant'] as const satisfies Capability[];

const offices = [
  'departmentOfficer',
  'departmentLeader',
  ...union,
  'financeOfficer',
  'financeLeader',
  'authorityOffice',
  'authorityLeader',
  'homeAffairs',
  'auditor',
  'administrator',
] as const satisfies Capability[];

/**
 * The capabilities for each right outside a procedure. Inside one, domain/commission/policy.ts decides. A right without a line here is
 * denied. (docs/sources.md §3: the administrator keeps the tables and reads no commission; money and bank data are the accountants'.)
 */
export const rights = {
  readPeople: offices,
  readContacts: ['administrator'],
  changePeople: ['administrator'],
  readProposedChanges: ['administrator', 'auditor'],
  decideProposedChanges: ['administrator'],
  changeOrganisations: ['administrator'],
  addBodies: ['unionClerk'],
  readExperts: [...union, 'auditor', 'administrator'],
  changeExperts: ['administrator'],
  readPayees: ['unionAccountant', 'unionChiefAccountant'],
  changePayees: ['unionAccountant', 'unionChiefAccountant'],
  changeNorms: ['administrator'],
  changeRuleSets: ['administrator'],
  changeCalendar: ['administrator'],
  changeProposalTypes: ['administrator'],
  readBudgets: [...money, 'administrator'],
  readLedgers: money,
  changeBudgets: ['financeLeader'],
  readRegisters: ['unionClerk', 'unionLeader', 'auditor'],
  openRegisters: ['administrator'],
  decodePayloads: ['administrator'],
  exploreJournals: ['auditor'],
  exportJournals: ['auditor'],
  readOperations: ['administrator'],
  intervene: ['administrator'],
  readInterventions: ['administrator', 'auditor'],
  readAccessRecords: ['auditor'],
  readVerifications: ['auditor', 'administrator'],
} as const satisfies Record<string, readonly Capability[]>;

/** The name of a right. */
export type RightName = keyof typeof rights;
