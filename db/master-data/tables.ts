import type { DB } from '../schema.ts';

/** Tables that only the shared write path changes. Budget lines, books and calendars have their own operations. */
export type MasterTable =
  | 'organisations'
  | 'people'
  | 'capabilities'
  | 'accounts'
  | 'experts'
  | 'spendingNorms'
  | 'withholdingRules'
  | 'ruleSets'
  | 'proposalTypes'
  | 'documents'
  | 'proposedChanges'
  | 'passwordResets';

/** Master tables whose rows people correct. Each row has a version. */
export type VersionedMasterTable = { [T in MasterTable]: 'rowVersion' extends keyof DB[T] ? T : never }[MasterTable];

/** Master tables whose rows are valid between two dates. */
export type DatedMasterTable = Exclude<VersionedMasterTable, 'accounts'>;

interface MasterTableRules<T extends MasterTable> {
  /** The table's journal: stream ('masterData', stream). */
  stream: string;
  key: 'id' | 'personId';
  /** Whether its rows have versions, so that nobody overwrites a change they have not seen. */
  hasVersions: T extends VersionedMasterTable ? true : false;
  /**
   * Columns that the journal has only as salted digests: names, tax and bank data, password hashes. The salt is in the row. The database's
   * function `personal_columns` has the same list.
   */
  personal?: readonly (keyof DB[T])[];
  /** Values of columns that were not given. The journal records them too, unlike a default of the database. */
  defaults?: Readonly<Record<string, unknown>>;
  /** Columns whose values are not shown to the table's own reader: secrets, and data that another route shows to others. */
  untold?: readonly (keyof DB[T])[];
  /** jsonb columns. */
  json?: readonly (keyof DB[T])[];
}

/** How an expert is paid: columns that only accountants read and change. */
export const payeeColumns = ['taxCode', 'bankAccount', 'bankName', 'taxCommitmentYear', 'wantsWithholding'] as const;

export const masterTables: { [T in MasterTable]: MasterTableRules<T> } = {
  organisations: { stream: 'organisations', key: 'id', hasVersions: true },
  people: { stream: 'people', key: 'id', hasVersions: true, personal: ['fullName', 'email', 'phone', 'position'] },
  capabilities: { stream: 'capabilities', key: 'id', hasVersions: true },
  accounts: { stream: 'accounts', key: 'personId', hasVersions: true, personal: ['username', 'passwordHash'], untold: ['passwordHash'] },
  experts: {
    stream: 'experts',
    defaults: { wantsWithholding: false },
    key: 'personId',
    hasVersions: true,
    personal: ['degree', 'affiliationText', ...payeeColumns],
    untold: payeeColumns,
  },
  spendingNorms: { stream: 'spending_norms', key: 'id', hasVersions: true },
  withholdingRules: { stream: 'withholding_rules', key: 'id', hasVersions: true, json: ['exemptions'] },
  ruleSets: { stream: 'rule_sets', key: 'id', hasVersions: true, json: ['content'] },
  proposalTypes: { stream: 'proposal_types', key: 'id', hasVersions: true },
  documents: { stream: 'documents', key: 'id', hasVersions: false, personal: ['name'] },
  proposedChanges: { stream: 'proposed_changes', key: 'id', hasVersions: false, json: ['input', 'restsOn'] },
  // Link and code are random and too long to be guessed from their hashes.
  passwordResets: { stream: 'password_resets', key: 'id', hasVersions: false },
};
