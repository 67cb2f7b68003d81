import { nameOfCase } from '../../domain/case/case-key.ts';
import type { CaseState } from '../../domain/case/case-state.ts';
import type { ReadModel } from '../../domain/case/read-model.ts';
import { type CaseInvariant } from './invariant.ts';

export const ownersOfNext: CaseInvariant = {
  name: 'owners',
  statement: 'Every open case has an owner for what comes next, a duty of somebody or an effect under way, and a closed one has none.',
  counted: 'open cases',
  judge: (batch) => {
    const folded = batch.flatMap((c) =>
      typeof c.expected === 'string' || c.expected.row.state === 'imported' ? [] : [{ id: c.id, where: nameOfCase(c), model: c.expected }],
    );
    return {
      checked: folded.filter(({ model }) => model.row.state === 'open').length,
      violations: folded.flatMap(({ id, where, model }) => faults(model).map((what) => ({ where, what, caseId: id }))),
    };
  },
};

function faults({ row, duties, snapshot }: ReadModel): string[] {
  const { pending } = (snapshot as CaseState).effects;
  const isUnderWay = duties.length > 0 || pending.length > 0;
  if (row.state === 'closed') return isUnderWay ? ['is closed and something is still owed'] : [];
  if (!isUnderWay) return [`is open in ${row.stage} and nobody owes anything`];
  return duties
    .filter(({ duty: { owner } }) => owner.organisation === null && owner.person === null)
    .map(({ duty: { key } }) => `duty ${key} has no owner`);
}
