import { consultationWords } from '../../../locale/web/consultations.ts';
import type { Commission } from '../../api/types.ts';
import { DocumentsField } from '../../fields/documents.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { LineField, TextField } from '../../fields/texts.tsx';
import { OrganisationField } from '../../fields/who.tsx';
import { CommandForm } from '../CommandForm.tsx';

/** The specialist asks named bodies for their opinions in writing. */
export function OpenCollection({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="openCollection" commission={commission} initial={{ subject: commission.title }}>
      <LineField name="subject" label={consultationWords.subject} max={500} />
      <TextField name="question" label={consultationWords.question} hint={consultationWords.questionHint} rows={6} />
      <DocumentsField name="documents" label={consultationWords.askedPapers} isOptional />
      <OrganisationField name="bodies" label={consultationWords.bodies} isMultiple isFit={({ id }) => id !== commission.parts.union} />
      <DayField name="dueOn" label={consultationWords.answerBy} hint={consultationWords.answerByHint} min={today} />
    </CommandForm>
  );
}
