import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { expertWords } from '../../locale/web/experts.ts';
import { shellWords } from '../../locale/web/shell.ts';
import type { Expert } from '../api/types.ts';
import { filterByWords } from '../fields/filter-by-words.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { hasRight, useSession } from '../shell/session.tsx';
import { expertsQuery } from '../api/experts-query.ts';
import { AddExpert } from './KeepExperts.tsx';

interface Asked {
  tim?: string;
  'linh-vuc'?: string;
  'noi-cong-tac'?: string;
  'sap-xep'?: string;
}

/** Chuyên gia: the Union's register, searched by name, field and employer, with each expert's present workload. */
export function Experts() {
  const say = useSay();
  const query = useQuery(expertsQuery);
  return (
    <Page title={say(expertWords.title)}>
      {hasRight(useSession(), 'changeExperts') && <AddExpert />}
      <Loaded query={query}>{(experts) => <Register experts={experts} />}</Loaded>
    </Page>
  );
}

function Register({ experts }: { experts: readonly Expert[] }) {
  const say = useSay();
  const asked: Asked = useSearch({ strict: false });
  const navigate = useNavigate();
  const ask = (change: Asked) => {
    const next = Object.fromEntries(Object.entries({ ...asked, ...change }).filter(([, value]) => value !== ''));
    void navigate({ to: '/chuyen-gia', search: next, replace: true });
  };
  const fields = [...new Set(experts.flatMap((one) => one.fields))].sort((a, b) => a.localeCompare(b, 'vi'));
  const employers = [...new Set(experts.flatMap((one) => one.affiliation?.name ?? []))].sort((a, b) => a.localeCompare(b, 'vi'));
  const found = experts.filter((one) => isMeant(one, asked));
  const shown = asked['sap-xep'] === 'it-viec' ? found.toSorted((a, b) => a.openCommissions - b.openCommissions) : found;
  return (
    <>
      <div className="filters" role="search">
        <Input
          type="search"
          aria-label={say(shellWords.search)}
          placeholder={say(expertWords.search)}
          value={asked.tim ?? ''}
          onChange={({ target }) => ask({ tim: target.value })}
          allowClear
        />
        <Choice
          name={expertWords.field}
          all={expertWords.allFields}
          values={fields}
          value={asked['linh-vuc']}
          onChange={(value) => ask({ 'linh-vuc': value })}
        />
        <Choice
          name={expertWords.employer}
          all={expertWords.allEmployers}
          values={employers}
          value={asked['noi-cong-tac']}
          onChange={(value) => ask({ 'noi-cong-tac': value })}
        />
        <Select
          aria-label={say(expertWords.order)}
          value={asked['sap-xep'] ?? 'ten'}
          onChange={(value) => ask({ 'sap-xep': value === 'ten' ? '' : value })}
          options={[
            { value: 'ten', label: say(expertWords.byName) },
            { value: 'it-viec', label: say(expertWords.byLoad) },
          ]}
        />
      </div>
      <p role="status">
        {shown.length} {say(expertWords.count)}
      </p>
      {shown.length === 0 && <p>{say(expertWords.none)}</p>}
      <ul className="rows">
        {shown.map((one) => (
          <Row key={one.personId} expert={one} />
        ))}
      </ul>
    </>
  );
}

function isMeant({ name, degree, fields, affiliation }: Expert, asked: Asked): boolean {
  const employer = affiliation?.name ?? '';
  return (
    filterByWords(asked.tim ?? '', { label: [degree, name, ...fields, employer].join(' ') }) &&
    (asked['linh-vuc'] === undefined || fields.includes(asked['linh-vuc'])) &&
    (asked['noi-cong-tac'] === undefined || employer === asked['noi-cong-tac'])
  );
}

interface ChoiceProps {
  name: typeof expertWords.field | typeof expertWords.employer;
  all: typeof expertWords.allFields | typeof expertWords.allEmployers;
  values: readonly string[];
  value: string | undefined;
  onChange: (value: string) => void;
}

function Choice({ name, all, values, value, onChange }: ChoiceProps) {
  const say = useSay();
  return (
    <Select
      aria-label={say(name)}
      placeholder={say(all)}
      value={value ?? null}
      onChange={(next: string | null) => onChange(next ?? '')}
      options={values.map((one) => ({ value: one, label: one }))}
      showSearch={{ filterOption: filterByWords }}
      popupMatchSelectWidth={false}
      allowClear
    />
  );
}

function Row({ expert }: { expert: Expert }) {
  const say = useSay();
  return (
    <li className="row">
      <div className="row-main">
        <Link to="/chuyen-gia/$id" params={{ id: expert.personId }} data-row className="row-title">
          {expert.degree} {expert.name}
        </Link>
        <span className="row-sub">{expert.fields.join(', ')}</span>
        <span className="row-sub">
          {expert.affiliation?.name}
          {expert.residence !== null && ` · ${expert.residence}`}
        </span>
      </div>
      <span className="load">
        {say(expertWords.load)}: <strong>{expert.openCommissions}</strong>
      </span>
    </li>
  );
}
