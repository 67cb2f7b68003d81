import type { DB } from './schema.ts';

/** The processes that have a role of their own in PostgreSQL. Migrations run as the owner. */
export type Process = 'api' | 'worker';

/** What a process may do with a table: verbs, each with its columns unless it covers the whole row. Nothing when absent. */
export interface Grants {
  /** Columns it may read. True means every column. */
  select?: true | readonly string[];
  insert?: true;
  update?: readonly string[];
  delete?: true;
}

const read = { select: true } as const satisfies Grants;
const append = { select: true, insert: true } as const satisfies Grants;
const nothing = {} as const satisfies Grants;
const withUpdate = (...update: string[]): Grants => ({ ...append, update });

/** Columns of experts without tax and bank data, and without their wishes about tax. */
const openExpertColumns = [
  ...['person_id', 'degree', 'fields', 'residency', 'residence', 'affiliation_organisation_id', 'affiliation_text', 'consent_at'],
  ...['consent_withdrawn_at', 'salt', 'valid_from', 'valid_to', 'source', 'source_status', 'tax_commitment_year', 'wants_withholding'],
  'row_version',
];
const expertColumns = [
  ...openExpertColumns.filter((name) => !['person_id', 'salt', 'row_version'].includes(name)),
  'tax_code',
  'bank_account',
  'bank_name',
];
/** API and worker both put accepted acts on record (adr/0026). */
const projected = 'whole row';
const duties: Grants = { ...withUpdate('duty', 'rung'), delete: true };
const balances = ['appropriated', 'free', 'committed', 'advanced', 'paid'];

/**
 * Every table with the rights that each process needs. A right that is not listed is denied, and a table without a line does not compile.
 */
export const grants: Readonly<Record<keyof DB, Readonly<Record<Process, Grants | 'whole row'>>>> = {
  accessLog: { api: append, worker: nothing },
  accessTokens: { api: withUpdate('revoked_at', 'last_address'), worker: nothing },
  accounts: { api: withUpdate('username', 'password_hash', 'disabled_at'), worker: nothing },
  attempts: { api: { ...withUpdate('began_at', 'attempts'), delete: true }, worker: nothing },
  budgetLines: { api: withUpdate(...balances), worker: { ...read, update: balances } },
  calendarDays: { api: append, worker: read },
  calendarVersions: { api: append, worker: read },
  capabilities: { api: withUpdate('valid_to'), worker: nothing },
  caseDocuments: { api: read, worker: append },
  cases: { api: projected, worker: projected },
  commissions: { api: projected, worker: projected },
  documents: { api: withUpdate('name', 'erased_at'), worker: read },
  draftHandOvers: { api: append, worker: nothing },
  drafts: { api: 'whole row', worker: nothing },
  duties: { api: duties, worker: duties },
  erasedLooseTexts: { api: nothing, worker: read },
  experts: {
    api: { select: openExpertColumns, insert: true, update: expertColumns },
    worker: { select: ['person_id', 'residency', 'tax_commitment_year', 'wants_withholding'] },
  },
  givenUpEffects: { api: append, worker: append },
  heldRoles: { api: read, worker: nothing },
  successions: { api: read, worker: nothing },
  interventions: { api: append, worker: read },
  journalFacts: { api: append, worker: append },
  journalRootLeaves: { api: read, worker: append },
  journalRoots: { api: read, worker: append },
  journalStreams: { api: withUpdate('revision', 'head_hash', 'head_at'), worker: withUpdate('revision', 'head_hash', 'head_at') },
  ledgerPostings: { api: append, worker: append },
  ledgerTransactions: { api: append, worker: append },
  logChains: { api: read, worker: read },
  logLinks: { api: read, worker: read },
  obstacles: { api: projected, worker: projected },
  organisations: { api: withUpdate('name', 'kind', 'parent_id', 'parent_organ', 'territory', 'successor_id', 'valid_to'), worker: read },
  passwordResets: { api: withUpdate('code_hash', 'expires_at', 'used_at', 'ended_at'), worker: nothing },
  payeePayments: { api: append, worker: append },
  people: { api: withUpdate('full_name', 'email', 'phone', 'position', 'valid_to'), worker: nothing },
  pinnedContents: { api: append, worker: append },
  privateTexts: { api: withUpdate('body', 'salt', 'erased_at'), worker: read },
  proposalTypes: { api: withUpdate('name', 'area', 'obligation', 'valid_to'), worker: read },
  proposedChanges: { api: withUpdate('state', 'decided_by', 'decided_at', 'decision_text'), worker: nothing },
  readsLog: { api: append, worker: read },
  receipts: { api: append, worker: append },
  registerBooks: { api: append, worker: withUpdate('last_number') },
  registerForeignNumbers: { api: read, worker: append },
  registerNumbers: { api: read, worker: append },
  ruleSets: { api: withUpdate('status', 'valid_to', 'content', 'legal_basis', 'source', 'source_status'), worker: read },
  savedViews: {
    api: { ...withUpdate('name', 'query', 'shared_organisation_id', 'shared_capability', 'saved_at', 'list'), delete: true },
    worker: nothing,
  },
  sessions: { api: { ...withUpdate('last_seen_at', 'expires_at'), delete: true }, worker: nothing },
  spendingNorms: { api: withUpdate('valid_to'), worker: read },
  treasuryReferences: { api: append, worker: append },
  verifications: { api: read, worker: append },
  withholdingRules: { api: withUpdate('valid_to'), worker: read },
};

/** Functions that run with the owner's rights, and the processes that may call them. */
export const functionGrants: Readonly<Record<Process, readonly string[]>> = {
  api: ['read_payee(uuid, uuid, timestamptz)'],
  worker: ['rows_to_verify(text)', 'log_faults(text)', 'erase_loose_texts(timestamptz, timestamptz)'],
};
