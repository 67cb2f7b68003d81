import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Empty, Input, Select } from 'antd';
import { useState } from 'react';
import { dayText } from '../../locale/formats.ts';
import { stageNames } from '../../locale/stages.ts';
import { serviceKindNames } from '../../locale/vocabulary.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { workWords } from '../../locale/web/work.ts';
import { answered, api } from '../api/client.ts';
import { organisationsQuery } from '../api/queries.ts';
import type { CommissionListItem } from '../api/types.ts';
import { filterByWords } from '../commands/fields/filter-by-words.ts';
import { addressOf } from '../commission/address.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { filterOf, isFiltered, type ListSearch } from './filter.ts';

/** Hồ sơ: the commissions one may know of, newest first, found by filters that stand in the address. */
export function CommissionList() {
  const { say } = useLanguage();
  const search: ListSearch = useSearch({ from: '/signed-in/ho-so' });
  const filter = filterOf(search);
  const query = useInfiniteQuery({
    queryKey: ['commissions', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/commissions', {
          params: { query: { ...filter, limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <Page title={say(shellWords.commissions)} actions={<Button onClick={() => print()}>{say(shellWords.print)}</Button>}>
      <Filters search={search} />
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty description={say(isFiltered(search) ? workWords.noneFound : workWords.noneYet)} />;
          return (
            <>
              <Rows items={items} />
              {query.hasNextPage && (
                <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
                  {say(shellWords.more)}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Rows({ items }: { items: readonly CommissionListItem[] }) {
  const { say, language } = useLanguage();
  return (
    <ul className="rows">
      {items.map((item) => (
        <li key={item.id} className="row">
          <div className="row-main">
            <Link to="/ho-so/$so" params={{ so: addressOf(item) }} data-row className="row-title">
              {item.title}
            </Link>
            <span className="row-sub">
              {item.code ?? say(workWords.notNumbered)} ·{' '}
              {item.serviceKinds.map((kind) => nameIn(serviceKindNames, kind, language)).join(', ')} · {item.requester?.name}
            </span>
          </div>
          <span className="stage-name">{nameIn(stageNames, item.stage, language)}</span>
          {item.dueOn !== null && (
            <span className={`due ${item.isOverdue ? 'due-late' : 'due-calm'}`}>
              <span aria-hidden="true">{item.isOverdue ? '▲' : '●'}</span> {item.isOverdue ? say(workWords.overdue) : say(workWords.dueOn)}{' '}
              {dayText(item.dueOn)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Filters({ search }: { search: ListSearch }) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const { data: organisations } = useQuery(organisationsQuery);
  const [words, setWords] = useState(search.q ?? '');
  const set = (change: ListSearch) =>
    void navigate({ to: '/ho-so', search: (before: ListSearch) => ({ ...before, ...change }), replace: true });
  const options = (names: Readonly<Record<string, { vi: string; en: string }>>) =>
    Object.entries(names).map(([value, name]) => ({ value, label: say(name) }));
  const year = new Date().getFullYear();
  return (
    <div className="filters no-print" role="search">
      <Input
        type="search"
        value={words}
        aria-label={say(shellWords.search)}
        placeholder={say(workWords.searchHint)}
        onChange={({ target }) => setWords(target.value)}
        onPressEnter={() => set({ q: words === '' ? undefined : words })}
        onBlur={() => words !== (search.q ?? '') && set({ q: words === '' ? undefined : words })}
      />
      <Select
        aria-label={say(workWords.stage)}
        placeholder={say(workWords.stage)}
        allowClear
        value={search.giaidoan ?? null}
        onChange={(giaidoan?: string) => set({ giaidoan })}
        options={options(stageNames)}
      />
      <Select
        aria-label={say(workWords.kind)}
        placeholder={say(workWords.kind)}
        allowClear
        value={search.loai ?? null}
        onChange={(loai?: string) => set({ loai })}
        options={options(serviceKindNames)}
      />
      <Select
        aria-label={say(workWords.organisation)}
        placeholder={say(workWords.organisation)}
        allowClear
        value={search.coquan ?? null}
        onChange={(coquan?: string) => set({ coquan })}
        showSearch={{ filterOption: filterByWords }}
        options={(organisations?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        aria-label={say(workWords.year)}
        placeholder={say(workWords.year)}
        allowClear
        value={search.nam ?? null}
        onChange={(nam?: string) => set({ nam })}
        options={Array.from({ length: 10 }, (_, i) => ({ value: String(year + 1 - i), label: String(year + 1 - i) }))}
      />
      <Checkbox checked={search.quahan === '1'} onChange={({ target }) => set({ quahan: target.checked ? '1' : undefined })}>
        {say(workWords.onlyOverdue)}
      </Checkbox>
      {isFiltered(search) && (
        <Button
          type="link"
          onClick={() => {
            setWords('');
            void navigate({ to: '/ho-so', search: {}, replace: true });
          }}
        >
          {say(workWords.clearFilters)}
        </Button>
      )}
    </div>
  );
}
