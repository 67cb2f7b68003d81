import type { Commission } from '../../domain/commission/commission.ts';
import { duties } from '../../domain/commission/duties.ts';
import { ofEachCommission } from './invariant.ts';

export const ownersOfNext = ofEachCommission({
  name: 'owners',
  statement:
    'Every open commission has an owner for what comes next, a duty of somebody or an effect under way, and a closed one has none.',
  counted: 'open commissions',
  judge: (batch) => {
    const folded = batch.flatMap(({ id, state }) => (state === null ? [] : [{ id, state }]));
    return {
      checked: folded.filter(({ state }) => state.closedAt === null).length,
      violations: folded.flatMap(({ id, state }) => faults(state).map((what) => ({ where: `commission ${id}`, what, commission: id }))),
    };
  },
});

function faults(state: Commission): string[] {
  const owed = duties(state);
  const isUnderWay = owed.length > 0 || state.effects.pending.length > 0;
  if (state.closedAt !== null) return isUnderWay ? ['is closed and something is still owed'] : [];
  if (!isUnderWay) return [`is open in ${state.stage ?? 'no stage'} and nobody owes anything`];
  return owed.filter(({ owner }) => owner.organisation === null && owner.person === null).map(({ key }) => `duty ${key} has no owner`);
}
