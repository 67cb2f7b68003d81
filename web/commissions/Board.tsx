import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { stageNames } from '../../locale/stages.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { workWords } from '../../locale/web/work.ts';
import { overviewQuery } from '../api/queries.ts';
import type { CommissionListItem } from '../api/types.ts';
import { addressOf } from '../case/address.ts';
import { countText, type Overview } from '../duties/Counters.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { NextDue } from './CommissionRow.tsx';
import { commissionsQuery } from '../api/commissions-query.ts';
import './commissions.css';

/** Bảng giai đoạn: a column for each stage. Its cards load when it comes into view. An empty column is as narrow as its name. */
export function Board() {
  const { say } = useLanguage();
  const query = useQuery(overviewQuery);
  return (
    <Page title={say(shellWords.board)}>
      <p className="lead">{say(workWords.boardWhat)}</p>
      <Loaded query={query}>
        {({ commissions, isAtLeast }) => (
          <div className="board" tabIndex={0} role="region" aria-label={say(shellWords.board)}>
            {commissions.stages.map((one) => (
              <Column key={one.stage} standing={one} isAtLeast={isAtLeast} />
            ))}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

type Standing = Overview['commissions']['stages'][number];

function Column({ standing, isAtLeast }: { standing: Standing; isAtLeast: boolean }) {
  const { say, language } = useLanguage();
  const { stage, open, overdue, atRisk } = standing;
  const [box, isSeen] = useSeen();
  return (
    <section ref={box} className={open === 0 ? 'board-column board-column-empty' : 'board-column'} aria-labelledby={`column-${stage}`}>
      <h2 id={`column-${stage}`}>
        <Link to="/ho-so" search={{ giaidoan: stage }}>
          {nameIn(stageNames, stage, language)}
        </Link>{' '}
        <span className="count">{countText(open, isAtLeast)}</span>
      </h2>
      {open > 0 && (
        <>
          <p className="board-standing">
            {overdue > 0 && (
              <span className="due due-late">
                ▲ {overdue} {say(workWords.late)}
              </span>
            )}{' '}
            {atRisk > 0 && (
              <span className="due due-soon">
                ◆ {atRisk} {say(workWords.atRisk)}
              </span>
            )}
          </p>
          {isSeen && <Cards stage={stage} />}
        </>
      )}
    </section>
  );
}

function Cards({ stage }: { stage: Standing['stage'] }) {
  const { say } = useLanguage();
  const query = useInfiniteQuery(commissionsQuery({ stage }, 20));
  return (
    <Loaded query={query}>
      {({ pages }) => (
        <>
          <ul className="cards">
            {pages
              .flatMap((page) => page.items)
              .filter(({ state }) => state === 'open')
              .map((item) => (
                <Card key={item.id} item={item} />
              ))}
          </ul>
          {query.hasNextPage && (
            <Button block onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
              {say(shellWords.more)}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function Card({ item }: { item: CommissionListItem }) {
  const { say } = useLanguage();
  return (
    <li className="card">
      <Link to="/ho-so/$so" params={{ so: addressOf(item) }} data-row className="row-title">
        {item.title}
      </Link>
      <span className="row-sub">
        {item.code ?? say(workWords.notNumbered)} · {item.requester?.name}
      </span>
      <NextDue item={item} />
    </li>
  );
}

/** Whether an element has come into view, or close to it. */
function useSeen() {
  const box = useRef<HTMLElement>(null);
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && setIsSeen(true), { rootMargin: '300px' });
    if (box.current) seen.observe(box.current);
    return () => seen.disconnect();
  }, []);
  return [box, isSeen] as const;
}
