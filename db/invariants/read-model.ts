import { differencesFrom } from '../commissions/compare-read-model.ts';
import type { CommissionOnRecord } from './commissions-on-record.ts';
import { ofEachCommission } from './invariant.ts';

export const readModel = ofEachCommission({
  name: 'read-model',
  statement: 'Every commission’s row and snapshot are the fold of its journal, and none has the one without the other.',
  counted: 'commissions',
  judge: (batch) => ({
    checked: batch.length,
    violations: batch.flatMap((c) => {
      const what = differences(c);
      return what === null ? [] : [{ where: `commission ${c.id}`, what, commission: c.id }];
    }),
  }),
});

function differences({ expected, stored }: CommissionOnRecord): string | null {
  if (typeof expected === 'string') return `its journal makes no state: ${expected}`;
  if (stored === null) return 'has a journal and no row';
  const found = differencesFrom(stored, expected).filter((difference) => difference !== 'duties');
  return found.length === 0 ? null : `differs in ${found.join(', ')}`;
}
