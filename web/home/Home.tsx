import { useQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { shellWords } from '../../locale/web/shell.ts';
import { workWords } from '../../locale/web/work.ts';
import { dutiesQuery } from '../api/queries.ts';
import type { InboxItem } from '../api/types.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { DutyRow } from './DutyRow.tsx';
import { groupOf, groups } from './groups.ts';

/** Việc của tôi: what the signed-in person owes, the most urgent first. */
export function Home() {
  const say = useSay();
  const query = useQuery(dutiesQuery({ mine: 'true', limit: 100 }));
  return (
    <Page title={say(shellWords.myWork)}>
      <Loaded query={query}>{({ items }) => <Inbox items={items} />}</Loaded>
    </Page>
  );
}

function Inbox({ items }: { items: readonly InboxItem[] }) {
  const say = useSay();
  if (items.length === 0) return <Empty description={say(workWords.nothingToDo)} />;
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  return (
    <>
      <ul className="counters">
        {groups.map((group) => (
          <li key={group}>
            <a href={`#${group}`}>
              <strong>{items.filter((item) => groupOf(item, today) === group).length}</strong> {say(workWords[group])}
            </a>
          </li>
        ))}
      </ul>
      {groups.map((group) => {
        const rows = items.filter((item) => groupOf(item, today) === group);
        if (rows.length === 0) return null;
        return (
          <section key={group} id={group} aria-labelledby={`${group}-title`}>
            <h2 id={`${group}-title`}>{say(workWords[group])}</h2>
            <ul className="rows">
              {rows.map((item) => (
                <DutyRow key={`${item.commissionId}/${item.key}`} item={item} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
