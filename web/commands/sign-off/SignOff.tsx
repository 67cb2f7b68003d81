import { dongText } from '../../../locale/formats.ts';
import { confirmWords } from '../../../locale/web/confirm.ts';
import { responseWords } from '../../../locale/web/response.ts';
import type { CommandInput, Commission } from '../../api/types.ts';
import { useLanguage } from '../../language/language.tsx';
import { organisationIn } from '../../case/names.ts';
import { CommandForm } from '../CommandForm.tsx';
import { SignedPaperField } from '../../fields/composite.tsx';
import { MoneyField } from '../../fields/numbers.tsx';
import { AcceptanceCouncil } from './AcceptanceCouncil.tsx';
import { AcceptedLines, acceptedLinesOf, type AcceptedValues } from './AcceptedLines.tsx';
import { Product } from './Product.tsx';

type Values = Omit<CommandInput<'signOff'>, 'lines'> & AcceptedValues;

/** The requester accepts the product, for a value up to the reserved amount. */
export function SignOff({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const reservedVnd = commission.money?.reservedVnd;
  const fault = (value: unknown) =>
    reservedVnd !== undefined && Number(value) > reservedVnd
      ? `${say(responseWords.overReserved)}: ${dongText(reservedVnd, language)}`
      : null;
  const confirm = ({ acceptedVnd }: { acceptedVnd?: number }) =>
    say(
      confirmWords.signOff(
        acceptedVnd === undefined ? '' : dongText(acceptedVnd, language),
        organisationIn(commission, commission.parts.union),
      ),
    );
  return (
    <CommandForm<'signOff', Values>
      command="signOff"
      commission={commission}
      initial={reservedVnd === undefined ? {} : { acceptedVnd: reservedVnd }}
      confirm={confirm}
      toInput={({ accepted, ...values }) => ({ ...values, ...acceptedLinesOf({ accepted }) })}
    >
      <Product commission={commission} />
      <MoneyField name="acceptedVnd" label={responseWords.accepted} fault={fault} />
      <AcceptedLines commission={commission} />
      <AcceptanceCouncil />
      <SignedPaperField name="minutes" label={responseWords.minutes} kind="signOffMinutes" />
    </CommandForm>
  );
}
