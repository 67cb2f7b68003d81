import { responseWords } from '../../../locale/web/response.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField } from '../../fields/composite.tsx';
import { Product } from './Product.tsx';

/** The requester asks for rework of the product, which begins a new round of the report. */
export function AskRework({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="askRework" commission={commission}>
      <Product commission={commission} />
      <ReasonField label={responseWords.reworkReason} />
    </CommandForm>
  );
}
