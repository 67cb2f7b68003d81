import { Alert, Form } from 'antd';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { SignedPaperField } from '../../fields/composite.tsx';
import { isDay } from '../../../domain/calendar/day.ts';

/** The decision that carries the money over. It is needed when the day is in a later year than the budget line's. */
export function CarryOver({ commission, day }: { commission: Commission; day: 'payOn' | 'paidOn' }) {
  const say = useSay();
  const on: unknown = Form.useWatch(day);
  const year = commission.money?.funding?.fiscalYear;
  if (year == null || !isDay(on) || Number(on.slice(0, 4)) <= year) return null;
  return (
    <>
      <Alert type="info" showIcon className="gap-below" title={say(paymentWords.carryOverNeeded)} />
      <SignedPaperField name="carryOver" label={paymentWords.carryOver} kind="fundingDecision" />
    </>
  );
}
