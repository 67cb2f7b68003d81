import { useState } from 'react';
import { fieldErrorsOf, type FieldError } from './ErrorSummary.tsx';
import { isCorrected, pathIn } from './changed-fields.ts';

/** What is wrong with which field, by the form's own rules or by the API's. Errors that the person has since corrected are left out. */
export function useFaults(problem: unknown) {
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const [corrected, setCorrected] = useState<readonly (string | number)[][]>([]);
  // Pressing the button answers a problem: its errors must not come back before the next answer.
  const [answered, setAnswered] = useState<unknown>(null);
  const told = problem === answered ? [] : fieldErrorsOf(problem);
  const faults = (found.length > 0 ? found : told).filter(({ name }) => !isCorrected(name, corrected));
  return {
    faults,
    /** The person has since changed everything that the API found wrong, so no error is left to show. */
    isAllCorrected: faults.length === 0 && fieldErrorsOf(problem).length > 0,
    /** Called before sending, when no error is known yet. */
    clear: () => {
      setFound([]);
      setCorrected([]);
      setAnswered(problem);
    },
    /** Adds the errors that the form's own rules found. */
    find: (fields: readonly { name: (string | number)[]; errors: string[] }[]) => {
      setCorrected([]);
      setFound(fields.map(({ name, errors: [message = ''] }) => ({ name, message })));
    },
    /** A field was set from beside the form. */
    correct: (name: (string | number)[]) => faults.length > 0 && setCorrected((before) => [...before, name]),
    /** The person changed a field, in the form library's report. */
    change: (changed: object) => faults.length > 0 && setCorrected((before) => [...before, pathIn(changed)]),
  };
}
