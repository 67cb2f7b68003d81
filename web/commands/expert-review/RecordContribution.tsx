import { consultationWords } from '../../../locale/web/consultations.ts';
import { formWords } from '../../../locale/web/forms.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { TextField } from '../../fields/texts.tsx';
import { EventField, InviteeField, useEventAsked } from './EventFields.tsx';

/** The specialist records an invitee's statement at an event, or the written comment that came after it. */
export function RecordContribution({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="recordContribution" commission={commission} initial={useEventAsked(commission, true)}>
      <EventField commission={commission} isClosedToo />
      <InviteeField commission={commission} done={({ opinion }) => opinion !== null} />
      <TextField name="opinion" label={consultationWords.opinion} hint={consultationWords.opinionHint} rows={6} />
      <DocumentsField name="documents" label={formWords.documents} isOptional />
    </CommandForm>
  );
}
