import { Alert } from 'antd';
import { instantText } from '../../../locale/formats.ts';
import { formWords } from '../../../locale/web/forms.ts';
import { settlementWords } from '../../../locale/web/settlement.ts';
import type { Commission } from '../../api/types.ts';
import { useJournal } from '../../case/use-journal.ts';
import { personIn } from '../../case/names.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { Comparison } from '../../money/Comparison.tsx';
import { lastText } from '../../case/journal-texts.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../../fields/texts.tsx';

/** The payer approves the settlement. Unspent money is free again. */
export function ApproveSettlement({ commission }: { commission: Commission }) {
  const say = useSay();
  const journal = useJournal(commission);
  const settlement = commission.money?.settlement;
  const note = lastText(journal.data?.items ?? [], 'settled', 'note');
  return (
    <CommandForm command="approveSettlement" commission={commission} isFinal isWide>
      {settlement && (
        <dl className="sums">
          <dt>{say(settlementWords.settledBy)}</dt>
          <dd>
            {personIn(commission, settlement.by)}, {instantText(Date.parse(settlement.at))}
          </dd>
          {note && (
            <>
              <dt>{say(settlementWords.note)}</dt>
              <dd>
                <PrivateText text={note} />
              </dd>
            </>
          )}
        </dl>
      )}
      <Comparison commission={commission} />
      <Alert type="warning" showIcon className="gap-below" title={say(settlementWords.approveNotice)} />
      <TextField name="note" label={formWords.note} isOptional />
    </CommandForm>
  );
}
