import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission } from '../../api/types.ts';
import { useJournal } from '../../commission/use-journal.ts';
import { basesOf } from '../../finance/estimate-history.ts';
import { approvedEstimate } from '../../finance/estimates.ts';
import { useSay } from '../../language/language.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField } from '../fields/composite.tsx';
import { EstimateFields } from './EstimateFields.tsx';
import { copiedFrom } from './copied-from.ts';

/** Another version of an estimate that is in force; it takes its place once it is approved. */
export function AdjustEstimate({ commission }: { commission: Commission }) {
  const say = useSay();
  const journal = useJournal(commission);
  const before = approvedEstimate(commission);
  if (!before) return null;
  const version = commission.estimates?.indexOf(before) ?? 0;
  return (
    <Loaded query={journal}>
      {({ items }) => (
        <CommandForm command="adjustEstimate" commission={commission} initial={copiedFrom(before, basesOf(items, version))} isWide>
          <p className="hint">{say(fundingWords.copied)}</p>
          <EstimateFields commission={commission} />
          <ReasonField label={fundingWords.reasonOfAdjustment} />
        </CommandForm>
      )}
    </Loaded>
  );
}
