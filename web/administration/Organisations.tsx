import { useQuery } from '@tanstack/react-query';
import { useParams, Link } from '@tanstack/react-router';
import { adminWords, organisationKindNames } from '../../locale/web/administration.ts';
import { api } from '../api/client.ts';
import { organisationsQuery } from '../api/queries.ts';
import { DayField } from '../commands/fields/numbers.tsx';
import { SelectField } from '../commands/fields/choices.tsx';
import { LineField } from '../commands/fields/texts.tsx';
import { OrganisationField } from '../commands/fields/who.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import { MasterForm } from './MasterForm.tsx';
import { Table } from './Table.tsx';
import { ValidityFields, validityText } from './validity.tsx';

/** The bodies of the province, closed ones with their successors. */
export function Organisations() {
  const { say, language } = useLanguage();
  const query = useQuery(organisationsQuery);
  return (
    <Page title={say(adminWords.organisations)}>
      <Loaded query={query}>
        {({ items }) => (
          <Table
            label={adminWords.organisations}
            heads={[adminWords.name, adminWords.code, adminWords.kind, adminWords.validFrom, adminWords.successor]}
            rows={items}
            keyOf={(one) => one.id}
            cells={(one) => [
              <Link key="name" to="/quan-tri/co-quan/$id" params={{ id: one.id }} data-row>
                {one.name}
              </Link>,
              one.code,
              nameIn(organisationKindNames, one.kind, language),
              validityText(one),
              items.find((other) => other.id === one.successorId)?.name,
            ]}
          />
        )}
      </Loaded>
      <details>
        <summary>{say(adminWords.add)}</summary>
        <MasterForm<{ code: string; name: string; kind: string; validFrom: string }>
          send={(body, key) => api.POST('/api/organisations', { params: { header: { 'idempotency-key': key } }, body })}
        >
          <LineField name="name" label={adminWords.name} />
          <div className="side-by-side">
            <LineField name="code" label={adminWords.code} max={60} />
            <SelectField name="kind" label={adminWords.kind} names={organisationKindNames} />
          </div>
          <LineField name="territory" label={adminWords.territory} max={60} isOptional />
          <ValidityFields />
        </MasterForm>
      </details>
    </Page>
  );
}

/** One body: its name is corrected, or it is closed and another takes over; what it did before keeps the name of then. */
export function OrganisationPage() {
  const { say } = useLanguage();
  const { id } = useParams({ from: '/signed-in/quan-tri/co-quan/$id' });
  const query = useQuery(organisationsQuery);
  return (
    <Loaded query={query}>
      {({ items }) => {
        const found = items.find((one) => one.id === id);
        if (!found) return <PageNotFound />;
        return (
          <Page title={found.name}>
            <h2>{say(adminWords.correct)}</h2>
            <MasterForm<{ name: string; kind: string }>
              initial={{ name: found.name, kind: found.kind }}
              send={(body) => api.PATCH('/api/organisations/{id}', { params: { path: { id } }, body })}
            >
              <LineField name="name" label={adminWords.name} />
              <SelectField name="kind" label={adminWords.kind} names={organisationKindNames} />
            </MasterForm>
            <h2>{say(adminWords.endValidity)}</h2>
            <MasterForm<{ validTo: string }>
              isFinal
              button={say(adminWords.endValidity)}
              send={(body) => api.POST('/api/organisations/{id}/close', { params: { path: { id } }, body })}
            >
              <DayField name="validTo" label={adminWords.validTo} />
              <OrganisationField name="successorId" label={adminWords.successor} isOptional />
            </MasterForm>
          </Page>
        );
      }}
    </Loaded>
  );
}
