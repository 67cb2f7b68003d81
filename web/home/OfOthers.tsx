import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { shellWords } from '../../locale/web/shell.ts';
import { workWords } from '../../locale/web/work.ts';
import { dutiesQuery } from '../api/queries.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { countText } from '../duties/Counters.tsx';
import { DutyRow } from '../duties/DutyRow.tsx';

interface Props {
  count: number | undefined;
  isAtLeast: boolean;
  isOpenAtFirst: boolean;
}

/** Chờ người khác: what others owe where the reader has a part; asked for when it is opened. */
export function OfOthers({ count, isAtLeast, isOpenAtFirst }: Props) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  return (
    <details id="of-others" className="of-others" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        <h2>
          {say(workWords.waitingForOthers)} {count !== undefined && <span className="count">{countText(count, isAtLeast)}</span>}
        </h2>
      </summary>
      <p className="quiet">{say(workWords.waitingForOthersWhat)}</p>
      {isOpen && <Waiting />}
    </details>
  );
}

function Waiting() {
  const say = useSay();
  const query = useInfiniteQuery(dutiesQuery({ waitingForOthers: 'true' }));
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <p>{say(workWords.nobodyElse)}</p>;
        return (
          <>
            <ul className="rows">
              {items.map((item) => (
                <DutyRow key={`${item.commissionId}/${item.key}`} item={item} isOthers />
              ))}
            </ul>
            {query.hasNextPage && (
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
