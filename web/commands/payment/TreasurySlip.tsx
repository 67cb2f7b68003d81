import { paymentWords } from '../../../locale/web/payment.ts';
import { useSay } from '../../language/language.tsx';
import { ReasonField } from '../../fields/composite.tsx';
import { LineField } from '../../fields/texts.tsx';

/** The number of the treasury's slip, and the reason when a number is used again because one slip covers several payments. */
export function TreasurySlip() {
  const say = useSay();
  return (
    <>
      <LineField name="treasuryReference" label={paymentWords.treasuryReference} hint={paymentWords.treasuryReferenceHint} max={60} />
      <details className="gap-below">
        <summary>{say(paymentWords.sameReference)}</summary>
        <ReasonField name="sameReferenceReason" label={paymentWords.sameReferenceReason} isOptional />
      </details>
    </>
  );
}
