import { dongText } from '../../../locale/formats.ts';
import { anyStageWords } from '../../../locale/web/any-stage.ts';
import { formWords } from '../../../locale/web/forms.ts';
import type { Commission } from '../../api/types.ts';
import { useLanguage } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { SignedPaperField } from '../../fields/composite.tsx';
import { MoneyField } from '../../fields/numbers.tsx';
import { TextField } from '../../fields/texts.tsx';
import { FinalNotice } from '../FinalNotice.tsx';

/** Ends the commission early. Finished work is valued and paid. */
export function Terminate({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const reserved = commission.money?.reservedVnd ?? 0;
  return (
    <CommandForm command="terminate" commission={commission} initial={{ acceptedVnd: 0 }} isFinal>
      <FinalNotice ends={anyStageWords.terminateFinal} />
      <SignedPaperField name="paper" label={anyStageWords.terminatePaper} kind="terminationDecision" />
      <TextField name="reason" label={formWords.reason} rows={3} />
      {reserved > 0 && (
        <p>
          {say(anyStageWords.reserved)}: <strong>{dongText(reserved, language)}</strong>
        </p>
      )}
      <MoneyField name="acceptedVnd" label={anyStageWords.acceptedVnd} hint={anyStageWords.acceptedHint} />
    </CommandForm>
  );
}
