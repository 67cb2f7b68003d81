import { Alert, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { lastDayOf } from '../../../domain/money/budget-year.ts';
import { isDay } from '../../../domain/calendar/day.ts';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { SignedPaperField } from '../../fields/composite.tsx';
import { usePaymentTerms } from './YearEnd.tsx';

/**
 * The decision that carries the money over. It is needed when the day is in a later year than the budget line's. Until the closing day it is
 * needed only for work that was accepted after the year.
 */
export function CarryOver({ commission, day }: { commission: Commission; day: 'payOn' | 'paidOn' }) {
  const say = useSay();
  const [isGiven, setIsGiven] = useState(false);
  const on: unknown = Form.useWatch(day);
  const { closesOn = null } = usePaymentTerms(commission);
  const year = commission.money?.funding?.fiscalYear;
  if (year == null || !isDay(on) || Number(on.slice(0, 4)) <= year) return null;
  const isNeeded = on > lastDayOf(year, closesOn, `${year}-12-31`);
  return (
    <>
      <Alert type="info" showIcon className="gap-below" title={say(isNeeded ? paymentWords.carryOverNeeded : paymentWords.closing)} />
      {!isNeeded && (
        <Checkbox className="gap-below" checked={isGiven} onChange={({ target }) => setIsGiven(target.checked)}>
          {say(paymentWords.carryOverGiven)}
        </Checkbox>
      )}
      {(isNeeded || isGiven) && <SignedPaperField name="carryOver" label={paymentWords.carryOver} kind="fundingDecision" />}
    </>
  );
}
