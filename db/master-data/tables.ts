import type { DB } from '../schema.ts';

/** Tables that only the shared write path changes. Budget lines, books and calendars have operations of their own. */
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

/** Master tables whose rows people correct: each row has a version. */
export type VersionedMasterTable = { [T in MasterTable]: 'rowVersion' extends keyof DB[T] ? T : never }[MasterTable];

/** Master tables whose rows are valid between two dates. */
export type DatedMasterTable = Exclude<VersionedMasterTable, 'accounts'>;

interface MasterTableRules<T extends MasterTable> {
  /** The table's journal: stream ('masterData', stream). */
  stream: string;
  key: 'id' | 'personId';
  /** Whether its rows have versions, so that nobody writes over what they have not seen. */
  hasVersions: T extends VersionedMasterTable ? true : false;
  /**
   * Columns the journal knows only as salted digests: names, tax and bank data, password hashes. Their salt stands in the row. The
   * database's function `personal_columns` says the same.
   */
  personal?: readonly (keyof DB[T])[];
  /** What a column gets that is not given: said to the journal too, which a default of the database is not. */
  defaults?: Readonly<Record<string, unknown>>;
  /** Columns of which a table's own reader is not told what they hold: secrets, and what another route gives to others. */
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
  withholdingRules: { stream: 'withholding_rules', key: 'id', hasVersions: true },
  ruleSets: { stream: 'rule_sets', key: 'id', hasVersions: true, json: ['content'] },
  proposalTypes: { stream: 'proposal_types', key: 'id', hasVersions: true },
  documents: { stream: 'documents', key: 'id', hasVersions: false, personal: ['name'] },
  proposedChanges: { stream: 'proposed_changes', key: 'id', hasVersions: false, json: ['input', 'restsOn'] },
  // Both halves are random and too long to be guessed from their hashes.
  passwordResets: { stream: 'password_resets', key: 'id', hasVersions: false },
};
