import { useQuery } from '@tanstack/react-query';
import { obligationNames } from '../../locale/vocabulary.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { answered, api } from '../api/client.ts';
import { SelectField } from '../fields/choices.tsx';
import { LineField } from '../fields/texts.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { DatedTable } from './DatedTable.tsx';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { ValidityFields, validityText } from '../register-forms/validity.tsx';

/** The kinds of proposal that may be put before the Union. */
export function ProposalTypes() {
  const { language } = useLanguage();
  const query = useQuery({
    queryKey: ['proposal-types'],
    queryFn: () => answered(api.GET('/api/proposal-types', { params: { query: {} } })),
  });
  return (
    <DatedTable
      title={adminWords.proposalTypes}
      query={query}
      heads={[adminWords.name, adminWords.area, adminWords.kind, adminWords.validFrom, adminWords.source]}
      cells={(type) => [type.name, type.area, nameIn(obligationNames, type.obligation, language), validityText(type), type.source]}
      ending={{
        label: adminWords.name,
        nameOf: (type) => type.name,
        send: (id, body, header) => api.POST('/api/proposal-types/{id}/close', { params: { path: { id }, header }, body }),
      }}
    >
      <MasterForm<{ code: string; name: string; validFrom: string }>
        send={(body, key) => api.POST('/api/proposal-types', { params: { header: { 'idempotency-key': key } }, body })}
      >
        <LineField name="name" label={adminWords.name} />
        <div className="side-by-side">
          <LineField name="code" label={adminWords.code} max={60} />
          <LineField name="area" label={adminWords.area} max={200} isOptional />
          <SelectField name="obligation" label={adminWords.kind} names={obligationNames} isOptional />
        </div>
        <ValidityFields />
      </MasterForm>
    </DatedTable>
  );
}
