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
  /** Needed to send; what is optional says so beside its label. */
  isOptional?: boolean;
  /** What is said beside the label of an optional field; that it is optional when left out, nothing when null (a filter always is). */
  optional?: Sentence | null;
  /** What the field holds at first, where the form says nothing else. */
  initial?: unknown;
  /** What to write here, in a sentence under the label. */
  hint?: Sentence;
  /** What else is wrong with the value, in a sentence; null when nothing is. */
  fault?: (value: unknown) => string | null;
}

/** Where a field is judged once it is left: half a day and half an amount are not wrong yet. */
const whenLeft = ['onChange', 'onBlur'];

/** The frame of a field: label, hint, error, all tied to the control for those who do not see them. */
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
  /** What else is wrong is said when the person leaves the field, and not at each key. */
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

/** A text that is too long stays as it is: cut off at a length it would silently say something else. */
function useTooLong(max: number, fault: FieldProps['fault']) {
  const { say, language } = useLanguage();
  return (value: unknown) => {
    const length = typeof value === 'string' ? value.normalize('NFC').trim().length : 0;
    if (length > max) return say(formWords.tooLong(numberText(length, language), numberText(max, language)));
    return fault?.(value) ?? null;
  };
}

/** A short public string: a title, a number, a place. */
export function LineField({ max = 300, fault, ...field }: FieldProps & { max?: number }) {
  return (
    <Field {...field} fault={useTooLong(max, fault)}>
      <LineInput />
    </Field>
  );
}

/** One line of text; several pasted lines become one, with a space between them. */
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

/** Free text, up to 20,000 characters unless said; it is kept out of the journal, which holds its digest only. */
export function TextField({ rows = 4, max = 20_000, fault, ...field }: FieldProps & { rows?: number; max?: number }) {
  return (
    <Field {...field} fault={useTooLong(max, fault)}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 24 }} />
    </Field>
  );
}
