import { nameOfCase } from '../../domain/case/case-key.ts';
import { differencesFrom } from '../cases/compare-read-model.ts';
import { type CaseInvariant, type CaseOnRecord } from './invariant.ts';

export const readModel: CaseInvariant = {
  name: 'read-model',
  statement: 'Every case’s rows and snapshot are the fold of its journal, and none has the one without the other.',
  counted: 'cases',
  judge: (batch) => ({
    checked: batch.length,
    violations: batch.flatMap((c) => {
      const what = differences(c);
      return what === null ? [] : [{ where: nameOfCase(c), what, caseId: c.id }];
    }),
  }),
};

function differences({ expected, stored }: CaseOnRecord): string | null {
  if (typeof expected === 'string') return `its journal makes no state: ${expected}`;
  if (stored === null) return 'has a journal and no row';
  const found = differencesFrom(stored, expected).filter((difference) => difference !== 'duties');
  return found.length === 0 ? null : `differs in ${found.join(', ')}`;
}
