import { Form } from 'antd';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission } from '../../api/types.ts';
import { openEstimate } from '../../finance/estimates.ts';
import { useDong } from '../../finance/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { MoneyField } from '../fields/numbers.tsx';
import { numberIn } from '../fields/typed-numbers.ts';
import { TextField } from '../fields/texts.tsx';
import { EstimateAtHand } from './EstimateAtHand.tsx';

/** How much of what was asked for is right, and why. */
export function AppraiseEstimate({ commission }: { commission: Commission }) {
  const total = openEstimate(commission)?.totalVnd ?? 0;
  return (
    <CommandForm command="appraiseEstimate" commission={commission} initial={{ appraisedVnd: total }} isWide>
      <EstimateAtHand commission={commission} />
      <MoneyField name="appraisedVnd" label={fundingWords.appraised} hint={fundingWords.appraisedHint} max={total} />
      <Difference total={total} />
      <TextField name="comment" label={fundingWords.comment} />
    </CommandForm>
  );
}

function Difference({ total }: { total: number }) {
  const say = useSay();
  const { dong } = useDong();
  const appraised = numberIn(Form.useWatch('appraisedVnd'));
  return (
    <dl className="sums">
      <dt>{say(fundingWords.submittedTotal)}</dt>
      <dd>{dong(total)}</dd>
      <dt>{say(fundingWords.appraised)}</dt>
      <dd>{dong(appraised)}</dd>
      <dt>{say(fundingWords.cut)}</dt>
      <dd>{dong(total - appraised)}</dd>
    </dl>
  );
}
