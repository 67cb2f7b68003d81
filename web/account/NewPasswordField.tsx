import { Input } from 'antd';
import { accountWords } from '../../locale/web/account.ts';
import { Field, type FieldProps } from '../fields/texts.tsx';
import { useSay } from '../language/language.tsx';

/** The API's minimum. The field checks it too, so that nobody sends the rest of the form in vain. */
const atLeast = 10;

/** A password that is being chosen. The typed text is never trimmed or corrected. */
export function NewPasswordField(field: Omit<FieldProps, 'fault' | 'hint'>) {
  const say = useSay();
  const tooShort = (value: unknown) =>
    typeof value === 'string' && value !== '' && value.length < atLeast ? say(accountWords.tooShort) : null;
  return (
    <Field {...field} hint={accountWords.hint} fault={tooShort}>
      <Input.Password autoComplete="new-password" />
    </Field>
  );
}
