import { Form } from 'antd';
import { intakeWords } from '../../../locale/web/intake.ts';
import { instantText } from '../../../locale/formats.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { TextField } from '../../fields/texts.tsx';

interface Answers {
  /** The answer to item n is at index n − 1. A colleague may answer some items meanwhile. */
  items?: ({ documents?: string[]; explanation?: string } | null | undefined)[];
}

/** The host answers the Union's request item by item: with a document, or with the reason why there is none. */
export function SupplyDocuments({ commission }: { commission: Commission }) {
  const say = useSay();
  const items = commission.supplements?.at(-1)?.items ?? [];
  if (items.every(({ supplied }) => supplied !== null)) return <p>{say(intakeWords.nothingAsked)}</p>;
  return (
    <CommandForm<'supplyDocuments', Answers> command="supplyDocuments" commission={commission} toInput={toInput}>
      <p>{say(intakeWords.supplyWhat)}</p>
      {items.map(({ item, what, why, supplied }) => (
        <fieldset key={item}>
          <legend>
            {say(intakeWords.item)} {item}: {what}
          </legend>
          <p>
            {say(intakeWords.why)}: <PrivateText text={why} />
          </p>
          {supplied === null ? (
            <>
              <DocumentsField name={['items', item - 1, 'documents']} label={intakeWords.what} isOptional />
              <Explanation item={item} />
            </>
          ) : (
            <p>
              ✓ {say(intakeWords.suppliedAlready)} {instantText(Date.parse(supplied.at))}
            </p>
          )}
        </fieldset>
      ))}
    </CommandForm>
  );
}

/** The reason why there is no document. At least one item has to be answered before anything can be sent. */
function Explanation({ item }: { item: number }) {
  const say = useSay();
  const form = Form.useFormInstance<Answers>();
  const fault = () => (toInput(form.getFieldsValue(true) as Answers).items.length === 0 ? say(intakeWords.answerOne) : null);
  return <TextField name={['items', item - 1, 'explanation']} label={intakeWords.explanation} rows={2} fault={fault} isOptional />;
}

/** Keeps only the items that were answered. */
function toInput({ items = [] }: Answers): CommandInput<'supplyDocuments'> {
  const answered = items.flatMap((given, i) => {
    const documents = given?.documents ?? [];
    const explanation = given?.explanation?.trim() ? given.explanation : undefined;
    if (documents.length === 0 && explanation === undefined) return [];
    return [{ item: i + 1, documents, ...(explanation === undefined ? {} : { explanation }) }];
  });
  return { items: answered };
}
