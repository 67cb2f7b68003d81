/** What a verification is: which checks there are, and what came of one. Pure data; who checks, stands in db/invariants and activities. */

/** Every check there is, in the order in which it is reported. */
export const checkNames = [
  'journal-chain',
  'published-root',
  'receipts',
  'registers',
  'budget-lines',
  'master-data',
  'logs',
  'read-model',
  'duties',
  'owners',
  'commission-money',
  'fees',
  'private-texts',
  'papers',
  'heads-file',
  'document-contents',
  'loose-texts',
  'live-workflows',
  'workflow-state',
  'head-published',
] as const;

export type CheckName = (typeof checkNames)[number];

/** Those that ask PostgreSQL and nothing else. */
export const databaseChecks = checkNames.slice(0, checkNames.indexOf('heads-file'));
/** Those that ask the record, which is in PostgreSQL, in the published file and in the store of documents. */
export const recordChecks = [...databaseChecks, 'heads-file', 'document-contents', 'loose-texts'] as const satisfies CheckName[];
/** Those that ask the workflows. */
export const engineChecks = ['live-workflows', 'workflow-state'] as const satisfies CheckName[];

/** `notChecked`: what was needed to find out was away, or the check itself broke; `reason` says so. */
export const verdicts = ['holds', 'fails', 'notChecked'] as const;
export type Verdict = (typeof verdicts)[number];

/** One place where something does not hold. Ids, codes and amounts; never a name or a text. */
export interface Counterexample {
  where: string;
  what: string;
}

/** What came of one check, small enough to keep for ever. */
export interface CheckResult {
  name: CheckName;
  verdict: Verdict;
  /** How many things were looked at. */
  checked: number;
  violations: number;
  /** The first of them. */
  counterexamples: Counterexample[];
  /** Why it was not checked: an error's name and code. */
  reason: string | null;
}

/** The signed line that a verification published: see db/journal/signed-root.ts. */
export interface PublishedHead {
  sequence: number;
  /** ISO 8601 UTC. */
  at: string;
  streams: number;
  root: string;
  /** The id of the key that signed it. */
  key: string;
  /** True when the key was made for this line: its id must be told to the auditors by another way. */
  isNewKey: boolean;
}

export const verificationSources = ['nightly', 'operator'] as const;
export type VerificationSource = (typeof verificationSources)[number];

export const verificationOutcomes = ['holds', 'fails', 'incomplete'] as const;
export type VerificationOutcome = (typeof verificationOutcomes)[number];

/** One verification of a province, whole. */
export interface Verification {
  id: string;
  source: VerificationSource;
  /** ISO 8601 UTC. */
  startedAt: string;
  endedAt: string;
  checks: CheckResult[];
  head: PublishedHead | null;
}

/** What all checks together say: one that fails outweighs one that was not made. */
export function outcomeOf(checks: readonly CheckResult[]): VerificationOutcome {
  if (checks.some(({ verdict }) => verdict === 'fails')) return 'fails';
  return checks.some(({ verdict }) => verdict === 'notChecked') ? 'incomplete' : 'holds';
}

/** A check that was not made. */
export function notChecked(name: CheckName, reason: string): CheckResult {
  return { name, verdict: 'notChecked', checked: 0, violations: 0, counterexamples: [], reason };
}

/** The province whose turn it is: what the nightly workflow is started with. */
export interface VerificationOrder {
  province: string;
}

/** `verification/<province>`: the schedule of a province's nights, and the beginning of their workflows' ids. */
export function verificationScheduleId(province: string): string {
  return `verification/${province}`;
}

/** `heads/<province>`: the schedule that publishes a province's head each hour, and the beginning of its workflows' ids. */
export function headScheduleId(province: string): string {
  return `heads/${province}`;
}
