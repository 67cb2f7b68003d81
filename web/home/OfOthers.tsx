import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { workWords } from '../../locale/web/work.ts';
import { dutiesQuery } from '../api/queries.ts';
import { useSay } from '../language/language.tsx';
import { Paged } from '../shell/Paged.tsx';
import { countText } from '../duties/Counters.tsx';
import { DutyRow } from '../duties/DutyRow.tsx';

interface Props {
  count: number | undefined;
  isAtLeast: boolean;
  isOpenAtFirst: boolean;
}

/** Chờ người khác: other people's duties in which the reader has a part. They are loaded when the list is opened. */
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
    <Paged query={query} none={<p>{say(workWords.nobodyElse)}</p>}>
      {(items) => (
        <ul className="rows">
          {items.map((item) => (
            <DutyRow key={`${item.caseId}/${item.key}`} item={item} isOthers />
          ))}
        </ul>
      )}
    </Paged>
  );
}
