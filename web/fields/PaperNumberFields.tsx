import { Form, type InputProps } from 'antd';
import type { Sentence } from '../../locale/language.ts';
import { splitNumber } from '../typed/paper-number.ts';
import { Field, LineField, LineInput, type FieldName } from './texts.tsx';

interface Props {
  number: { name: FieldName; label: Sentence; hint?: Sentence };
  notation: { name: FieldName; label: Sentence; hint?: Sentence };
}

/** Number and notation of a paper. Both may be typed into the first field as `2417/SXD-QLĐT`. They are split when it loses the focus. */
export function PaperNumberFields({ number, notation }: Props) {
  return (
    <>
      <Field {...number}>
        <NumberInput notation={notation.name} />
      </Field>
      <LineField {...notation} max={50} />
    </>
  );
}

interface NumberInputProps extends InputProps {
  notation: FieldName;
}

function NumberInput({ notation, onChange, onBlur, value, ...input }: NumberInputProps) {
  const form = Form.useFormInstance();
  const part = () => {
    const parts = typeof value === 'string' ? splitNumber(value) : null;
    const there: unknown = form.getFieldValue(notation);
    // A notation that was typed before is not overwritten.
    if (parts === null || (typeof there === 'string' && there.trim() !== '' && there.trim() !== parts.notation)) return;
    form.setFieldValue(notation, parts.notation);
    onChange?.(parts.number as never);
  };
  return (
    <LineInput
      {...input}
      {...(value === undefined ? {} : { value })}
      {...(onChange ? { onChange } : {})}
      onBlur={(event) => {
        part();
        onBlur?.(event);
      }}
      onPressEnter={part}
    />
  );
}
