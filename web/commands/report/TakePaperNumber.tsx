import { reportWords } from '../../../locale/web/report.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { DayField, today } from '../../fields/numbers.tsx';

/** The clerk takes the number of the decision or report in advance, so that the signed and stamped paper bears it. */
export function TakePaperNumber({ commission }: { commission: Commission }) {
  const say = useSay();
  const isReport = commission.stage === 'report';
  return (
    <CommandForm command="takePaperNumber" commission={commission}>
      <p className="matter">{say(isReport ? reportWords.numberOfReport : reportWords.numberOfDecision)}</p>
      <DayField name="on" label={reportWords.numberOn} hint={reportWords.numberOnHint} max={today} />
    </CommandForm>
  );
}
