import { responseWords } from '../../../locale/web/response.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField } from '../../fields/composite.tsx';
import { Product } from './Product.tsx';

/** The requester asks for the product to be reworked: a new round of the report begins. */
export function AskRework({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="askRework" commission={commission}>
      <Product commission={commission} />
      <ReasonField label={responseWords.reworkReason} />
    </CommandForm>
  );
}
