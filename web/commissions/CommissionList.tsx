import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { shellWords } from '../../locale/web/shell.ts';
import { workWords } from '../../locale/web/work.ts';
import { useLanguage } from '../language/language.tsx';
import { Paged } from '../shell/Paged.tsx';
import { Page } from '../shell/Page.tsx';
import { CommissionRow } from './CommissionRow.tsx';
import { commissionsQuery } from '../api/commissions-query.ts';
import { exportAddress, filterOf, isFiltered, type ListSearch } from './filter.ts';
import { Chips, Filters } from './Filters.tsx';
import { Views } from './Views.tsx';
import './commissions.css';

/** Hồ sơ: the commissions that the reader may know of, newest first, filtered by the address. */
export function CommissionList() {
  const { say, language } = useLanguage();
  const search: ListSearch = useSearch({ from: '/signed-in/ho-so' });
  const query = useInfiniteQuery(commissionsQuery(filterOf(search), 50));
  const actions = (
    <>
      <a className="button-link" href={exportAddress(search, 'xlsx', language)} download>
        {say(workWords.exportXlsx)}
      </a>
      <a className="button-link" href={exportAddress(search, 'csv', language)} download>
        {say(workWords.exportCsv)}
      </a>
      <Button onClick={() => print()}>{say(shellWords.print)}</Button>
    </>
  );
  return (
    <Page title={say(shellWords.commissions)} actions={actions}>
      <Views search={search} />
      <Filters search={search} />
      <Chips search={search} />
      <Paged query={query} none={<p className="nothing">{say(isFiltered(search) ? workWords.noneFound : workWords.noneYet)}</p>}>
        {(items) => (
          <ul className="rows">
            {items.map((item) => (
              <CommissionRow key={item.id} item={item} />
            ))}
          </ul>
        )}
      </Paged>
    </Page>
  );
}
