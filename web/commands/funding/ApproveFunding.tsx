import { openEstimate } from '../../../domain/commission/stages/funding/state.ts';
import { Alert } from 'antd';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission } from '../../api/types.ts';
import { versionsOf } from '../../money/estimates.ts';
import { useDong } from '../../money/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { SignedPaperField } from '../../fields/composite.tsx';
import { BudgetLineField } from './BudgetLineField.tsx';
import { EstimateSummary } from './EstimateSummary.tsx';

/** Approves the funding. Sending it reserves the money on the year's budget line. */
export function ApproveFunding({ commission }: { commission: Commission }) {
  const say = useSay();
  const { dong } = useDong();
  const estimate = openEstimate(versionsOf(commission));
  const needed = (estimate?.appraisedVnd ?? estimate?.totalVnd ?? 0) - (commission.money?.reservedVnd ?? 0);
  const before = commission.money?.funding?.budgetLine ?? undefined;
  const isStateBudget = commission.fundingSource === 'stateBudget';
  return (
    <CommandForm command="approveFunding" commission={commission} initial={before === undefined ? {} : { budgetLine: before }} isWide>
      <EstimateSummary commission={commission} />
      <dl className="sums">
        <dt>{say(needed >= 0 ? fundingWords.toReserve : fundingWords.toRelease)}</dt>
        <dd>
          <strong>{dong(Math.abs(needed))}</strong>
        </dd>
      </dl>
      {isStateBudget ? (
        <BudgetLineField commission={commission} neededVnd={needed} />
      ) : (
        <Alert type="info" showIcon className="gap-below" title={say(fundingWords.otherSource)} />
      )}
      <SignedPaperField name="decision" label={fundingWords.decision} kind="fundingDecision" />
    </CommandForm>
  );
}
