import { Form, Input, type FormItemProps } from 'antd';
import type { ReactNode } from 'react';
import type { Sentence } from '../../../locale/language.ts';
import { formWords } from '../../../locale/web/forms.ts';
import { useSay } from '../../language/language.tsx';

/** Where a field's value stands in the command's input. */
export type FieldName = string | (string | number)[];

export interface FieldProps {
  name: FieldName;
  label: Sentence;
  /** Needed to send; what is optional says so beside its label. */
  isOptional?: boolean;
  /** What is said beside the label of an optional field; that it is optional when left out. */
  optional?: Sentence;
  /** What the field holds at first, where the form says nothing else. */
  initial?: unknown;
  /** What to write here, in a sentence under the label. */
  hint?: Sentence;
  /** What else is wrong with the value as it stands, in a sentence; null when nothing is. */
  fault?: (value: unknown) => string | null;
}

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
}: FieldProps & {
  children: ReactNode;
  normalize?: NonNullable<FormItemProps['normalize']>;
  valueProps?: NonNullable<FormItemProps['getValueProps']>;
}) {
  const say = useSay();
  const words = (
    <span>
      {say(label)} {isOptional === true && <span className="optional">({say(optional)})</span>}
    </span>
  );
  return (
    <Form.Item
      name={name}
      label={words}
      extra={hint && say(hint)}
      rules={[
        ...(isOptional === true ? [] : [{ required: true, message: say(formWords.required) }]),
        ...(fault ? [{ validator: (_: unknown, value: unknown) => rejectedAs(fault(value)) }] : []),
      ]}
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

/** A short public string: a title, a number, a place. */
export function LineField({ max = 300, ...field }: FieldProps & { max?: number }) {
  return (
    <Field {...field}>
      <Input maxLength={max} autoComplete="off" />
    </Field>
  );
}

/** Free text, up to 20,000 characters unless said; it is kept out of the journal, which holds its digest only. */
export function TextField({ rows = 4, max = 20_000, ...field }: FieldProps & { rows?: number; max?: number }) {
  return (
    <Field {...field}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 24 }} maxLength={max} />
    </Field>
  );
}
