import { dongText } from '../../../locale/formats.ts';
import { confirmWords } from '../../../locale/web/confirm.ts';
import { responseWords } from '../../../locale/web/response.ts';
import type { Commission } from '../../api/types.ts';
import { useLanguage } from '../../language/language.tsx';
import { organisationIn } from '../../case/names.ts';
import { CommandForm } from '../CommandForm.tsx';
import { SignedPaperField } from '../../fields/composite.tsx';
import { MoneyField } from '../../fields/numbers.tsx';
import { Product } from './Product.tsx';

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
    <CommandForm
      command="signOff"
      commission={commission}
      initial={reservedVnd === undefined ? {} : { acceptedVnd: reservedVnd }}
      confirm={confirm}
    >
      <Product commission={commission} />
      <MoneyField name="acceptedVnd" label={responseWords.accepted} fault={fault} />
      <SignedPaperField name="minutes" label={responseWords.minutes} kind="signOffMinutes" />
    </CommandForm>
  );
}
