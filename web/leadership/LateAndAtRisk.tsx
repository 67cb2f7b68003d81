import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { dutySentence } from '../../locale/by-instrument.ts';
import { dayText, instantText } from '../../locale/formats.ts';
import type { Sentence } from '../../locale/language.ts';
import { leadershipWords } from '../../locale/web/leadership.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { dutiesQuery } from '../api/queries.ts';
import type { InboxItem } from '../api/types.ts';
import { pageOfDuty, unnumbered } from '../duties/duty-case.ts';
import { DueBadge } from '../case/DueBadge.tsx';
import { holderText } from '../case/holder.ts';
import { useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';

/** The overdue duties, and those that fall due until a day, with their holders. The most urgent come first. */
export function LateAndAtRisk({ today, riskUntil }: { today: string; riskUntil: string }) {
  const { say } = useLanguage();
  const query = useInfiniteQuery(dutiesQuery({}));
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        const late = items.filter(({ dueOn }) => dueOn < today);
        const atRisk = items.filter(({ dueOn }) => dueOn >= today && dueOn <= riskUntil);
        const isMore = query.hasNextPage && (items.at(-1)?.dueOn ?? '') <= riskUntil;
        return (
          <>
            <Table id="late" title={leadershipWords.lateTitle} none={leadershipWords.noneLate} items={late} />
            <Table id="at-risk" title={leadershipWords.riskTitle} none={leadershipWords.noneAtRisk} items={atRisk} />
            {isMore && (
              <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
                {say(shellWords.more)}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Table({ id, title, none, items }: { id: string; title: Sentence; none: Sentence; items: readonly InboxItem[] }) {
  const { say, language } = useLanguage();
  const columns = [leadershipWords.commission, leadershipWords.duty, leadershipWords.holder, leadershipWords.since, leadershipWords.due];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {say(title)} <span className="count">{items.length}</span>
      </h2>
      {items.length === 0 ? (
        <p>{say(none)}</p>
      ) : (
        <ScrollRegion label={say(title)}>
          <table className="plain-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.en} scope="col">
                    {say(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={`${item.caseId}/${item.key}`}>
                  <td>
                    <Link to={pageOfDuty(item)} data-row className="row-title">
                      {item.commissionCode ?? say(unnumbered[item.procedure])}
                    </Link>
                    <span className="row-sub"> {item.commissionTitle}</span>
                  </td>
                  <td>{dutySentence(item.kind, item)[language]}</td>
                  <td>{holderText(item.owner, language)}</td>
                  <td>{instantText(Date.parse(item.since)).slice(6)}</td>
                  <td>
                    {dayText(item.dueOn)} <DueBadge duty={item} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
