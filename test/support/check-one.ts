import { casesOnRecord, isAbout } from '../../db/invariants/cases-on-record.ts';
import { add, type CaseInvariant, type Finding, type Invariant } from '../../db/invariants/invariant.ts';
import type { Database } from '../../db/open-database.ts';

/** Checks a single invariant. */
export async function checkOne(db: Database, invariant: Invariant | CaseInvariant): Promise<Finding> {
  if ('check' in invariant) return invariant.check(db);
  const sum: Finding = { checked: 0, violations: [] };
  for await (const batch of casesOnRecord(db)) {
    if (isAbout(invariant, batch)) add(sum, await invariant.judge(batch, db));
  }
  return sum;
}
