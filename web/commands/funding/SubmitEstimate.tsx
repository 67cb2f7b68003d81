import { Alert } from 'antd';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { useJournal } from '../../case/use-journal.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { lastText } from '../../case/journal-texts.ts';
import { useSay } from '../../language/language.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { EstimateFields } from './EstimateFields.tsx';
import { copiedFrom } from './copied-from.ts';

/** Submits the first estimate, or the next one after a return. The next one begins with the returned lines. */
export function SubmitEstimate({ commission }: { commission: Commission }) {
  const say = useSay();
  const journal = useJournal(commission);
  const last = commission.estimates?.at(-1);
  const first = { lines: [{} as never], ...(commission.acceptance === null ? {} : { workOn: commission.acceptance.deliverOn }) };
  return (
    <Loaded query={journal}>
      {({ items }) => {
        const why = last && lastText(items, 'estimateReturned', 'reason');
        const initial: Partial<CommandInput<'submitEstimate'>> = last ? copiedFrom(last) : first;
        return (
          <>
            {why && (
              <Alert
                type="warning"
                showIcon
                className="gap-below"
                title={say(fundingWords.returnedBecause)}
                description={<PrivateText text={why} />}
              />
            )}
            <CommandForm command="submitEstimate" commission={commission} initial={initial} isWide>
              {last && <p className="hint">{say(fundingWords.copied)}</p>}
              <EstimateFields commission={commission} />
            </CommandForm>
          </>
        );
      }}
    </Loaded>
  );
}
