import { Alert } from 'antd';
import type { PaymentTerms } from '../../../domain/commission/rule-set.ts';
import { dayText } from '../../../locale/formats.ts';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { useRuleContent } from '../../case/rule-content.ts';
import { today } from '../../fields/numbers.tsx';
import { useSay } from '../../language/language.tsx';

/** The terms of payment of the rule set to which the commission is pinned. */
export function usePaymentTerms(commission: Commission): Partial<PaymentTerms> {
  return (useRuleContent(commission)?.['payments'] as Partial<PaymentTerms> | undefined) ?? {};
}

/** Until when the treasury takes dossiers of the budget line's year. It is told from December of that year on. */
export function YearEnd({ commission }: { commission: Commission }) {
  const say = useSay();
  const { closesOn, dossiersUntil, dossiersAhead } = usePaymentTerms(commission);
  const year = commission.money?.funding?.fiscalYear;
  if (year == null || dossiersUntil === undefined || today() < `${year}-12-01`) return null;
  const text = say(paymentWords.dossiersUntil).replace('{day}', dayText(`${year}-${dossiersUntil}`));
  const later =
    closesOn == null || dossiersAhead === undefined
      ? ''
      : say(paymentWords.dossiersAhead)
          .replace('{days}', String(dossiersAhead))
          .replace('{day}', dayText(`${year + 1}-${closesOn}`));
  return <Alert type="info" showIcon className="gap-below" title={`${text} ${later}`.trim()} />;
}
