import { instantText } from '../../locale/formats.ts';
import { paymentWords } from '../../locale/web/payment.ts';
import type { Commission } from '../api/types.ts';
import { useJournal } from '../case/use-journal.ts';
import { personIn } from '../case/names.ts';
import { PrivateText } from '../case/PrivateText.tsx';
import { useSay } from '../language/language.tsx';
import { actsOf, textIn } from '../case/journal-texts.ts';
import type { Advance } from './payments.ts';
import { useDong } from './use-dong.ts';
import './money.css';

/** One advance: its amount, its purpose, and the people who handled it. */
export function AdvanceSummary({ commission, advance }: { commission: Commission; advance: Advance }) {
  const say = useSay();
  const { dong } = useDong();
  const journal = useJournal(commission);
  const purpose = textIn(actsOf(journal.data?.items ?? [], 'advanceRequested')[advance.advance - 1], 'purpose');
  return (
    <dl className="sums">
      <dt>
        {say(paymentWords.advance)} {advance.advance}
      </dt>
      <dd>
        <strong>{dong(advance.amountVnd)}</strong>
      </dd>
      {purpose && (
        <>
          <dt>{say(paymentWords.purpose)}</dt>
          <dd>
            <PrivateText text={purpose} />
          </dd>
        </>
      )}
      <dt>{say(paymentWords.askedBy)}</dt>
      <dd>
        {personIn(commission, advance.by)}, {instantText(Date.parse(advance.at))}
      </dd>
      {advance.approvedBy !== null && (
        <>
          <dt>{say(paymentWords.approvedBy)}</dt>
          <dd>{personIn(commission, advance.approvedBy)}</dd>
        </>
      )}
    </dl>
  );
}
