import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField } from '../../fields/composite.tsx';
import { TimeRequestField, useTimeRequest } from './TimeRequest.tsx';

/** The specialist refuses more time, and the due day stays. */
export function RefuseTime({ commission }: { commission: Commission }) {
  const first = useTimeRequest(commission);
  return (
    <CommandForm command="refuseTime" commission={commission} initial={first ? { person: first.person } : {}}>
      <TimeRequestField commission={commission} />
      <ReasonField />
    </CommandForm>
  );
}
