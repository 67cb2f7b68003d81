import { opinionWords } from '../../../locale/web/opinions.ts';
import { dayText } from '../../../locale/formats.ts';
import type { Commission } from '../../api/types.ts';
import { DueBadge } from '../../commission/DueBadge.tsx';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField } from '../fields/composite.tsx';
import { DayField, today } from '../fields/numbers.tsx';

/** The expert asks for more time for the opinion. */
export function RequestMoreTime({ commission }: { commission: Commission }) {
  const say = useSay();
  const duty = commission.duties.find((one) => one.commands.includes('requestMoreTime'));
  return (
    <CommandForm command="requestMoreTime" commission={commission}>
      {duty && (
        <p className="at-hand">
          {say(opinionWords.dueNow)}: {dayText(duty.dueOn)} <DueBadge duty={duty} />
        </p>
      )}
      <DayField name="until" label={opinionWords.until} min={duty && duty.dueOn > today() ? duty.dueOn : today()} />
      <ReasonField />
    </CommandForm>
  );
}
