import { settlementWords } from '../../../locale/web/settlement.ts';
import type { Commission } from '../../api/types.ts';
import { Comparison } from '../../money/Comparison.tsx';
import { FiledField } from '../../fields/composite.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../../fields/texts.tsx';

/** Settles the commission: estimate against actual, with remarks. */
export function Settle({ commission }: { commission: Commission }) {
  const isOwed = commission.mandatoryDocuments?.some(({ kind }) => kind === 'settlement') === true;
  return (
    <CommandForm command="settle" commission={commission} isWide>
      <Comparison commission={commission} />
      <TextField name="note" label={settlementWords.note} isOptional />
      <FiledField name="documents" label={settlementWords.documents} kind="settlement" isOwed={isOwed} />
    </CommandForm>
  );
}
