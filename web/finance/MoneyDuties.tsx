import { useInfiniteQuery } from '@tanstack/react-query';
import { financeWords } from '../../locale/web/finance.ts';
import { dutiesQuery } from '../api/queries.ts';
import { DutyRow } from '../duties/DutyRow.tsx';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';

/** The duties that move money or decide on moving it. */
const kinds: readonly string[] = [
  'submitEstimate',
  'appraiseEstimate',
  'approveFunding',
  'approveAdvance',
  'preparePayment',
  'checkPayment',
  'approvePayment',
  'confirmDisbursement',
  'settle',
  'recordReturn',
  'clearAdvance',
  'approveSettlement',
];

/** The reader's own duties that concern money: estimates to appraise, payments to confirm. */
export function MoneyDuties() {
  const say = useSay();
  const query = useInfiniteQuery(dutiesQuery({ mine: 'true' }));
  return (
    <section>
      <h2>{say(financeWords.duties)}</h2>
      <Loaded query={query}>
        {({ pages }) => {
          const mine = pages.flatMap(({ items }) => items).filter(({ kind }) => kinds.includes(kind));
          if (mine.length === 0) return <p>{say(financeWords.noDuties)}</p>;
          return (
            <ul className="rows">
              {mine.map((item) => (
                <DutyRow key={`${item.caseId}/${item.key}`} item={item} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}
