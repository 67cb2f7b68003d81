import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission } from '../../api/types.ts';
import { Annexes } from '../../money/Annexes.tsx';
import { ContractTerms } from '../../money/ContractTerms.tsx';
import { OrderPaper } from '../../money/OrderPaper.tsx';
import { useSay } from '../../language/language.tsx';

/** The decision or the contract that binds both sides. */
export function Order({ commission }: { commission: Commission }) {
  const say = useSay();
  if (commission.order != null) {
    return (
      <>
        <OrderPaper commission={commission} />
        {commission.contract && <ContractTerms contract={commission.contract} />}
        <Annexes commission={commission} />
      </>
    );
  }
  return <p>{say(commission.instrument === 'requestLetter' ? fundingWords.noOrderNeeded : fundingWords.noOrder)}</p>;
}
