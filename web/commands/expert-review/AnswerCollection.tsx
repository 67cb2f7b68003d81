import { useSearch } from '@tanstack/react-router';
import { Form, Select } from 'antd';
import { consultationWords } from '../../../locale/web/consultations.ts';
import { formWords } from '../../../locale/web/forms.ts';
import type { Commission } from '../../api/types.ts';
import { CollectionMatter } from '../../case/CollectionMatter.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { Field, TextField } from '../../fields/texts.tsx';
import { CommandForm } from '../CommandForm.tsx';

/** A body answers a written question. The clerk enters a paper with the same form. */
export function AnswerCollection({ commission }: { commission: Commission }) {
  const { lan } = useSearch({ strict: false });
  const open = (commission.collections ?? []).filter(({ asked }) => asked.some(({ reply }) => reply === null));
  const first = open.find(({ collection }) => String(collection) === lan) ?? (open.length === 1 ? open[0] : undefined);
  return (
    <CommandForm command="answerCollection" commission={commission} initial={first ? { collection: first.collection } : {}}>
      <Field name="collection" label={consultationWords.whichCollection}>
        <Select options={open.map(({ collection, subject }) => ({ value: collection, label: subject }))} />
      </Field>
      <Chosen commission={commission} />
      <TextField name="opinion" label={consultationWords.reply} rows={6} />
      <DocumentsField name="documents" label={formWords.documents} isOptional />
    </CommandForm>
  );
}

function Chosen({ commission }: { commission: Commission }) {
  const n = Form.useWatch('collection') as number | undefined;
  const found = commission.collections?.find(({ collection }) => collection === n);
  return found === undefined ? null : <CollectionMatter file={commission} collection={found} />;
}
