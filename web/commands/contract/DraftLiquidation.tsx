import { contractWords } from '../../../locale/web/contract.ts';
import type { Commission } from '../../api/types.ts';
import { SignedPaperField } from '../../fields/composite.tsx';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';

/** The Union signs the minutes that liquidate the contract. The sums come from what is on record. */
export function DraftLiquidation({ commission }: { commission: Commission }) {
  const say = useSay();
  return (
    <CommandForm command="draftLiquidation" commission={commission} initial={{}}>
      <p className="hint">{say(contractWords.sumsComputed)}</p>
      <SignedPaperField name="paper" label={contractWords.liquidationPaper} kind="liquidationMinutes" />
    </CommandForm>
  );
}
