import { Select, type SelectProps } from 'antd';
import { useRef } from 'react';
import { formWords } from '../../locale/web/forms.ts';
import { useSay } from '../language/language.tsx';
import { Field, type FieldProps } from './texts.tsx';

type Value = string | number | readonly (string | number)[];

interface Props<Option extends object> extends FieldProps {
  select: Omit<SelectProps<Value, Option>, 'onBlur'>;
}

/**
 * A field whose value is chosen from a list by typing. A typed text without a choice is an error. The list forgets the text when it closes,
 * and the earlier choice would come back silently.
 */
export function SearchSelectField<Option extends object>({ select, fault, ...field }: Props<Option>) {
  const say = useSay();
  const unchosen = useRef('');
  const wrong = (value: unknown) => {
    if (unchosen.current !== '') return say(formWords.notChosen(unchosen.current));
    return fault?.(value) ?? null;
  };
  return (
    <Field {...field} fault={wrong} isJudgedWhenLeft>
      <Chooser isUnchosen={() => unchosen.current !== ''} onUnchosen={(text) => (unchosen.current = text)} select={select} />
    </Field>
  );
}

interface ChooserProps<Option extends object> {
  /** Whether a text was typed and nothing was chosen. */
  isUnchosen: () => boolean;
  /** Receives the typed text. It is empty once something is chosen. */
  onUnchosen: (text: string) => void;
  select: Props<Option>['select'];
  id?: string;
  value?: Value;
  onChange?: (value: Value) => void;
  onBlur?: () => void;
}

function Chooser<Option extends object>({ isUnchosen, onUnchosen, select, id, value, onChange, onBlur }: ChooserProps<Option>) {
  const settle = () => onUnchosen('');
  return (
    <span
      className="chooser"
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement) onUnchosen(target.value.trim());
      }}
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') settle();
        // Leaving the field is not a choice. The library would choose its first match.
        if (event.key === 'Tab' && isUnchosen()) event.stopPropagation();
      }}
    >
      <Select<Value, Option>
        {...select}
        {...(id === undefined ? {} : { id })}
        {...(value === undefined ? {} : { value })}
        onChange={(next, option) => {
          settle();
          onChange?.(next);
          select.onChange?.(next, option);
        }}
        onSelect={settle}
        onDeselect={settle}
        {...(onBlur ? { onBlur } : {})}
      />
    </span>
  );
}
