import { DatePicker, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/vi.js';
import { dayText, dongText, numberText } from '../../../locale/formats.ts';
import { formWords } from '../../../locale/web/forms.ts';
import { useLanguage } from '../../language/language.tsx';
import { Field, type FieldProps } from './texts.tsx';

export { dayAfter, today } from '../../days.ts';

const dayForm = 'YYYY-MM-DD';
const shownForm = 'DD/MM/YYYY';

/** A calendar day: typed or chosen as dd/MM/yyyy, held as `YYYY-MM-DD`. */
export function DayField({ min, max, fault, ...field }: FieldProps & { min?: string; max?: string }) {
  const { say, language } = useLanguage();
  dayjs.locale(language);
  // The picker would wipe a day outside its bounds while it is typed: it stays, and what is wrong with it is said.
  const outside = (value: unknown) => {
    if (typeof value !== 'string') return null;
    if (min !== undefined && value < min) return `${say(formWords.notBefore)} ${dayText(min)}`;
    if (max !== undefined && value > max) return `${say(formWords.notAfter)} ${dayText(max)}`;
    return fault?.(value) ?? null;
  };
  return (
    <Field
      {...field}
      fault={outside}
      normalize={(value: Dayjs | null) => value?.format(dayForm) ?? null}
      valueProps={(value: string | null | undefined) => ({ value: value ? dayjs(value, dayForm) : null })}
    >
      <DatePicker
        format={shownForm}
        placeholder="dd/MM/yyyy"
        // Enter takes over the day that was typed; it does not send the form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
    </Field>
  );
}

// The library's small buttons beside a number have English names, and nobody counts money up by one: none of these fields has them.

/** Whole đồng, with the thousands apart as they are read: `1.234.567`. */
export function MoneyField({ max, fault, ...field }: FieldProps & { max?: number }) {
  const { say, language } = useLanguage();
  // An amount that is too much is never turned into another one: it stays as typed, and what is wrong with it is said.
  const tooMuch = (value: unknown) =>
    max !== undefined && typeof value === 'number' && value > max
      ? `${say(formWords.atMost)} ${dongText(max, language)}`
      : (fault?.(value) ?? null);
  return (
    <Field {...field} fault={tooMuch}>
      <InputNumber<number>
        controls={false}
        className="money-input"
        min={0}
        max={Number.MAX_SAFE_INTEGER}
        precision={0}
        inputMode="numeric"
        formatter={(value: number | string | undefined) => (value === undefined || value === '' ? '' : numberText(Number(value), language))}
        parser={(text) => digitsOf(text) as number}
        suffix="đ"
      />
    </Field>
  );
}

/** The digits of what was typed; nothing when there are none, which the input takes for an empty field, where its type knows numbers only. */
function digitsOf(text: string | undefined): number | '' {
  const digits = (text ?? '').replace(/\D/g, '');
  return digits === '' ? '' : Number(digits);
}

/** A whole number. */
export function CountField({ min = 0, max, ...field }: FieldProps & { min?: number; max?: number }) {
  return (
    <Field {...field}>
      <InputNumber<number> controls={false} min={min} {...(max === undefined ? {} : { max })} precision={0} inputMode="numeric" />
    </Field>
  );
}

/** A share of a hundred, to two places. */
export function PercentField(field: FieldProps) {
  return (
    <Field {...field}>
      <InputNumber<number> controls={false} min={0} max={100} decimalSeparator="," suffix="%" />
    </Field>
  );
}
