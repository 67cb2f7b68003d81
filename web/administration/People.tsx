import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { capabilityNames } from '../../locale/vocabulary.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { answered, api } from '../api/client.ts';
import { LineField } from '../commands/fields/texts.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { MasterForm } from './MasterForm.tsx';
import { ValidityFields } from './validity.tsx';

/** The people of the province and what they may act as. */
export function People() {
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  const { q } = useSearch({ from: '/signed-in/quan-tri/nguoi-dung' });
  const [words, setWords] = useState(q ?? '');
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
  });
  return (
    <Page title={say(adminWords.people)}>
      <div className="filters" role="search">
        <Input
          type="search"
          aria-label={say(shellWords.search)}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          onPressEnter={() => void navigate({ to: '/quan-tri/nguoi-dung', search: words === '' ? {} : { q: words }, replace: true })}
        />
      </div>
      <Loaded query={query}>
        {({ pages }) => (
          <>
            <ul className="rows">
              {pages
                .flatMap((page) => page.items)
                .map((person) => (
                  <li key={person.id} className="row">
                    <div className="row-main">
                      <Link to="/quan-tri/nguoi-dung/$id" params={{ id: person.id }} data-row className="row-title">
                        {person.name}
                      </Link>
                      <span className="row-sub">{person.position}</span>
                      <span className="row-sub">
                        {person.roles
                          .map((role) => `${nameIn(capabilityNames, role.capability, language)} (${role.organisation.name})`)
                          .join('; ')}
                      </span>
                    </div>
                  </li>
                ))}
            </ul>
            {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{say(shellWords.more)}</Button>}
          </>
        )}
      </Loaded>
      <details>
        <summary>{say(adminWords.add)}</summary>
        <MasterForm<{ fullName: string; validFrom: string }>
          send={(body, key) => api.POST('/api/people', { params: { header: { 'idempotency-key': key } }, body })}
        >
          <LineField name="fullName" label={adminWords.fullName} max={200} />
          <LineField name="position" label={adminWords.position} isOptional />
          <LineField name="email" label={adminWords.email} max={200} isOptional />
          <LineField name="phone" label={adminWords.phone} max={40} isOptional />
          <ValidityFields />
        </MasterForm>
      </details>
    </Page>
  );
}
