import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { isOrganisationKind, type OrganisationKind } from '../../domain/body-kinds.ts';
import { organisationKindNames } from '../../locale/body-kinds.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { api } from '../api/client.ts';
import { organisationsQuery } from '../api/queries.ts';
import type { components } from '../api/schema.d.ts';
import { DayField } from '../fields/numbers.tsx';
import { SelectField } from '../fields/choices.tsx';
import { LineField } from '../fields/texts.tsx';
import { OrganisationField } from '../fields/who.tsx';
import { useToday } from '../days.ts';
import { nameIn, useLanguage, useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { Table } from '../shell/Table.tsx';
import { CodeField, TerritoryField } from './organisation-fields.tsx';
import { useTerritories } from '../case/territories.ts';
import { ValidityFields, validityText } from '../register-forms/validity.tsx';

type Organisation = components['schemas']['Organisation'];

/** The bodies of the province. Closed bodies are listed with their successors. */
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
        <MasterForm<{ code: string; name: string; kind: OrganisationKind; validFrom: string }>
          send={(body, key) => api.POST('/api/organisations', { params: { header: { 'idempotency-key': key } }, body })}
        >
          <LineField name="name" label={adminWords.name} />
          <div className="side-by-side">
            <CodeField />
            <SelectField name="kind" label={adminWords.kind} names={organisationKindNames} />
          </div>
          <TerritoryField />
          <ValidityFields />
        </MasterForm>
      </details>
    </Page>
  );
}

/** One body. Its name can be corrected, or the body is closed and another takes over. Earlier acts keep the name of their time. */
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
          <Page key={id} title={found.name}>
            <Standing found={found} successor={items.find((one) => one.id === found.successorId)} />
            <h2>{say(adminWords.correct)}</h2>
            <MasterForm<{ name: string; kind: OrganisationKind }>
              // A word from before the list is not offered again: one of the list is chosen.
              initial={{ name: found.name, ...(isOrganisationKind(found.kind) ? { kind: found.kind } : {}) }}
              version={found.version}
              send={(body, _, header) => api.PATCH('/api/organisations/{id}', { params: { path: { id }, header }, body })}
            >
              <LineField name="name" label={adminWords.name} />
              <SelectField name="kind" label={adminWords.kind} names={organisationKindNames} />
            </MasterForm>
            {found.validTo === null && <End found={found} />}
          </Page>
        );
      }}
    </Loaded>
  );
}

/** What kind of body it is, when it exists, and which body succeeds it. */
function Standing({ found, successor }: { found: Organisation; successor: Organisation | undefined }) {
  const { say, language } = useLanguage();
  const territories = useTerritories();
  const now = useToday();
  return (
    <>
      {found.validTo !== null && (
        <Alert type={found.validTo < now ? 'warning' : 'info'} showIcon className="gap-below" title={say(adminWords.endedOrganisation)} />
      )}
      <dl className="figures">
        <dt>{say(adminWords.code)}</dt>
        <dd>{found.code}</dd>
        <dt>{say(adminWords.kind)}</dt>
        <dd>{nameIn(organisationKindNames, found.kind, language)}</dd>
        {found.territory !== null && (
          <>
            <dt>{say(adminWords.territory)}</dt>
            <dd>{territories.get(found.territory) ?? found.territory}</dd>
          </>
        )}
        <dt>{say(adminWords.validity)}</dt>
        <dd>{validityText(found)}</dd>
        {found.validTo !== null && (
          <>
            <dt>{say(adminWords.successor)}</dt>
            <dd>
              {successor ? (
                <Link to="/quan-tri/co-quan/$id" params={{ id: successor.id }}>
                  {successor.name}
                </Link>
              ) : (
                say(adminWords.noSuccessor)
              )}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

/** Sets the last day of the body and its successor. */
function End({ found: { id, validFrom, version } }: { found: Organisation }) {
  const say = useSay();
  return (
    <>
      <h2>{say(adminWords.endValidity)}</h2>
      <MasterForm<{ validTo: string }>
        isFinal
        button={say(adminWords.endValidity)}
        version={version}
        send={(body, _, header) => api.POST('/api/organisations/{id}/close', { params: { path: { id }, header }, body })}
      >
        <DayField name="validTo" label={adminWords.validTo} min={validFrom} />
        <OrganisationField name="successorId" label={adminWords.successor} isOptional isFit={(one) => one.id !== id} />
      </MasterForm>
    </>
  );
}
