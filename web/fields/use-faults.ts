import { useState } from 'react';
import { fieldErrorsOf, type FieldError } from './ErrorSummary.tsx';
import { isMended, pathIn } from './changed-fields.ts';

/** What is wrong with which field, by the form's own rules or by the API's. What was changed since is not held against the person any more. */
export function useFaults(problem: unknown) {
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const [mended, setMended] = useState<readonly (string | number)[][]>([]);
  const faults = (found.length > 0 ? found : fieldErrorsOf(problem)).filter(({ name }) => !isMended(name, mended));
  return {
    faults,
    /** Whether everything that the API found wrong was changed since: nothing is left to say. */
    isAllMended: faults.length === 0 && fieldErrorsOf(problem).length > 0,
    /** Before sending: nothing is wrong yet. */
    clear: () => {
      setFound([]);
      setMended([]);
    },
    /** The form's own rules found these. */
    find: (fields: readonly { name: (string | number)[]; errors: string[] }[]) => {
      setMended([]);
      setFound(fields.map(({ name, errors: [message = ''] }) => ({ name, message })));
    },
    /** A field was set from beside the form. */
    mend: (name: (string | number)[]) => faults.length > 0 && setMended((before) => [...before, name]),
    /** The person changed a field, as the form's library tells it. */
    change: (changed: object) => faults.length > 0 && setMended((before) => [...before, pathIn(changed)]),
  };
}
