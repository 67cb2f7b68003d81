import { nameOfCase } from '../../domain/case/case-key.ts';
import type { OwedDuty } from '../../domain/case/read-model.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { type CaseInvariant } from './invariant.ts';

export const dutiesOwed: CaseInvariant = {
  name: 'duties',
  statement: 'The stored duties of every case are those that its journal’s fold owes, to the day and the owner.',
  counted: 'duties',
  judge: (batch) => {
    const held = batch.map((c) => ({
      id: c.id,
      where: nameOfCase(c),
      owed: typeof c.expected === 'string' ? [] : c.expected.duties,
      stored: c.stored?.duties ?? [],
    }));
    return {
      checked: held.reduce((sum, { owed }) => sum + owed.length, 0),
      violations: held.flatMap(({ id, where, owed, stored }) => faults(owed, stored).map((what) => ({ where, what, caseId: id }))),
    };
  },
};

function faults(owed: readonly OwedDuty[], stored: readonly OwedDuty[]): string[] {
  const texts = (duties: readonly OwedDuty[]) => new Map(duties.map((one) => [one.duty.key, canonicalJson(one)]));
  const [should, are] = [texts(owed), texts(stored)];
  return [
    ...[...should].filter(([key, text]) => are.get(key) !== text).map(([key]) => `duty ${key} is ${are.has(key) ? 'other' : 'missing'}`),
    ...[...are.keys()].filter((key) => !should.has(key)).map((key) => `duty ${key} is owed no more`),
  ];
}
