import { Alert } from 'antd';
import { formWords } from '../../../locale/web/forms.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField } from '../../fields/composite.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { EstimateSummary } from './EstimateSummary.tsx';

/** Refuses the funding, which ends the commission. */
export function RefuseFunding({ commission }: { commission: Commission }) {
  const say = useSay();
  return (
    <CommandForm command="refuseFunding" commission={commission} isFinal isWide>
      <Alert type="warning" showIcon className="gap-below" title={say(fundingWords.refuseWarning)} />
      <EstimateSummary commission={commission} />
      <ReasonField label={formWords.typeReason} />
      <DocumentsField name="documents" label={formWords.documents} isOptional />
    </CommandForm>
  );
}
