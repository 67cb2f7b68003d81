import { formWords } from '../../../locale/web/forms.ts';
import { reportWords } from '../../../locale/web/report.ts';
import type { Commission } from '../../api/types.ts';
import { organisationIn } from '../../case/names.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { TextField } from '../../fields/texts.tsx';

/** The clerk forwards the issued report to the deciding authority. */
export function ForwardReport({ commission }: { commission: Commission }) {
  const say = useSay();
  return (
    <CommandForm command="forwardReport" commission={commission} initial={{ on: today() }}>
      <p className="matter">
        {say(reportWords.number)}: {commission.reports?.at(-1)?.number} · {say(reportWords.forwardTo)}:{' '}
        {organisationIn(commission, commission.parts.decidingAuthority)}
      </p>
      <DayField name="on" label={reportWords.forwardOn} max={today} />
      <TextField name="note" label={formWords.note} rows={2} isOptional />
    </CommandForm>
  );
}
