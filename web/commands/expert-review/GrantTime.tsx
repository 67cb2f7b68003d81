import { opinionWords } from '../../../locale/web/opinions.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { TimeRequestField, useTimeRequest } from './TimeRequest.tsx';

/** The specialist grants more time. The expert's due day and its reminders move. */
export function GrantTime({ commission }: { commission: Commission }) {
  const first = useTimeRequest(commission);
  return (
    <CommandForm command="grantTime" commission={commission} initial={first ? { person: first.person, until: first.until } : {}}>
      <TimeRequestField commission={commission} />
      <DayField name="until" label={opinionWords.grantUntil} min={today} />
    </CommandForm>
  );
}
