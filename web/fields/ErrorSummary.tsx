import { Alert, type FormInstance } from 'antd';
import { useEffect, useRef } from 'react';
import { formWords } from '../../locale/web/forms.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { ApiProblem } from '../api/problem.ts';
import { useSay } from '../language/language.tsx';

export interface FieldError {
  name: (string | number)[];
  message: string;
}

/** The API's field errors as places in the form: `/lines/0/quantity` is `['lines', 0, 'quantity']`. */
export function fieldErrorsOf(problem: unknown): FieldError[] {
  const errors = problem instanceof ApiProblem ? (problem.problem?.errors ?? []) : [];
  return errors.map(({ pointer, message }) => ({
    name: pointer
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    message,
  }));
}

/** The reasons why the form was not sent, above the form. The summary takes the focus, and each line leads to its field. */
export function ErrorSummary({
  problem,
  errors,
  form,
  formName,
  onGo = (name) => goToField(form, name),
}: {
  problem: unknown;
  errors: readonly FieldError[];
  form: FormInstance;
  /** The name of this form, on a page with several forms. */
  formName?: string;
  /** Leads to a field. A form of several steps first opens the field's step. */
  onGo?: (name: FieldError['name']) => void;
}) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const hasSomething = problem !== null || errors.length > 0;
  useEffect(() => {
    if (hasSomething) box.current?.focus();
  }, [hasSomething, problem, errors.length]);
  useEffect(() => {
    form.setFields(errors.map(({ name, message }) => ({ name: name as never, errors: [message] })));
  }, [errors, form]);
  if (!hasSomething) return null;
  const api = problem instanceof ApiProblem ? problem : null;
  const sentence =
    problem === null
      ? say(formWords.summary)
      : api?.isOutcomeUnknown
        ? say(formWords.stillUnknown)
        : (api?.problem?.detail ?? say(shellWords.pageFailed));
  // A refusal at a field that this form does not show is said above only.
  const isNew = ({ name, message }: FieldError) => message !== sentence || labelOfField(name, formName) !== '';
  const ordered = inOrderOfPage(errors.filter(isNew), formName);
  return (
    <div ref={box} tabIndex={-1} className="gap-below">
      <Alert
        type={api?.isOutcomeUnknown ? 'warning' : 'error'}
        showIcon
        title={sentence}
        description={
          ordered.length > 0 && (
            <ul>
              {ordered.map(({ name, message }) => (
                <li key={name.join('/')}>
                  <button type="button" className="link" onClick={() => onGo(name)}>
                    {nameOfError(labelOfField(name, formName), message === sentence ? '' : message)}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      />
    </div>
  );
}

/** What a line of the summary says. The sentence that stands above already is not repeated. */
const nameOfError = (label: string | undefined, message: string): string => [label, message].filter(Boolean).join(': ');

/** Scrolls to a field and focuses it. */
export function goToField(form: FormInstance, name: FieldError['name']): void {
  form.scrollToField(name, { block: 'center' });
  form.focusField(name);
}

/** The control of a field. For a row or group of fields it is the first control. */
function controlOf(name: FieldError['name'] | readonly (string | number)[], formName?: string): HTMLElement | null {
  const id = [...(formName === undefined ? [] : [formName]), ...name].join('_');
  return document.getElementById(id) ?? (id === '' ? null : document.querySelector<HTMLElement>(`[id^="${CSS.escape(id)}_"]`));
}

/** Sorts the errors in the order of the fields on the page. */
function inOrderOfPage(errors: readonly FieldError[], formName?: string): FieldError[] {
  const placed = errors.map((error) => ({ error, control: controlOf(error.name, formName) }));
  placed.sort(({ control: a }, { control: b }) => {
    if (a === null || b === null || a === b) return Number(a === null) - Number(b === null);
    return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  return placed.map(({ error }) => error);
}

/** The label of the field as the page shows it, after the label of its row where rows have names. */
export function labelOfField(name: readonly (string | number)[], formName?: string): string {
  const field = controlOf(name, formName);
  const label = field?.closest('.ant-form-item')?.querySelector('label');
  const row = field?.closest('li[aria-label]')?.getAttribute('aria-label');
  return [row, label?.textContent.trim()].filter(Boolean).join(' – ');
}
