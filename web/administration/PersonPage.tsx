import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Checkbox, Form } from 'antd';
import { capabilityNames } from '../../locale/vocabulary.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { proposedWords } from '../../locale/web/proposed-changes.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import type { Capability } from '../api/types.ts';
import { SelectField } from '../fields/choices.tsx';
import { DayField } from '../fields/numbers.tsx';
import { LineField } from '../fields/texts.tsx';
import { OrganisationField } from '../fields/who.tsx';
import { today, useToday } from '../days.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { ValidityFields, validityText } from '../register-forms/validity.tsx';

type Person = components['schemas']['PersonInFull'];
type Role = Person['roles'][number];

/** One person with roles, account and contact details. */
export function PersonPage() {
  const { id } = useParams({ from: '/signed-in/quan-tri/nguoi-dung/$id' });
  const query = useQuery({
    queryKey: ['person', id],
    queryFn: () => answered(api.GET('/api/people/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query}>
      {(person) => (
        <Page title={person.name}>
          <Roles person={person} />
          <Account person={person} />
          <Correct person={person} />
        </Page>
      )}
    </Loaded>
  );
}

function Roles({ person: { id, roles } }: { person: Person }) {
  const { say } = useLanguage();
  return (
    <section>
      <h2>{say(adminWords.roles)}</h2>
      {roles.length === 0 && <p>{say(adminWords.noRoles)}</p>}
      <ul className="rows">
        {roles.map((role) => (
          <RoleRow key={role.id} role={role} />
        ))}
      </ul>
      <details>
        <summary>{say(adminWords.addRole)}</summary>
        <MasterForm<{ organisationId: string; capability: Capability; validFrom: string }>
          initial={{ validFrom: today() }}
          isByTwo
          button={say(adminWords.addRole)}
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
  );
}

/** One role with the days on which it holds. A role without an end can be ended. */
function RoleRow({ role }: { role: Role }) {
  const { say, language } = useLanguage();
  const now = useToday();
  const hasEnded = role.validTo !== null && role.validTo < now;
  const state = hasEnded ? say(adminWords.ended) : role.validFrom > now ? say(adminWords.notYet) : null;
  return (
    <li className="row">
      <div className="row-main">
        <span className={hasEnded ? 'row-title quiet' : 'row-title'}>
          {nameIn(capabilityNames, role.capability, language)} – {role.organisation.name}
        </span>
        <span className="row-sub">
          {validityText(role)}
          {state !== null && ` · ${state}`}
        </span>
        {role.validTo === null && (
          <details>
            <summary>{say(adminWords.endRole)}</summary>
            <p>{say(adminWords.endRoleWhat)}</p>
            <MasterForm<{ validTo: string }>
              isFinal
              initial={{ validTo: now }}
              button={say(adminWords.endRole)}
              version={role.version}
              send={(body, _, header) => api.POST('/api/capabilities/{id}/close', { params: { path: { id: role.id }, header }, body })}
            >
              <DayField name="validTo" label={adminWords.validTo} min={role.validFrom} />
            </MasterForm>
          </details>
        )}
      </div>
    </li>
  );
}

function Account({ person: { id, account } }: { person: Person }) {
  const { say } = useLanguage();
  return (
    <section>
      <h2>{say(adminWords.account)}</h2>
      <p>
        {account === null ? (
          say(adminWords.noAccount)
        ) : (
          <>
            <strong>{account.username}</strong>, {say(account.isDisabled ? adminWords.accountDisabled : adminWords.accountOpen)}.{' '}
            {say(adminWords.accountHint)}
          </>
        )}
      </p>
      <MasterForm<{ username?: string; disabled?: boolean }>
        version={account?.version ?? 0}
        initial={account === null ? {} : { username: account.username, disabled: account.isDisabled }}
        send={(body, _, header) => api.PUT('/api/people/{id}/account', { params: { path: { id }, header }, body })}
      >
        <LineField name="username" label={adminWords.username} max={100} isOptional={account !== null} optional={adminWords.kept} />
        {account !== null && (
          <Form.Item name="disabled" valuePropName="checked">
            <Checkbox>{say(adminWords.disabled)}</Checkbox>
          </Form.Item>
        )}
      </MasterForm>
      {account !== null && !account.isDisabled && <Reset id={id} />}
    </section>
  );
}

/** Makes a link by which the person sets their own password. No administrator ever knows the password. */
function Reset({ id }: { id: string }) {
  const { say } = useLanguage();
  return (
    <details>
      <summary>{say(proposedWords.reset)}</summary>
      <p>{say(proposedWords.resetWhat)}</p>
      <MasterForm
        isByTwo
        button={say(proposedWords.makeLink)}
        send={({ reason }) => api.POST('/api/people/{id}/reset', { params: { path: { id } }, body: { reason } })}
      />
    </details>
  );
}

function Correct({ person: { id, name, position, email, phone, version } }: { person: Person }) {
  const { say } = useLanguage();
  const initial = {
    fullName: name,
    ...(position === null ? {} : { position }),
    ...(email == null ? {} : { email }),
    ...(phone == null ? {} : { phone }),
  };
  return (
    <section>
      <h2>{say(adminWords.correct)}</h2>
      <MasterForm<{ fullName?: string; position?: string; email?: string; phone?: string }>
        initial={initial}
        version={version}
        // A field that was emptied is also emptied on record.
        send={(body, _, header) =>
          api.PATCH('/api/people/{id}', { params: { path: { id }, header }, body: { position: null, email: null, phone: null, ...body } })
        }
      >
        <LineField name="fullName" label={adminWords.fullName} max={200} />
        <LineField name="position" label={adminWords.position} isOptional />
        <LineField name="email" label={adminWords.email} max={200} isOptional />
        <LineField name="phone" label={adminWords.phone} max={40} isOptional />
      </MasterForm>
    </section>
  );
}
