import { Suspense, lazy, useContext, useRef, useState } from 'react';
import { dayText, dongText, numberText } from '../../locale/formats.ts';
import type { Sentence } from '../../locale/language.ts';
import { formWords } from '../../locale/web/forms.ts';
import { today } from '../days.ts';
import { useLanguage } from '../language/language.tsx';
import { DaysContext } from './commission-context.ts';
import { Field, type FieldName, type FieldProps } from './texts.tsx';
import { isDay } from '../../domain/calendar/day.ts';
import { readDay } from '../typed/days.ts';
import { readCount, readDong, readPercent, type ReadNumber } from '../typed/numbers.ts';
import { TypedInput } from './TypedInput.tsx';
import { useListener } from '../shell/use-listener.ts';

export { today, useToday } from '../days.ts';

const CalendarButton = lazy(async () => ({ default: (await import('./CalendarButton.tsx')).CalendarButton }));

/** A bound for a day. It is a function where it moves with today. */
type Bound = string | (() => string);

const boundOf = (bound: Bound | undefined) => (typeof bound === 'function' ? bound() : bound);

const latest = (a: string | undefined, b: string | undefined) => (a === undefined || (b !== undefined && b > a) ? b : a);
const earliest = (a: string | undefined, b: string | undefined) => (a === undefined || (b !== undefined && b < a) ? b : a);

/** The bounds that the API gives for this field. Inside a list of rows the name is relative to the list. */
function useDays(name: FieldName) {
  const path = [name]
    .flat()
    .filter((step) => typeof step === 'string')
    .join('.');
  return Object.entries(useContext(DaysContext)).find(([known]) => known === path || known.endsWith(`.${path}`))?.[1];
}

/** A calendar day: chosen, or typed as dd/MM/yyyy or in any other unambiguous form. Its value is `YYYY-MM-DD`. */
export function DayField({ min, max, fault, ...field }: FieldProps & { min?: Bound; max?: Bound }) {
  const { say } = useLanguage();
  const days = useDays(field.name);
  const wrong = (value: unknown) => {
    if (typeof value !== 'string' || value === '') return null;
    if (!isDay(value)) return say(formWords.dayUnread);
    const from = latest(boundOf(min), days?.from);
    const to = earliest(boundOf(max), days?.to);
    if (from !== undefined && value < from) return `${say(formWords.notBefore)} ${dayText(from)}`;
    if (to !== undefined && value > to) return `${say(formWords.notAfter)} ${dayText(to)}`;
    return fault?.(value) ?? null;
  };
  return (
    <Field {...field} fault={wrong} isJudgedWhenLeft>
      <DayInput />
    </Field>
  );
}

interface InputProps {
  id?: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
  onBlur?: () => void;
}

const readAsDay = (text: string) => readDay(text, Number(today().slice(0, 4)));
const showDay = (value: unknown) => (isDay(value) ? dayText(value) : typeof value === 'string' ? value : '');

function DayInput(props: InputProps) {
  // The calendar is loaded when the pointer or the focus comes near it.
  const box = useRef<HTMLSpanElement>(null);
  const [isNear, setIsNear] = useState(false);
  useListener(box, 'focusin', () => setIsNear(true));
  useListener(box, 'pointerenter', () => setIsNear(true));
  const choose = (day: string) => {
    props.onChange?.(day);
    props.onBlur?.();
  };
  return (
    <span className="day-input" ref={box}>
      <TypedInput {...props} read={readAsDay} show={showDay} isEnterKept placeholder="dd/MM/yyyy" inputMode="text" />
      {isNear && (
        <Suspense>
          <CalendarButton value={isDay(props.value) ? props.value : null} onChoose={choose} />
        </Suspense>
      )}
    </span>
  );
}

/** The sentence for an error in a typed number. Null for a valid number and for an empty field. */
function useUnread(read: (text: string) => ReadNumber, unreadable: Sentence) {
  const { say } = useLanguage();
  return (value: unknown) => {
    if (typeof value !== 'string' || value === '') return null;
    const found = read(value);
    const why = 'fault' in found ? found.fault : 'unreadable';
    const sentences = {
      unreadable,
      notWhole: formWords.notWhole,
      negative: formWords.negative,
      tooLarge: formWords.tooLarge,
    } satisfies Record<typeof why, Sentence>;
    return say(sentences[why]);
  };
}

const valueOf = (read: (text: string) => ReadNumber) => (text: string) => {
  const found = read(text);
  return 'value' in found ? found.value : null;
};
const asDong = valueOf(readDong);
const asCount = valueOf(readCount);
const asPercent = valueOf(readPercent);

/** Whole đồng with separated thousands: `1.234.567`. */
export function MoneyField({ max, fault, ...field }: FieldProps & { max?: number }) {
  const { say, language } = useLanguage();
  const unread = useUnread(readDong, formWords.amountUnread);
  // An amount that is too large is never changed into another one. The field keeps the text and shows the error.
  const wrong = (value: unknown) => {
    if (typeof value !== 'number') return unread(value);
    return max !== undefined && value > max ? `${say(formWords.atMost)} ${dongText(max, language)}` : (fault?.(value) ?? null);
  };
  return (
    <Field {...field} fault={wrong} isJudgedWhenLeft>
      <TypedInput read={asDong} show={(value) => shownNumber(value, language)} inputMode="numeric" className="money-input" suffix="đ" />
    </Field>
  );
}

function shownNumber(value: unknown, language: 'vi' | 'en'): string {
  return typeof value === 'number' ? numberText(value, language) : typeof value === 'string' ? value : '';
}

/** A whole number. */
export function CountField({ min = 0, max, fault, ...field }: FieldProps & { min?: number; max?: number }) {
  const { say } = useLanguage();
  const unread = useUnread(readCount, formWords.countUnread);
  const wrong = (value: unknown) => {
    if (typeof value !== 'number') return unread(value);
    if (value < min) return `${say(formWords.atLeast)} ${min}`;
    return max !== undefined && value > max ? `${say(formWords.atMost)} ${max}` : (fault?.(value) ?? null);
  };
  return (
    <Field {...field} fault={wrong} isJudgedWhenLeft>
      <TypedInput read={asCount} show={shownPlainly} inputMode="numeric" className="count-input" />
    </Field>
  );
}

function shownPlainly(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

/** A percentage with up to two decimals. */
export function PercentField({ fault, ...field }: FieldProps) {
  const { language } = useLanguage();
  const unread = useUnread(readPercent, formWords.percentUnread);
  const show = (value: unknown) => (language === 'vi' ? shownPlainly(value).replace('.', ',') : shownPlainly(value));
  return (
    <Field {...field} fault={(value) => (typeof value === 'number' ? (fault?.(value) ?? null) : unread(value))} isJudgedWhenLeft>
      <TypedInput
        read={asPercent}
        show={(value) => (typeof value === 'number' ? show(value) : shownPlainly(value))}
        inputMode="decimal"
        className="count-input"
        suffix="%"
      />
    </Field>
  );
}
