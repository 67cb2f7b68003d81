import { Input, type InputProps } from 'antd';
import { useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react';

interface Props {
  id?: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
  onBlur?: () => void;
  /** Reads the value of a text. Null when the text cannot be read. */
  read: (text: string) => unknown;
  /** The text that the field shows for a value. */
  show: (value: unknown) => string;
  /** Enter reads the text instead of sending the form. */
  isEnterKept?: boolean;
  placeholder?: string;
  inputMode?: InputProps['inputMode'];
  className?: string;
  suffix?: ReactNode;
}

/**
 * One line of text that means a number or a day. The field holds the value once the text can be read. A text that cannot be read is held as
 * typed, stays in sight and in the draft, and fails validation. So a text never turns into another value.
 */
export function TypedInput({ value, onChange, onBlur, read, show, isEnterKept, ...input }: Props) {
  const held = value ?? null;
  const [shown, setShown] = useState(() => ({ held, text: show(held) }));
  // The value was set from outside: by a draft, a button, or a reset of the form.
  const text = Object.is(shown.held, held) ? shown.text : show(held);
  if (text !== shown.text || !Object.is(shown.held, held)) setShown({ held, text });
  const type = (typed: string) => {
    const next = typed.trim() === '' ? null : (read(typed) ?? typed);
    setShown({ held: next, text: typed });
    onChange?.(next);
  };
  const leave = () => {
    setShown({ held, text: show(held) });
    onBlur?.();
  };
  return (
    <Input
      {...input}
      value={text}
      autoComplete="off"
      onChange={({ target }) => type(target.value)}
      onBlur={leave}
      onPaste={(event) => insertInOneLine(event, event.clipboardData, ' ; ')}
      onDrop={(event) => insertInOneLine(event, event.dataTransfer, ' ; ')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        if (isEnterKept === true) event.preventDefault();
        leave();
      }}
    />
  );
}

/**
 * Puts a pasted text of several lines into a field of one line. The browser would join the lines without a separator. `100` over `200`
 * would become another number, and two words would become another word.
 */
export function insertInOneLine(event: ClipboardEvent | DragEvent, data: DataTransfer, between: string): void {
  const lines = data
    .getData('text/plain')
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (!/[\r\n\u2028\u2029]/.test(data.getData('text/plain'))) return;
  event.preventDefault();
  const field = event.target as HTMLInputElement;
  field.focus();
  field.setRangeText(lines.join(between), field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
