import { useState } from 'react';
import { fieldErrorsOf, type FieldError } from './ErrorSummary.tsx';
import { isCorrected, pathIn } from './changed-fields.ts';

/** What is wrong with which field, by the form's own rules or by the API's. Errors that the person has since corrected are left out. */
export function useFaults(problem: unknown) {
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const [corrected, setCorrected] = useState<readonly (string | number)[][]>([]);
  const faults = (found.length > 0 ? found : fieldErrorsOf(problem)).filter(({ name }) => !isCorrected(name, corrected));
  return {
    faults,
    /** Whether everything that the API found wrong was changed since: nothing is left to say. */
    isAllCorrected: faults.length === 0 && fieldErrorsOf(problem).length > 0,
    /** Before sending: nothing is wrong yet. */
    clear: () => {
      setFound([]);
      setCorrected([]);
    },
    /** The form's own rules found these. */
    find: (fields: readonly { name: (string | number)[]; errors: string[] }[]) => {
      setCorrected([]);
      setFound(fields.map(({ name, errors: [message = ''] }) => ({ name, message })));
    },
    /** A field was set from beside the form. */
    correct: (name: (string | number)[]) => faults.length > 0 && setCorrected((before) => [...before, name]),
    /** The person changed a field, as the form's library tells it. */
    change: (changed: object) => faults.length > 0 && setCorrected((before) => [...before, pathIn(changed)]),
  };
}
