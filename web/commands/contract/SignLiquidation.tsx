import { contractWords } from '../../../locale/web/contract.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission } from '../../api/types.ts';
import { FiledField } from '../../fields/composite.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { LineField } from '../../fields/texts.tsx';
import { Liquidation } from '../../money/Liquidation.tsx';
import { useSession } from '../../shell/session.tsx';
import { CommandForm } from '../CommandForm.tsx';

/** The other side signs the minutes, and the scan with both signatures is filed. */
export function SignLiquidation({ commission }: { commission: Commission }) {
  const { person } = useSession();
  return (
    <CommandForm command="signLiquidation" commission={commission} initial={{ on: today(), signer: person.name }}>
      <Liquidation commission={commission} />
      <DayField name="on" label={fundingWords.countersignedOn} max={today} />
      <LineField name="signer" label={contractWords.signer} />
      <FiledField name="documents" label={contractWords.scan} kind="liquidationMinutes" />
    </CommandForm>
  );
}
