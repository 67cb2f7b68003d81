import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField } from '../../fields/composite.tsx';
import { MeetingField, useMeetingAsked } from './MeetingField.tsx';

/** The specialist calls a session off that does not take place. */
export function CancelMeeting({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="cancelMeeting" commission={commission} initial={useMeetingAsked(commission)} isFinal>
      <MeetingField commission={commission} />
      <ReasonField />
    </CommandForm>
  );
}
