import { consultationWords } from '../../../locale/web/consultations.ts';
import type { Commission } from '../../api/types.ts';
import { isDelegation } from '../../case/consultations.ts';
import { CommandForm } from '../CommandForm.tsx';
import { LineField } from '../../fields/texts.tsx';
import { EventField, InviteeField, useEventAsked } from './EventFields.tsx';

/** The specialist enters who came for a body, from the signed list of an event. Nobody is paid without a name. */
export function NameDelegate({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="nameDelegate" commission={commission} initial={useEventAsked(commission, true)}>
      <EventField commission={commission} isClosedToo />
      <InviteeField commission={commission} done={(one) => !isDelegation(one)} />
      <LineField name="name" label={consultationWords.delegateName} hint={consultationWords.delegateHint} />
    </CommandForm>
  );
}
