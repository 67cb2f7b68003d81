import { useSearch } from '@tanstack/react-router';
import { Form } from 'antd';
import { documentKindNames } from '../../../locale/vocabulary.ts';
import { anyStageWords } from '../../../locale/web/any-stage.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { SelectField } from '../../fields/choices.tsx';
import { DocumentField } from '../../fields/documents.tsx';
import { PersonField } from '../../fields/who.tsx';

const documentKinds = Object.keys(documentKindNames) as (keyof typeof documentKindNames)[];

/** An independent report is what its author is paid for, so it names the author. */
function AuthorField() {
  const kind: unknown = Form.useWatch('kind');
  if (kind !== 'expertReport') return null;
  return <PersonField name="author" label={anyStageWords.author} hint={anyStageWords.authorHint} capability="expert" />;
}

/** Adds one document to the file. */
export function AttachDocument({ commission }: { commission: Commission }) {
  // The list of missing documents links here with one kind at a time.
  const { loai } = useSearch({ strict: false });
  const kind = documentKinds.find((one) => one === loai);
  return (
    <CommandForm command="attachDocument" commission={commission} initial={kind === undefined ? {} : { kind }}>
      <DocumentField name="document" label={anyStageWords.document} />
      <SelectField name="kind" label={anyStageWords.documentKind} hint={anyStageWords.documentKindHint} names={documentKindNames} />
      <AuthorField />
    </CommandForm>
  );
}
