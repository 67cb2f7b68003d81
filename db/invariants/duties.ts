import { canonicalJson } from '../../domain/text/canonical.ts';
import type { DutyRow } from '../commissions/rows.ts';
import { ofEachCommission } from './invariant.ts';

export const dutiesOwed = ofEachCommission({
  name: 'duties',
  statement: 'The stored duties of every commission are those that its journal’s fold owes, to the day and the owner.',
  counted: 'duties',
  judge: (batch) => {
    const held = batch.map(({ id, expected, stored }) => ({
      id,
      owed: typeof expected === 'string' ? [] : expected.duties,
      stored: stored?.duties ?? [],
    }));
    return {
      checked: held.reduce((sum, { owed }) => sum + owed.length, 0),
      violations: held.flatMap(({ id, owed, stored }) =>
        faults(owed, stored).map((what) => ({ where: `commission ${id}`, what, commission: id })),
      ),
    };
  },
});

function faults(owed: DutyRow[], stored: DutyRow[]): string[] {
  const texts = (duties: DutyRow[]) => new Map(duties.map((duty) => [duty.key, canonicalJson(duty)]));
  const [should, are] = [texts(owed), texts(stored)];
  return [
    ...[...should].filter(([key, text]) => are.get(key) !== text).map(([key]) => `duty ${key} is ${are.has(key) ? 'other' : 'missing'}`),
    ...[...are.keys()].filter((key) => !should.has(key)).map((key) => `duty ${key} is owed no more`),
  ];
}
