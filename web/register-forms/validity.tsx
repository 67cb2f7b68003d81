import { dayText } from '../../locale/formats.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { DayField } from '../fields/numbers.tsx';
import { LineField } from '../fields/texts.tsx';

/** The first day of a row's validity, its last day, and its source. */
export function ValidityFields() {
  return (
    <>
      <div className="side-by-side">
        <DayField name="validFrom" label={adminWords.validFrom} />
        <DayField name="validTo" label={adminWords.validTo} isOptional optional={adminWords.openEnd} />
      </div>
      <LineField name="source" label={adminWords.source} max={1000} isOptional />
    </>
  );
}

/** `01/01/2026 – 31/12/2026`. The end is open while the row still holds. */
export function validityText({ validFrom, validTo }: { validFrom: string; validTo: string | null }): string {
  return `${dayText(validFrom)} –${validTo === null ? '' : ` ${dayText(validTo)}`}`;
}
