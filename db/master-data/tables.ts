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

/** Master tables whose rows are valid between two dates. */
export type DatedMasterTable = Exclude<MasterTable, 'accounts' | 'documents' | 'proposedChanges' | 'passwordResets'>;

interface MasterTableRules<T extends MasterTable> {
  /** The table's journal: stream ('masterData', stream). */
  stream: string;
  key: 'id' | 'personId';
  /**
   * Columns the journal knows only as salted digests: names, tax and bank data, password hashes. Their salt stands in the row. The
   * database's function `personal_columns` says the same.
   */
  personal?: readonly (keyof DB[T])[];
  /** What a column gets that is not given: said to the journal too, which a default of the database is not. */
  defaults?: Readonly<Record<string, unknown>>;
  /** jsonb columns. */
  json?: readonly (keyof DB[T])[];
}

export const masterTables: { [T in MasterTable]: MasterTableRules<T> } = {
  organisations: { stream: 'organisations', key: 'id' },
  people: { stream: 'people', key: 'id', personal: ['fullName', 'email', 'phone', 'position'] },
  capabilities: { stream: 'capabilities', key: 'id' },
  accounts: { stream: 'accounts', key: 'personId', personal: ['username', 'passwordHash'] },
  experts: {
    stream: 'experts',
    defaults: { wantsWithholding: false },
    key: 'personId',
    personal: ['degree', 'affiliationText', 'taxCode', 'bankAccount', 'bankName', 'taxCommitmentYear', 'wantsWithholding'],
  },
  spendingNorms: { stream: 'spending_norms', key: 'id' },
  withholdingRules: { stream: 'withholding_rules', key: 'id' },
  ruleSets: { stream: 'rule_sets', key: 'id', json: ['content'] },
  proposalTypes: { stream: 'proposal_types', key: 'id' },
  documents: { stream: 'documents', key: 'id', personal: ['name'] },
  proposedChanges: { stream: 'proposed_changes', key: 'id', json: ['input', 'restsOn'] },
  // Both halves are random and too long to be guessed from their hashes.
  passwordResets: { stream: 'password_resets', key: 'id' },
};
