import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { capabilityNames } from '../../locale/vocabulary.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { LineField } from '../fields/texts.tsx';
import { today } from '../days.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Paged } from '../shell/Paged.tsx';
import { Page } from '../shell/Page.tsx';
import { SearchBox } from '../shell/SearchBox.tsx';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { ValidityFields } from '../register-forms/validity.tsx';

type Person = components['schemas']['Person'];

/** The people of the province, with their usernames and roles. */
export function People() {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const { q } = useSearch({ from: '/signed-in/quan-tri/nguoi-dung' });
  const query = useInfiniteQuery({
    queryKey: ['people-list', q],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/people', {
          params: { query: { limit: 50, ...(q ? { q } : {}), ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    // The old list stays on the page while the next words are searched.
    placeholderData: (before) => before,
  });
  return (
    <Page title={say(adminWords.people)}>
      <NewPerson />
      <div className="filters" role="search">
        <SearchBox
          words={q ?? ''}
          hint={say(adminWords.peopleHint)}
          onSearch={(words) => void navigate({ to: '/quan-tri/nguoi-dung', search: words === '' ? {} : { q: words }, replace: true })}
        />
      </div>
      <Paged query={query} none={<p className="nothing">{say(adminWords.nobodyFound)}</p>}>
        {(items) => (
          <ul className="rows">
            {items.map((person) => (
              <Row key={person.id} person={person} />
            ))}
          </ul>
        )}
      </Paged>
    </Page>
  );
}

function Row({ person: { id, name, username, position, roles } }: { person: Person }) {
  const { say, language } = useLanguage();
  return (
    <li className="row">
      <div className="row-main">
        <Link to="/quan-tri/nguoi-dung/$id" params={{ id }} data-row className="row-title">
          {name}
        </Link>
        <span className="row-sub">{[username ?? say(adminWords.noAccountShort), position].filter(Boolean).join(' · ')}</span>
        <span className="row-sub">
          {roles.map((role) => `${nameIn(capabilityNames, role.capability, language)} (${role.organisation.name})`).join('; ')}
        </span>
      </div>
    </li>
  );
}

/** Adds a person. Their own page then opens, where roles and account are given. */
function NewPerson() {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const made = useRef<string>(undefined);
  return (
    <details>
      <summary>{say(adminWords.addPerson)}</summary>
      <p>{say(adminWords.addPersonWhat)}</p>
      <MasterForm<{ fullName: string; validFrom: string }>
        initial={{ validFrom: today() }}
        send={async (body, key) => {
          const answer = await api.POST('/api/people', { params: { header: { 'idempotency-key': key } }, body });
          made.current = answer.data?.id;
          return answer;
        }}
        onDone={() => made.current !== undefined && void navigate({ to: '/quan-tri/nguoi-dung/$id', params: { id: made.current } })}
      >
        <LineField name="fullName" label={adminWords.fullName} max={200} />
        <LineField name="position" label={adminWords.position} isOptional />
        <LineField name="email" label={adminWords.email} max={200} isOptional />
        <LineField name="phone" label={adminWords.phone} max={40} isOptional />
        <ValidityFields />
      </MasterForm>
    </details>
  );
}
