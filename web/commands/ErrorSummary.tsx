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

/** Why it was not sent, before everything else: takes the focus, and each line leads to its field. */
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
  /** Where several forms stand on one page: what this one is called. */
  formName?: string;
  /** Leads to a field; a form of several steps opens the field's step first. */
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
  return (
    <div ref={box} tabIndex={-1} className="gap-below">
      <Alert
        type={api?.isOutcomeUnknown ? 'warning' : 'error'}
        showIcon
        title={sentence}
        description={
          errors.length > 0 && (
            <ul>
              {errors.map(({ name, message }) => (
                <li key={name.join('/')}>
                  <button type="button" className="link" onClick={() => onGo(name)}>
                    {labelOfField(name, formName)}: {message}
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

/** Brings a field into sight and puts the focus there. */
export function goToField(form: FormInstance, name: FieldError['name']): void {
  form.scrollToField(name, { block: 'center' });
  form.focusField(name);
}

/** The words beside the field, found where the person reads them; those of its row before them, where rows have names. */
export function labelOfField(name: readonly (string | number)[], formName?: string): string {
  const field = document.getElementById([...(formName === undefined ? [] : [formName]), ...name].join('_'));
  const label = field?.closest('.ant-form-item')?.querySelector('label');
  const row = field?.closest('li[aria-label]')?.getAttribute('aria-label');
  return [row, label?.textContent.trim()].filter(Boolean).join(' – ');
}
