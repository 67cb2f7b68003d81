import { intakeWords } from '../../../locale/web/intake.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { RowsField } from '../../fields/composite.tsx';
import { LineField, TextField } from '../../fields/texts.tsx';

/** Lists what the dossier lacks, item by item. The clock stops until every item is answered. */
export function RequestSupplement({ commission }: { commission: Commission }) {
  const say = useSay();
  return (
    <CommandForm command="requestSupplement" commission={commission} initial={{ items: [{ what: '', why: '' }] }}>
      <p>{say(intakeWords.supplementWhat)}</p>
      <RowsField name="items" label={intakeWords.items} add={intakeWords.addItem} fresh={{ what: '', why: '' }} min={1} max={30}>
        {(row) => (
          <div className="row-fields">
            <LineField name={[row, 'what']} label={intakeWords.what} {...(row === 0 ? { hint: intakeWords.whatHint } : {})} />
            <TextField name={[row, 'why']} label={intakeWords.why} rows={2} {...(row === 0 ? { hint: intakeWords.whyHint } : {})} />
          </div>
        )}
      </RowsField>
    </CommandForm>
  );
}
