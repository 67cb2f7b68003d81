import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Checkbox, Form, Input } from 'antd';
import { capabilityNames } from '../../locale/vocabulary.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { answered, api } from '../api/client.ts';
import type { Capability } from '../api/types.ts';
import { SelectField } from '../commands/fields/choices.tsx';
import { LineField } from '../commands/fields/texts.tsx';
import { OrganisationField } from '../commands/fields/who.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import { MasterForm } from './MasterForm.tsx';
import { ValidityFields } from './validity.tsx';

/** One person: roles, account, and how to reach them. */
export function PersonPage() {
  const { say, language } = useLanguage();
  const { id } = useParams({ from: '/signed-in/quan-tri/nguoi-dung/$id' });
  // People are found by name; the name stands in the address so that the page can be opened again.
  const { q } = useSearch({ from: '/signed-in/quan-tri/nguoi-dung/$id' });
  const query = useQuery({
    queryKey: ['person', id, q],
    queryFn: async () =>
      (await answered(api.GET('/api/people', { params: { query: { limit: 100, ...(q ? { q } : {}) } } }))).items.find(
        (one) => one.id === id,
      ) ?? null,
  });
  return (
    <Loaded query={query}>
      {(person) => {
        if (person === null) return <PageNotFound />;
        return (
          <Page title={person.name}>
            <section>
              <h2>{say(adminWords.roles)}</h2>
              <ul>
                {person.roles.map((role) => (
                  <li key={`${role.capability}/${role.organisation.id}`}>
                    {nameIn(capabilityNames, role.capability, language)} – {role.organisation.name}
                  </li>
                ))}
              </ul>
              <details>
                <summary>{say(adminWords.add)}</summary>
                <MasterForm<{ organisationId: string; capability: Capability; validFrom: string }>
                  send={(body, key) =>
                    api.POST('/api/capabilities', { params: { header: { 'idempotency-key': key } }, body: { personId: id, ...body } })
                  }
                >
                  <SelectField name="capability" label={adminWords.capability} names={capabilityNames} />
                  <OrganisationField name="organisationId" label={adminWords.organisation} />
                  <ValidityFields />
                </MasterForm>
              </details>
            </section>
            <section>
              <h2>{say(adminWords.account)}</h2>
              <p>{say(adminWords.accountHint)}</p>
              <MasterForm<{ username?: string; password?: string; disabled?: boolean }>
                send={(body) => api.PUT('/api/people/{id}/account', { params: { path: { id } }, body })}
              >
                <LineField name="username" label={adminWords.username} max={100} isOptional />
                <Form.Item name="password" label={say(adminWords.newPassword)}>
                  <Input.Password autoComplete="new-password" />
                </Form.Item>
                <Form.Item name="disabled" valuePropName="checked">
                  <Checkbox>{say(adminWords.disabled)}</Checkbox>
                </Form.Item>
              </MasterForm>
            </section>
            <section>
              <h2>{say(adminWords.correct)}</h2>
              <MasterForm<{ fullName?: string }>
                initial={
                  { fullName: person.name, position: person.position, email: person.email, phone: person.phone } as { fullName: string }
                }
                send={(body) => api.PATCH('/api/people/{id}', { params: { path: { id } }, body })}
              >
                <LineField name="fullName" label={adminWords.fullName} max={200} />
                <LineField name="position" label={adminWords.position} isOptional />
                <LineField name="email" label={adminWords.email} max={200} isOptional />
                <LineField name="phone" label={adminWords.phone} max={40} isOptional />
              </MasterForm>
            </section>
          </Page>
        );
      }}
    </Loaded>
  );
}
