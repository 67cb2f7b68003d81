import { settlementWords } from '../../../locale/web/settlement.ts';
import type { Commission } from '../../api/types.ts';
import { Comparison } from '../../finance/Comparison.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { DocumentsField } from '../fields/documents.tsx';
import { TextField } from '../fields/texts.tsx';

/** Estimate against actual, with what is to be said about it. */
export function Settle({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="settle" commission={commission} isWide>
      <Comparison commission={commission} />
      <TextField name="note" label={settlementWords.note} isOptional />
      <DocumentsField name="documents" label={settlementWords.documents} isOptional />
    </CommandForm>
  );
}
