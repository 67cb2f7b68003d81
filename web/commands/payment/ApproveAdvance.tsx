import { Alert } from 'antd';
import { confirmWords } from '../../../locale/web/confirm.ts';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { AdvanceSummary } from '../../money/AdvanceSummary.tsx';
import { useDong } from '../../money/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';

/** The leader approves a requested advance. */
export function ApproveAdvance({ commission }: { commission: Commission }) {
  const say = useSay();
  const asked = commission.money?.advances.find(({ status }) => status === 'requested');
  const { dong } = useDong();
  const confirm = () =>
    say(confirmWords.approveAdvance(String(asked?.advance ?? 1), dong(asked?.amountVnd ?? 0), personIn(commission, asked?.by)));
  return (
    <CommandForm command="approveAdvance" commission={commission} toInput={() => ({ advance: asked?.advance ?? 1 })} confirm={confirm}>
      {asked && <AdvanceSummary commission={commission} advance={asked} />}
      <Alert type="info" showIcon className="gap-below" title={say(paymentWords.approveAdvanceNotice)} />
    </CommandForm>
  );
}
