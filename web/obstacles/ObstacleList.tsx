import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Select } from 'antd';
import { dayText, instantText } from '../../locale/formats.ts';
import type { Sentence } from '../../locale/language.ts';
import { obstacleCategoryNames, obstacleEndingNames, obstacleStageNames } from '../../locale/obstacle.ts';
import { obstacleWords } from '../../locale/web/obstacles.ts';
import { workWords } from '../../locale/web/work.ts';
import { obstacleFiguresQuery, obstaclesQuery } from '../api/obstacles-query.ts';
import type { ObstacleListItem } from '../api/types.ts';
import { pageOf } from '../case/address.ts';
import { holderText } from '../case/holder.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { Paged } from '../shell/Paged.tsx';
import { SearchBox } from '../shell/SearchBox.tsx';
import { Figures } from './Figures.tsx';
import { filterOf, isFiltered, type ListSearch } from './filter.ts';

/** `/vuong-mac`: the figures, and the obstacles that the reader may know of, newest first, filtered by the address. */
export function ObstacleList() {
  const { say } = useLanguage();
  const search: ListSearch = useSearch({ from: '/signed-in/vuong-mac' });
  const figures = useQuery(obstacleFiguresQuery);
  const query = useInfiniteQuery(obstaclesQuery(filterOf(search)));
  const raise = (
    <Link to="/vuong-mac/moi">
      <Button type="primary" tabIndex={-1}>
        {say(obstacleWords.raise)}
      </Button>
    </Link>
  );
  return (
    <Page title={say(obstacleWords.obstacles)} actions={raise}>
      <p className="quiet">{say(obstacleWords.whoSees)}</p>
      <Loaded query={figures}>{(found) => <Figures figures={found} />}</Loaded>
      <Filters search={search} />
      <Paged query={query} none={<p className="nothing">{say(isFiltered(search) ? obstacleWords.noneFound : obstacleWords.noneYet)}</p>}>
        {(items) => (
          <ul className="rows">
            {items.map((item) => (
              <Row key={item.id} item={item} />
            ))}
          </ul>
        )}
      </Paged>
    </Page>
  );
}

/** The controls that filter the list, through its address. */
function Filters({ search }: { search: ListSearch }) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const set = (change: ListSearch) =>
    void navigate({ to: '/vuong-mac', search: (before: ListSearch) => ({ ...before, ...change }), replace: true });
  const choice = (name: 'buoc' | 'noidung', label: Sentence, names: Readonly<Record<string, Sentence>>) => (
    <Select
      aria-label={say(label)}
      placeholder={say(label)}
      allowClear
      value={search[name] ?? null}
      onChange={(value?: string) => set({ [name]: value })}
      options={Object.entries(names).map(([value, one]) => ({ value, label: say(one) }))}
    />
  );
  return (
    <div className="filters no-print" role="search">
      <SearchBox words={search.q ?? ''} hint={say(obstacleWords.searchHint)} onSearch={(q) => set({ q: q === '' ? undefined : q })} />
      {choice('buoc', obstacleWords.stage, obstacleStageNames)}
      {choice('noidung', obstacleWords.category, obstacleCategoryNames)}
      <Checkbox checked={search.quahan !== undefined} onChange={({ target }) => set({ quahan: target.checked ? '1' : undefined })}>
        {say(obstacleWords.onlyOverdue)}
      </Checkbox>
      {isFiltered(search) && (
        <Button type="link" onClick={() => set({ q: undefined, buoc: undefined, noidung: undefined, quahan: undefined })}>
          {say(workWords.clearFilters)}
        </Button>
      )}
    </div>
  );
}

/** One obstacle: what it is about, who raised it, its step, who has to act, and the day by which. */
function Row({ item }: { item: ObstacleListItem }) {
  const { say, language } = useLanguage();
  const { category, raiser, raisedBy, commission, openedAt, stage, outcome, dueOn, isOverdue, owner } = item;
  const raised = [raisedBy.name, raiser?.name ?? say(obstacleWords.byExpert), instantText(Date.parse(openedAt))].join(' · ');
  return (
    <li className="row">
      <div className="row-main">
        <Link to={pageOf('obstacle', item.id)} data-row className="row-title">
          {nameIn(obstacleCategoryNames, category, language)}
        </Link>
        <span className="row-sub">{raised}</span>
        {commission !== null && (
          <span className="row-sub">
            {say(obstacleWords.about)}: {commission.code ?? ''} {commission.title}
          </span>
        )}
      </div>
      <span className="stage-name">
        {nameIn(obstacleStageNames, stage, language)}
        {outcome !== null && <span className="row-sub"> · {nameIn(obstacleEndingNames, outcome, language)}</span>}
        {owner !== null && <span className="row-sub"> · {holderText(owner, language)}</span>}
      </span>
      {dueOn !== null && (
        <span className={`due ${isOverdue ? 'due-late' : 'due-calm'}`}>
          <span aria-hidden="true">{isOverdue ? '▲' : '●'}</span> {say(isOverdue ? workWords.overdue : workWords.dueOn)} {dayText(dueOn)}
        </span>
      )}
    </li>
  );
}
