import { Alert } from 'antd';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { AdvanceAtHand } from '../../finance/AdvanceAtHand.tsx';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';

/** Yes to an advance that was asked for. */
export function ApproveAdvance({ commission }: { commission: Commission }) {
  const say = useSay();
  const asked = commission.money?.advances.find(({ status }) => status === 'requested');
  return (
    <CommandForm command="approveAdvance" commission={commission} toInput={() => ({ advance: asked?.advance ?? 1 })}>
      {asked && <AdvanceAtHand commission={commission} advance={asked} />}
      <Alert type="info" showIcon className="gap-below" title={say(paymentWords.approveAdvanceNotice)} />
    </CommandForm>
  );
}
