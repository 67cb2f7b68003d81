import { Form } from 'antd';
import { formWords } from '../../../locale/web/forms.ts';
import { contractWords } from '../../../locale/web/contract.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { YesNoField } from '../../fields/choices.tsx';
import { SignedPaperField } from '../../fields/composite.tsx';
import { TextField } from '../../fields/texts.tsx';
import { AnnexTerms } from '../../money/Annexes.tsx';
import { CommandForm } from '../CommandForm.tsx';

/** The other side signs the annex, or refuses it. */
export function AnswerAnnex({ commission }: { commission: Commission }) {
  const open = commission.annexes?.find(({ status }) => status === 'proposed');
  const initial: Partial<CommandInput<'answerAnnex'>> = open === undefined ? {} : { annex: open.annex };
  return (
    <CommandForm command="answerAnnex" commission={commission} initial={initial}>
      {open && <AnnexTerms commission={commission} annex={open} />}
      <Form.Item name="annex" hidden>
        <input type="hidden" />
      </Form.Item>
      <YesNoField name="agrees" label={contractWords.agrees} yes={contractWords.sign} no={contractWords.refuse} />
      <Answer />
    </CommandForm>
  );
}

function Answer() {
  const agrees: unknown = Form.useWatch('agrees');
  if (agrees === true) return <SignedPaperField name="paper" label={contractWords.ownCopy} kind="order" />;
  return agrees === false && <TextField name="reason" label={formWords.reason} rows={3} />;
}
