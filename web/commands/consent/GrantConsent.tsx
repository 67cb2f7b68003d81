import { Form } from 'antd';
import { instrumentNames } from '../../../locale/vocabulary.ts';
import { intakeWords } from '../../../locale/web/intake.ts';
import { requestWords } from '../../../locale/web/request.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { ChoiceField } from '../../fields/choices.tsx';
import { SignedPaperField } from '../../fields/composite.tsx';
import { OrganisationField } from '../../fields/who.tsx';
import { WhatIsAsked } from './WhatIsAsked.tsx';

const isNotUnion = ({ kind }: { kind: string }) => kind !== 'union';

/** The authority consents to the Union's proposal, and names the host and the instrument. */
export function GrantConsent({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="grantConsent" commission={commission}>
      <WhatIsAsked commission={commission} />
      <SignedPaperField name="letter" label={intakeWords.consentLetter} kind="consentLetter" />
      <OrganisationField name="host" label={intakeWords.host} hint={intakeWords.hostHint} isFit={isNotUnion} />
      <ChoiceField name="instrument" label={intakeWords.instrument} names={instrumentNames} />
      <Issuer requester={commission.parts.requester} />
    </CommandForm>
  );
}

function Issuer({ requester }: { requester: string }) {
  if (Form.useWatch<string | undefined>('instrument') !== 'orderContract') return null;
  return (
    <OrganisationField
      name="orderIssuer"
      label={intakeWords.orderIssuer}
      hint={intakeWords.orderIssuerHint}
      isFit={isNotUnion}
      isOptional
      whenEmpty={{ id: requester, as: requestWords.asRequester }}
    />
  );
}
