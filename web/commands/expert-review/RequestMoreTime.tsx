import { opinionWords } from '../../../locale/web/opinions.ts';
import { dayText } from '../../../locale/formats.ts';
import type { Commission } from '../../api/types.ts';
import { DueBadge } from '../../case/DueBadge.tsx';
import { ownDuty } from '../../case/own-duty.ts';
import { useSay } from '../../language/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField } from '../../fields/composite.tsx';
import { DayField, today } from '../../fields/numbers.tsx';

/** The expert asks for more time for the opinion. */
export function RequestMoreTime({ commission }: { commission: Commission }) {
  const say = useSay();
  const { person } = useSession();
  const duty = ownDuty(commission, 'requestMoreTime', person.id);
  return (
    <CommandForm command="requestMoreTime" commission={commission}>
      {duty && (
        <p className="matter">
          {say(opinionWords.dueNow)}: {dayText(duty.dueOn)} <DueBadge duty={duty} />
        </p>
      )}
      <DayField name="until" label={opinionWords.until} min={duty && duty.dueOn > today() ? duty.dueOn : today()} />
      <ReasonField />
    </CommandForm>
  );
}
