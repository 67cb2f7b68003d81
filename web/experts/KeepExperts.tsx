import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { residencyNames } from '../../locale/statuses.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { expertWords } from '../../locale/web/experts.ts';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { ValidityFields } from '../register-forms/validity.tsx';
import { api } from '../api/client.ts';
import type { Expert } from '../api/types.ts';
import { ChoiceField } from '../fields/choices.tsx';
import { DayField } from '../fields/numbers.tsx';
import { Field, LineField } from '../fields/texts.tsx';
import { OrganisationField, PersonField } from '../fields/who.tsx';
import { today } from '../days.ts';
import { useSay } from '../language/language.tsx';
import { expertsQuery } from '../api/experts-query.ts';

interface Kept {
  degree?: string;
  fields: string[];
  residency: Expert['residency'];
  residence?: string;
  affiliationOrganisationId?: string;
  affiliationText?: string;
}

/** The administrator adds a person to the register. Account and role are given on the person's own page. */
export function AddExpert() {
  const say = useSay();
  return (
    <details className="version">
      <summary>{say(expertWords.add)}</summary>
      <p>{say(expertWords.addWhat)}</p>
      <MasterForm<Kept & { personId: string; validFrom: string }>
        initial={{ residency: 'resident', validFrom: today() }}
        button={say(expertWords.add)}
        send={(body, key) => api.POST('/api/experts', { params: { header: { 'idempotency-key': key } }, body })}
      >
        <PersonField name="personId" label={expertWords.person} />
        <ExpertFields />
        <ValidityFields />
      </MasterForm>
    </details>
  );
}

/** Corrects an expert's data, or removes the expert from the register. Existing panels stay as they are. */
export function KeepExpert({ expert: { personId, degree, fields, residency, residence, affiliation, version } }: { expert: Expert }) {
  const say = useSay();
  return (
    <>
      <details className="version">
        <summary>{say(adminWords.correct)}</summary>
        <MasterForm<Kept>
          initial={{
            fields,
            residency,
            ...(degree === null ? {} : { degree }),
            ...(residence === null ? {} : { residence }),
            ...employerOf(affiliation),
          }}
          version={version}
          send={(body, _, header) =>
            api.PATCH('/api/experts/{id}', { params: { path: { id: personId }, header }, body: { ...emptied, ...body } })
          }
        >
          <ExpertFields />
        </MasterForm>
      </details>
      <details className="version">
        <summary>{say(expertWords.end)}</summary>
        <p>{say(expertWords.endWhat)}</p>
        <MasterForm<{ validTo: string }>
          isFinal
          initial={{ validTo: today() }}
          button={say(expertWords.end)}
          version={version}
          send={(body, _, header) => api.POST('/api/experts/{id}/close', { params: { path: { id: personId }, header }, body })}
        >
          <DayField name="validTo" label={adminWords.validTo} />
        </MasterForm>
      </details>
    </>
  );
}

/** A registered body by its id, any other employer by name. */
function employerOf(affiliation: Expert['affiliation']): Partial<Kept> {
  if (affiliation === null) return {};
  const { organisationId, name } = affiliation;
  return organisationId === null ? { affiliationText: name } : { affiliationOrganisationId: organisationId };
}

/** A field that was emptied is also emptied on record. */
const emptied = { degree: null, residence: null, affiliationOrganisationId: null, affiliationText: null };

function ExpertFields() {
  const { data } = useQuery(expertsQuery);
  const known = [...new Set((data ?? []).flatMap((one) => one.fields))].sort((a, b) => a.localeCompare(b, 'vi'));
  return (
    <>
      <LineField name="degree" label={expertWords.degree} max={100} isOptional />
      <Field name="fields" label={expertWords.field} hint={expertWords.fieldsHint}>
        <Select mode="tags" options={known.map((one) => ({ value: one, label: one }))} />
      </Field>
      <ChoiceField name="residency" label={expertWords.residency} names={residencyNames} />
      <LineField name="residence" label={expertWords.residence} max={200} isOptional />
      <OrganisationField name="affiliationOrganisationId" label={expertWords.employer} hint={expertWords.employerHint} isOptional />
      <LineField name="affiliationText" label={expertWords.otherEmployer} isOptional />
    </>
  );
}
