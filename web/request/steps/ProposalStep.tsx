import { useQuery } from '@tanstack/react-query';
import { obligationNames, serviceKindNames } from '../../../locale/vocabulary.ts';
import { requestWords } from '../../../locale/web/request.ts';
import type { BirthCommand } from '../../api/types.ts';
import { ChoiceField, ChoicesField } from '../../fields/choices.tsx';
import { RowsField } from '../../fields/composite.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { LineField, TextField } from '../../fields/texts.tsx';
import { OneOfField } from '../../fields/who.tsx';
import { proposalTypesQuery } from '../Answers.tsx';
import { FurtherProposals } from './FurtherProposals.tsx';

/** The proposal that is put before the Union, and the service that is asked of the Union. */
export function ProposalStep({ command, isEntered }: { command: BirthCommand; isEntered: boolean }) {
  const { data } = useQuery(proposalTypesQuery);
  const types = (data?.items ?? []).filter(({ validTo }) => validTo === null).map(({ code, name }) => ({ id: code, name }));
  return (
    <>
      <OneOfField name={['proposal', 'type']} label={requestWords.type} hint={requestWords.typeHint} options={types} />
      <LineField name={['proposal', 'title']} label={requestWords.title} hint={requestWords.titleHint} max={500} />
      <div className="side-by-side">
        <ChoicesField
          name="serviceKinds"
          label={command === 'submitRequest' ? requestWords.serviceKinds : requestWords.serviceKindsUnion}
          hint={requestWords.serviceKindsHint}
          names={serviceKindNames}
        />
        <ChoiceField name="obligation" label={requestWords.obligation} hint={requestWords.obligationHint} names={obligationNames} />
      </div>
      <DayField
        name={['proposal', 'submissionOn']}
        label={requestWords.submissionOn}
        hint={requestWords.submissionHint}
        min={today}
        isOptional
      />
      {command === 'submitRequest' && (
        <TextField name="shortNoticeReason" label={requestWords.shortNotice} hint={requestWords.shortNoticeHint} isOptional rows={2} />
      )}
      {isEntered && <FurtherProposals types={types} />}
      <RowsField name="legalBasis" label={requestWords.legalBasis} add={requestWords.addBasis} fresh="" max={50}>
        {(row) => <TextField name={[row]} label={requestWords.legalBasisRow} rows={1} max={500} isOptional />}
      </RowsField>
    </>
  );
}
