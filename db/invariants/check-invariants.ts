import { setTimeout as delay } from 'node:timers/promises';
import { procedureNames } from '../../domain/procedures.ts';
import type { CheckName } from '../../domain/verification.ts';
import type { Database } from '../open-database.ts';
import { storedProcedure } from '../procedures.ts';
import { budgetLines } from './budget-lines.ts';
import { casesOnRecord, isAbout } from './cases-on-record.ts';
import { dutiesOwed } from './duties.ts';
import { add, type CaseInvariant, type Finding, type Invariant, type Violation } from './invariant.ts';
import { journalChain } from './journal-chain.ts';
import { logs } from './logs.ts';
import { masterData } from './master-data.ts';
import { newsHasItsCause } from './news.ts';
import { ownersOfNext } from './owners.ts';
import { papers } from './papers.ts';
import { privateTexts } from './private-texts.ts';
import { publishedRoot } from './published-root.ts';
import { readModel } from './read-model.ts';
import { receiptsOnRecord } from './receipts.ts';
import { registers } from './registers.ts';

/** The invariants of the database as a whole. */
export const wholeInvariants: readonly Invariant[] = [
  journalChain,
  publishedRoot,
  receiptsOnRecord,
  newsHasItsCause,
  registers,
  budgetLines,
  masterData,
  logs,
];

/** The invariants of each case: those of every procedure, and those of one. */
export const caseInvariants: readonly CaseInvariant[] = [
  readModel,
  dutiesOwed,
  ownersOfNext,
  ...procedureNames.flatMap((name) => storedProcedure(name).invariants),
  privateTexts,
  papers,
];

/** The result of checking one invariant. */
export interface Checked extends Finding {
  name: CheckName;
  statement: string;
  counted: string;
}

export interface Looking {
  /** How long a result on its way may take to come on record. 2,000 ms when absent. */
  pauseMs?: number;
  /** When it is aborted, the check throws its reason before the next invariant or batch of cases. */
  signal?: AbortSignal;
}

/**
 * Checks every invariant on one snapshot of a live database, without blocking anybody. An effect is carried out a moment before its result
 * is on record. Violations are therefore checked again after a pause, and only those still there count. It holds in memory one batch of
 * cases, two hashes per stream, and the first violations of each invariant.
 */
export async function checkInvariants(db: Database, { pauseMs = 2000, signal }: Looking = {}): Promise<Checked[]> {
  const first = await look(db, wholeInvariants, caseInvariants, { signal });
  const isDoubtful = ({ name }: Pick<Invariant, 'name'>) => first.some((one) => one.name === name && one.violations.length > 0);
  if (first.every(({ violations }) => violations.length === 0)) return first;
  await delay(pauseMs, undefined, signal && { signal });
  const doubtful = first.flatMap(({ violations }) => violations.flatMap(({ caseId }) => caseId ?? []));
  const ids = [...new Set(doubtful)];
  const again = await look(db, wholeInvariants.filter(isDoubtful), caseInvariants.filter(isDoubtful), { ids, signal });
  const standing = (name: string) => new Set(again.find((one) => one.name === name)?.violations.map(textOf));
  return first.map((one) => ({ ...one, violations: one.violations.filter((violation) => standing(one.name).has(textOf(violation))) }));
}

const textOf = ({ where, what }: Violation) => `${where}: ${what}`;

/** Checks the invariants in one snapshot of the database, and those about cases in one pass over the cases. */
async function look(
  db: Database,
  whole: readonly Invariant[],
  ofCases: readonly CaseInvariant[],
  { ids, signal }: { ids?: readonly string[]; signal: AbortSignal | undefined },
): Promise<Checked[]> {
  const transaction = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return transaction.execute(async (trx) => {
    const checked = whole.map(unlooked);
    for (const [n, invariant] of whole.entries()) {
      signal?.throwIfAborted();
      add(checked[n]!, await invariant.check(trx));
    }
    const sums = ofCases.map(unlooked);
    if (ofCases.length > 0) {
      for await (const batch of casesOnRecord(trx, ids)) {
        signal?.throwIfAborted();
        for (const [n, invariant] of ofCases.entries()) {
          if (isAbout(invariant, batch)) add(sums[n]!, await invariant.judge(batch, trx));
        }
      }
    }
    return [...checked, ...sums];
  });
}

function unlooked({ name, statement, counted }: Omit<Invariant, 'check'>): Checked {
  return { name, statement, counted, checked: 0, violations: [] };
}
