import { Form } from 'antd';
import { formWords } from '../../../locale/web/forms.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { TextField } from '../../fields/texts.tsx';
import { AnnexTerms } from '../../money/Annexes.tsx';
import { CommandForm } from '../CommandForm.tsx';

/** The side that proposed an annex takes it back. */
export function WithdrawAnnex({ commission }: { commission: Commission }) {
  const open = commission.annexes?.find(({ status }) => status === 'proposed');
  const initial: Partial<CommandInput<'withdrawAnnex'>> = open === undefined ? {} : { annex: open.annex };
  return (
    <CommandForm command="withdrawAnnex" commission={commission} initial={initial}>
      {open && <AnnexTerms commission={commission} annex={open} />}
      <Form.Item name="annex" hidden>
        <input type="hidden" />
      </Form.Item>
      <TextField name="reason" label={formWords.reason} rows={3} />
    </CommandForm>
  );
}
