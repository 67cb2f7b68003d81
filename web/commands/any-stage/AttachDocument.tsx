import { documentKindNames } from '../../../locale/vocabulary.ts';
import { anyStageWords } from '../../../locale/web/any-stage.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { SelectField } from '../fields/choices.tsx';
import { DocumentField } from '../fields/documents.tsx';

/** One more paper for the file. */
export function AttachDocument({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="attachDocument" commission={commission}>
      <DocumentField name="document" label={anyStageWords.document} />
      <SelectField name="kind" label={anyStageWords.documentKind} hint={anyStageWords.documentKindHint} names={documentKindNames} />
    </CommandForm>
  );
}
