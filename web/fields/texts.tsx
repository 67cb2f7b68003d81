import { Form, Input, type FormItemProps, type InputProps } from 'antd';
import type { ReactNode } from 'react';
import { numberText } from '../../locale/formats.ts';
import type { Sentence } from '../../locale/language.ts';
import { formWords } from '../../locale/web/forms.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { insertInOneLine } from './TypedInput.tsx';
import './fields.css';

/** The path of a field's value in the command's input. */
export type FieldName = string | (string | number)[];

export interface FieldProps {
  name: FieldName;
  label: Sentence;
  /** The field may be left empty, and says so beside its label. Otherwise it is required. */
  isOptional?: boolean;
  /**
   * The words beside the label of an optional field. When left out, they say that it is optional. Null shows nothing (a filter is always
   * optional).
   */
  optional?: Sentence | null;
  /** The initial value, where the form sets none. */
  initial?: unknown;
  /** A sentence under the label on what to write here. */
  hint?: Sentence;
  /** A sentence for any further error in the value. Null when there is none. */
  fault?: (value: unknown) => string | null;
}

/** These fields are validated when they lose the focus. Half a day or half an amount is not an error yet. */
const whenLeft = ['onChange', 'onBlur'];

/** The frame of a field: label, hint and error, all tied to the control for screen readers. */
export function Field({
  name,
  label,
  isOptional,
  optional = formWords.optional,
  initial,
  hint,
  fault,
  children,
  normalize,
  valueProps,
  isJudgedWhenLeft,
}: FieldProps & {
  children: ReactNode;
  normalize?: NonNullable<FormItemProps['normalize']>;
  valueProps?: NonNullable<FormItemProps['getValueProps']>;
  /** Shows further errors when the person leaves the field instead of at each key. */
  isJudgedWhenLeft?: boolean;
}) {
  const say = useSay();
  const triggers = isJudgedWhenLeft === true ? { validateTrigger: 'onBlur' } : {};
  const words = (
    <span>
      {say(label)} {isOptional === true && optional !== null && <span className="optional">({say(optional)})</span>}
    </span>
  );
  return (
    <Form.Item
      name={name}
      label={words}
      extra={hint && say(hint)}
      rules={[
        ...(isOptional === true ? [] : [{ required: true, message: say(formWords.required) }]),
        ...(fault ? [{ validator: (_: unknown, value: unknown) => rejectedAs(fault(value)), ...triggers }] : []),
      ]}
      {...(isJudgedWhenLeft === true ? { validateTrigger: whenLeft } : {})}
      {...(initial === undefined ? {} : { initialValue: initial })}
      {...(normalize ? { normalize } : {})}
      {...(valueProps ? { getValueProps: valueProps } : {})}
      required={false}
    >
      {children}
    </Form.Item>
  );
}

function rejectedAs(fault: string | null): Promise<void> {
  return fault === null ? Promise.resolve() : Promise.reject(new Error(fault));
}

/** A text that is too long stays as it is. Cutting it would silently change its meaning. */
function useTooLong(max: number, fault: FieldProps['fault']) {
  const { say, language } = useLanguage();
  return (value: unknown) => {
    const length = typeof value === 'string' ? value.normalize('NFC').trim().length : 0;
    if (length > max) return say(formWords.tooLong(numberText(length, language), numberText(max, language)));
    return fault?.(value) ?? null;
  };
}

/** A short public text: a title, a number, a place. */
export function LineField({ max = 300, fault, ...field }: FieldProps & { max?: number }) {
  return (
    <Field {...field} fault={useTooLong(max, fault)}>
      <LineInput />
    </Field>
  );
}

/** One line of text. Several pasted lines become one, with spaces between them. */
export function LineInput(props: InputProps) {
  return (
    <Input
      {...props}
      autoComplete="off"
      onPaste={(event) => insertInOneLine(event, event.clipboardData, ' ')}
      onDrop={(event) => insertInOneLine(event, event.dataTransfer, ' ')}
    />
  );
}

/** Free text of up to 20,000 characters by default. It is kept out of the journal, which holds only its digest. */
export function TextField({ rows = 4, max = 20_000, fault, ...field }: FieldProps & { rows?: number; max?: number }) {
  return (
    <Field {...field} fault={useTooLong(max, fault)}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 24 }} />
    </Field>
  );
}
