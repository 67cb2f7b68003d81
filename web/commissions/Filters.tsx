import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Select } from 'antd';
import { stageNames } from '../../locale/stages.ts';
import { serviceKindNames } from '../../locale/vocabulary.ts';
import { workWords } from '../../locale/web/work.ts';
import { organisationsQuery } from '../api/queries.ts';
import { filterByWords } from '../fields/filter-by-words.ts';
import { useToday } from '../days.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { SearchBox } from '../shell/SearchBox.tsx';
import { filterNames, isFiltered, type FilterName, type ListSearch } from './filter.ts';
import './commissions.css';

/** Changes the filters in the address, which the list follows. */
function useFilter() {
  const navigate = useNavigate();
  return (change: ListSearch) => void navigate({ to: '/ho-so', search: (before: ListSearch) => ({ ...before, ...change }), replace: true });
}

/** The controls that filter the list. */
export function Filters({ search }: { search: ListSearch }) {
  const { say } = useLanguage();
  const set = useFilter();
  const { data: organisations } = useQuery(organisationsQuery);
  const options = (names: Readonly<Record<string, { vi: string; en: string }>>) =>
    Object.entries(names).map(([value, name]) => ({ value, label: say(name) }));
  const year = Number(useToday().slice(0, 4));
  return (
    <div className="filters no-print" role="search">
      <SearchBox words={search.q ?? ''} hint={say(workWords.searchHint)} onSearch={(q) => set({ q: q === '' ? undefined : q })} />
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
      <Checkbox checked={search.quahan !== undefined} onChange={({ target }) => set({ quahan: target.checked ? '1' : undefined })}>
        {say(workWords.onlyOverdue)}
      </Checkbox>
    </div>
  );
}

/** The active filters, each with a button to remove it. */
export function Chips({ search }: { search: ListSearch }) {
  const { say, language } = useLanguage();
  const set = useFilter();
  const { data: organisations } = useQuery(organisationsQuery);
  if (!isFiltered(search)) return null;
  const textOf: Record<FilterName, (value: string) => string> = {
    q: (value) => `${say(workWords.words)}: ${value}`,
    giaidoan: (value) => `${say(workWords.stage)}: ${nameIn(stageNames, value, language)}`,
    loai: (value) => `${say(workWords.kind)}: ${nameIn(serviceKindNames, value, language)}`,
    coquan: (value) => `${say(workWords.organisation)}: ${organisations?.items.find(({ id }) => id === value)?.name ?? ''}`,
    nam: (value) => `${say(workWords.year)}: ${value}`,
    quahan: () => say(workWords.onlyOverdue),
  };
  return (
    <ul className="chips no-print" aria-label={say(workWords.filters)}>
      {filterNames.map((name) => {
        const value = search[name];
        if (value === undefined) return null;
        const text = textOf[name](value);
        return (
          <li key={name}>
            <button type="button" onClick={() => set({ [name]: undefined })} aria-label={`${say(workWords.dropFilter)}: ${text}`}>
              {text} <span aria-hidden="true">✕</span>
            </button>
          </li>
        );
      })}
      <li>
        <Button type="link" onClick={() => set(Object.fromEntries(filterNames.map((name) => [name, undefined])))}>
          {say(workWords.clearFilters)}
        </Button>
      </li>
    </ul>
  );
}
