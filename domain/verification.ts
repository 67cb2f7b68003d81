/**
 * The checks of a verification and the form of their results. This file is pure data; the checks are made in db/invariants and activities.
 */

/** Every check, in the order of the report. */
export const checkNames = [
  'journal-chain',
  'published-root',
  'receipts',
  'news',
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

/** The checks that query only PostgreSQL. */
export const databaseChecks = checkNames.slice(0, checkNames.indexOf('heads-file'));
/** The checks of the record, which is in PostgreSQL, in the published file and in the store of documents. */
export const recordChecks = [...databaseChecks, 'heads-file', 'document-contents', 'loose-texts'] as const satisfies CheckName[];
/** The checks that query the workflows. */
export const engineChecks = ['live-workflows', 'workflow-state'] as const satisfies CheckName[];

/** `notChecked`: a necessary service was away, or the check itself broke. `reason` says which. */
export const verdicts = ['holds', 'fails', 'notChecked'] as const;
export type Verdict = (typeof verdicts)[number];

/** One violation of a check. It contains ids, codes and amounts, never a name or a text. */
export interface Counterexample {
  where: string;
  what: string;
}

/** The result of one check, small enough to be stored permanently. */
export interface CheckResult {
  name: CheckName;
  verdict: Verdict;
  /** The number of things that were checked. */
  checked: number;
  violations: number;
  /** The first violations. */
  counterexamples: Counterexample[];
  /** Why the check was not made: an error's name and code. */
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
  /** True when the key was made for this line. Its id must then reach the auditors by another way. */
  isNewKey: boolean;
}

export const verificationSources = ['nightly', 'operator'] as const;
export type VerificationSource = (typeof verificationSources)[number];

export const verificationOutcomes = ['holds', 'fails', 'incomplete'] as const;
export type VerificationOutcome = (typeof verificationOutcomes)[number];

/** One complete verification of a province. */
export interface Verification {
  id: string;
  source: VerificationSource;
  /** ISO 8601 UTC. */
  startedAt: string;
  endedAt: string;
  checks: CheckResult[];
  head: PublishedHead | null;
}

/** The outcome of all checks together. A failed check outweighs one that was not made. */
export function outcomeOf(checks: readonly CheckResult[]): VerificationOutcome {
  if (checks.some(({ verdict }) => verdict === 'fails')) return 'fails';
  return checks.some(({ verdict }) => verdict === 'notChecked') ? 'incomplete' : 'holds';
}

/** The result for a check that was not made. */
export function notChecked(name: CheckName, reason: string): CheckResult {
  return { name, verdict: 'notChecked', checked: 0, violations: 0, counterexamples: [], reason };
}

/** The province to verify. The nightly workflow starts with this. */
export interface VerificationOrder {
  province: string;
}

/** `verification/<province>`: the id of the schedule for a province's nights, and the prefix of their workflows' ids. */
export function verificationScheduleId(province: string): string {
  return `verification/${province}`;
}

/** `heads/<province>`: the id of the schedule that publishes a province's head each hour, and the prefix of its workflows' ids. */
export function headScheduleId(province: string): string {
  return `heads/${province}`;
}
