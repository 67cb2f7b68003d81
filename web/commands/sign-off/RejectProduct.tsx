import { Alert } from 'antd';
import { dongText } from '../../../locale/formats.ts';
import { responseWords } from '../../../locale/web/response.ts';
import type { CommandInput, Commission } from '../../api/types.ts';
import { useLanguage } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField, SignedPaperField } from '../../fields/composite.tsx';
import { MoneyField } from '../../fields/numbers.tsx';
import { AcceptanceCouncil } from './AcceptanceCouncil.tsx';
import { AcceptedLines, acceptedLinesOf, type AcceptedValues } from './AcceptedLines.tsx';
import { Product } from './Product.tsx';

type Values = Omit<CommandInput<'rejectProduct'>, 'lines'> & AcceptedValues;

/** The requester rejects the product, which ends the commission. */
export function RejectProduct({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const reservedVnd = commission.money?.reservedVnd;
  const fault = (value: unknown) =>
    reservedVnd !== undefined && Number(value) > reservedVnd
      ? `${say(responseWords.overReserved)}: ${dongText(reservedVnd, language)}`
      : null;
  return (
    <CommandForm<'rejectProduct', Values>
      command="rejectProduct"
      commission={commission}
      isFinal
      initial={{ payableVnd: 0 }}
      toInput={({ accepted, ...values }) => ({ ...values, ...acceptedLinesOf({ accepted }) })}
    >
      <Alert type="warning" showIcon className="gap-below" title={say(responseWords.rejectFinal)} />
      <Product commission={commission} />
      <ReasonField />
      <MoneyField name="payableVnd" label={responseWords.payable} hint={responseWords.payableHint} fault={fault} />
      <AcceptedLines commission={commission} />
      <AcceptanceCouncil />
      <SignedPaperField name="minutes" label={responseWords.rejectMinutes} kind="signOffMinutes" />
    </CommandForm>
  );
}
