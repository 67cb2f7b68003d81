import { consultationWords } from '../../../locale/web/consultations.ts';
import { formWords } from '../../../locale/web/forms.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { YesNoField } from '../../fields/choices.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { LineField } from '../../fields/texts.tsx';
import { EventField, InviteeField, useEventAsked } from './EventFields.tsx';

/** The specialist records the paper of an invitee. */
export function FilePaper({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="filePaper" commission={commission} initial={useEventAsked(commission)}>
      <EventField commission={commission} />
      <InviteeField commission={commission} done={({ paper }) => paper !== null} />
      <LineField name="title" label={consultationWords.paperTitle} max={500} />
      <YesNoField
        name="presented"
        label={consultationWords.presented}
        yes={consultationWords.wasPresented}
        no={consultationWords.notPresented}
      />
      <DocumentsField name="documents" label={formWords.documents} isOptional />
    </CommandForm>
  );
}
