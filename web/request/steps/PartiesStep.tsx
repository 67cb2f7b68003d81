import { Form } from 'antd';
import { needsFunder } from '../../../domain/commission/beginning.ts';
import { fundingSourceNames } from '../../../locale/vocabulary.ts';
import { requestWords } from '../../../locale/web/request.ts';
import type { BirthCommand } from '../../api/types.ts';
import { ChoiceField } from '../../fields/choices.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { OrganisationField } from '../../fields/who.tsx';
import { DuplicateReason } from '../../fields/LikelyDuplicates.tsx';
import { isAuthority } from '../defaults.ts';
import { AddBody } from '../AddBody.tsx';

const isNotUnion = ({ kind }: { kind: string }) => kind !== 'union';

/** The bodies that take part, the payer, and the day on which the result is needed. `own` is the writer's body, which requests; null where any body may, since its letter is entered. */
export function PartiesStep({ command, own }: { command: BirthCommand; own: string | null }) {
  const source = Form.useWatch<string | undefined>(['funding', 'source']);
  const instrument = Form.useWatch<string | undefined>('instrument');
  const requester = Form.useWatch<string | undefined>(['parts', 'requester']);
  const isMemo = Form.useWatch<boolean | undefined>('isMemo') === true;
  const requestHost = Form.useWatch<string | undefined>(['parts', 'host']);
  const addressedTo = Form.useWatch<string | undefined>('addressedTo');
  const title = Form.useWatch<string | undefined>(['proposal', 'title']);
  const host = command === 'submitRequest' ? requestHost : addressedTo;
  return (
    <>
      {command === 'submitRequest' ? (
        <>
          <OrganisationField
            name={['parts', 'requester']}
            label={requestWords.requester}
            isFit={(one) => (own === null ? isNotUnion(one) : one.id === own)}
          />
          {own === null && <AddBody />}
          <OrganisationField name={['parts', 'host']} label={requestWords.host} hint={requestWords.hostHint} />
          <OrganisationField
            name={['parts', 'decidingAuthority']}
            label={requestWords.decidingAuthority}
            hint={requestWords.decidingAuthorityHint}
            isFit={isAuthority}
          />
          {instrument === 'orderContract' && (
            <OrganisationField
              name={['parts', 'orderIssuer']}
              label={requestWords.orderIssuer}
              hint={requestWords.orderIssuerHint}
              isFit={isNotUnion}
              isOptional
              whenEmpty={{ id: requester, as: requestWords.asRequester }}
            />
          )}
        </>
      ) : (
        <>
          <OrganisationField name="addressedTo" label={requestWords.addressedTo} hint={requestWords.addressedToHint} isFit={isAuthority} />
          <OrganisationField
            name="decidingAuthority"
            label={requestWords.decidingAuthority}
            hint={requestWords.decidingAuthorityHint}
            isFit={isAuthority}
          />
        </>
      )}
      <ChoiceField
        name={['funding', 'source']}
        label={requestWords.source}
        hint={isMemo ? requestWords.memoNoMoney : requestWords.sourceHint}
        names={isMemo ? { none: fundingSourceNames.none } : fundingSourceNames}
      />
      {needsFunder(source) && (
        <OrganisationField name={['funding', 'funder']} label={requestWords.funder} hint={requestWords.funderHint} isFit={isNotUnion} />
      )}
      <DuplicateReason host={host} title={title} />
      <DayField name="wantedOn" label={requestWords.wantedOn} hint={requestWords.wantedOnHint} min={today} />
    </>
  );
}
