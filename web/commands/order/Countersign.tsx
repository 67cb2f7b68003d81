import { Alert } from 'antd';
import { confirmWords } from '../../../locale/web/confirm.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission } from '../../api/types.ts';
import { organisationIn } from '../../case/names.ts';
import { ContractTerms } from '../../money/ContractTerms.tsx';
import { OrderPaper } from '../../money/OrderPaper.tsx';
import { useDong } from '../../money/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { LineField } from '../../fields/texts.tsx';

/** The Union signs the contract that was issued to it. */
export function Countersign({ commission }: { commission: Commission }) {
  const say = useSay();
  const { person } = useSession();
  const { dong } = useDong();
  const confirm = () => {
    const { order, parts, money } = commission;
    const paper = order ? `${order.paper.number}/${order.paper.notation}` : '';
    const party = organisationIn(commission, parts.orderIssuer ?? parts.requester);
    return say(confirmWords.countersign(paper, party, money ? dong(money.contractValueVnd ?? money.reservedVnd) : ''));
  };
  return (
    <CommandForm command="countersign" commission={commission} initial={{ on: today(), signer: person.name }} confirm={confirm}>
      <OrderPaper commission={commission} />
      {commission.contract && <ContractTerms contract={commission.contract} />}
      <Alert type="info" showIcon className="gap-below" title={say(fundingWords.countersignNotice)} />
      <DayField name="on" label={fundingWords.countersignedOn} max={today} />
      <LineField name="signer" label={fundingWords.countersigner} />
    </CommandForm>
  );
}
