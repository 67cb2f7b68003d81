import { dayText, instantText } from '../../../locale/formats.ts';
import { paymentWords } from '../../../locale/web/payment.ts';
import { settlementWords } from '../../../locale/web/settlement.ts';
import type { Commission, JournalEntry, Stage } from '../../api/types.ts';
import { Comparison } from '../../money/Comparison.tsx';
import { Liquidation } from '../../money/Liquidation.tsx';
import { MandatoryDocuments } from '../../acts/MandatoryDocuments.tsx';
import { MoneyTable } from '../../money/MoneyTable.tsx';
import { actsOf, inputOf, lastText } from '../../case/journal-texts.ts';
import { useDong } from '../../money/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { useJournal } from '../../case/use-journal.ts';
import { personIn } from '../../case/names.ts';
import { PrivateText } from '../../case/PrivateText.tsx';

/** The stages in which somebody has to supply a missing document. */
const filing: readonly Stage[] = ['payment', 'settlement', 'archived'];

/** Estimate against actual, the returned money, and whether the file can be archived. */
export function Settlement({ commission }: { commission: Commission }) {
  const say = useSay();
  const journal = useJournal(commission);
  const entries = journal.data?.items ?? [];
  const { money, closedAt } = commission;
  return (
    <>
      {money && money.funding === null && <p>{say(settlementWords.noMoney)}</p>}
      {money && money.funding !== null && (
        <>
          <Liquidation commission={commission} />
          <Standing commission={commission} entries={entries} />
          <h2>{say(settlementWords.comparison)}</h2>
          <Comparison commission={commission} />
          <Returns entries={entries} />
        </>
      )}
      {closedAt !== null && (
        <p>
          {say(settlementWords.archivedAt)} {instantText(Date.parse(closedAt))}
        </p>
      )}
      {filing.includes(commission.stage) && <MandatoryDocuments commission={commission} />}
    </>
  );
}

function Standing({ commission, entries }: { commission: Commission; entries: readonly JournalEntry[] }) {
  const say = useSay();
  const settlement = commission.money?.settlement;
  if (!settlement) return <p>{say(settlementWords.notSettled)}</p>;
  const note = lastText(entries, 'settled', 'note');
  return (
    <dl className="sums">
      <dt>{say(settlementWords.settledAt)}</dt>
      <dd>
        {instantText(Date.parse(settlement.at))}, {personIn(commission, settlement.by)}
      </dd>
      {note && (
        <>
          <dt>{say(settlementWords.note)}</dt>
          <dd>
            <PrivateText text={note} />
          </dd>
        </>
      )}
      <dt>{say(settlementWords.approvedAt)}</dt>
      <dd>{settlement.approvedAt === null ? say(settlementWords.waitsForApproval) : instantText(Date.parse(settlement.approvedAt))}</dd>
    </dl>
  );
}

function Returns({ entries }: { entries: readonly JournalEntry[] }) {
  const say = useSay();
  const { number } = useDong();
  const returns = actsOf(entries, 'returnRecorded').map((entry): Return => ({ revision: entry.revision, ...inputOf(entry) }));
  if (returns.length === 0) return null;
  return (
    <>
      <h2>{say(settlementWords.returns)}</h2>
      <MoneyTable
        label={say(settlementWords.returns)}
        columns={[
          { name: say(settlementWords.returnedOn) },
          { name: say(paymentWords.treasuryReference) },
          { name: say(paymentWords.amount), isAmount: true },
        ]}
        rows={returns.map(({ revision, on, treasuryReference, amountVnd }) => ({
          key: String(revision),
          cells: [on && dayText(on), treasuryReference, amountVnd !== undefined && number(amountVnd)],
        }))}
      />
    </>
  );
}

/** A recorded return of advanced money, as far as it is open to the reader. */
interface Return {
  revision: number;
  on?: string;
  treasuryReference?: string;
  amountVnd?: number;
}
