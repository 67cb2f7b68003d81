import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { birthWriters } from '../../domain/commission/beginning.ts';
import { leaders } from '../../domain/commission/organisation.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { workWords } from '../../locale/web/work.ts';
import { dutiesQuery, overviewQuery } from '../api/queries.ts';
import type { InboxItem } from '../api/types.ts';
import { useToday } from '../days.ts';
import { isWaitingForMe } from '../drafts/draft-kind.ts';
import { draftsQuery } from '../drafts/drafts.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { actsAs, useSession } from '../shell/session.tsx';
import { Counters } from '../duties/Counters.tsx';
import { DutyRow } from '../duties/DutyRow.tsx';
import { groupOf, groups, type Group } from '../duties/groups.ts';
import { isDecision } from '../duties/is-decision.ts';
import { Notices } from './Notices.tsx';
import { OfOthers } from './OfOthers.tsx';
import { WaitingDrafts } from './WaitingDrafts.tsx';
import './home.css';

type InboxPart = 'decisions' | Group;
const parts: readonly InboxPart[] = ['decisions', ...groups];

// Loaded apart, since few people need it.
const AdministrationPlaces = lazy(async () => ({
  default: (await import('../shell/AdministrationPlaces.tsx')).AdministrationPlaces,
}));

/** Việc của tôi, the first screen: the person's duties. A person who only keeps the tables can have no duty and sees the tables. */
export function Home() {
  const { roles } = useSession();
  const keepsTablesOnly = roles.length > 0 && roles.every(({ capability }) => capability === 'administrator');
  return keepsTablesOnly ? <AdministratorHome /> : <Inbox />;
}

function AdministratorHome() {
  const say = useSay();
  return (
    <Page title={say(shellWords.myWork)}>
      <p>{say(workWords.nothingForAdministrator)}</p>
      <Suspense fallback={<Skeleton active />}>
        <AdministrationPlaces />
      </Suspense>
    </Page>
  );
}

/** The signed-in person's duties, most urgent first. Those that wait for their signature come before all others. */
function Inbox() {
  const say = useSay();
  const query = useInfiniteQuery(dutiesQuery({ mine: 'true' }));
  const overview = useQuery(overviewQuery);
  const now = useToday();
  const hasDrafts = (useQuery(draftsQuery).data ?? []).some(isWaitingForMe);
  const isLeader = actsAs(useSession(), ...leaders);
  // A person without duties at once sees the duties of others.
  const hasNothing = query.data?.pages[0]?.items.length === 0 && (overview.data?.waitingForOthers ?? 0) > 0;
  return (
    <Page title={say(shellWords.myWork)}>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const shown = parts.map((name) => ({ name, items: items.filter((item) => partOf(item, isLeader, now) === name) }));
          const filled = shown.filter((section) => section.items.length > 0);
          return (
            <>
              {overview.data && <Counters overview={overview.data} sections={new Set(filled.map(({ name }) => name))} />}
              <Notices />
              <WaitingDrafts />
              {filled.length === 0 && !hasDrafts && <NothingToDo />}
              {filled.map((section) => (
                <InboxSection key={section.name} {...section} />
              ))}
              {query.hasNextPage && (
                <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
                  {say(shellWords.more)}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
      <OfOthers
        key={String(hasNothing)}
        count={overview.data?.waitingForOthers}
        isAtLeast={overview.data?.isAtLeast === true}
        isOpenAtFirst={hasNothing}
      />
    </Page>
  );
}

/** The part of the page that shows a duty: the leader's decisions, else the group of its due day. Each duty is shown once. */
function partOf(item: InboxItem, isLeader: boolean, now: string): InboxPart {
  return isLeader && isDecision(item) ? 'decisions' : groupOf(item, now);
}

function InboxSection({ name, items }: { name: InboxPart; items: readonly InboxItem[] }) {
  const say = useSay();
  return (
    <section id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>
        {say(workWords[name])} <span className="count">{items.length}</span>
      </h2>
      <ul className="rows">
        {items.map((item) => (
          <DutyRow key={`${item.caseId}/${item.key}`} item={item} />
        ))}
      </ul>
    </section>
  );
}

function NothingToDo() {
  const say = useSay();
  const session = useSession();
  const words = actsAs(session, 'auditor', 'partyMonitor') ? workWords.nothingForReader : workWords.nothingToDo;
  const mayAsk = actsAs(session, ...birthWriters.submitRequest);
  return (
    <div className="nothing">
      <p>{say(words)}</p>
      {mayAsk && (
        <Link to="/yeu-cau/moi">
          <Button tabIndex={-1}>{say(shellWords.newRequest)}</Button>
        </Link>
      )}
    </div>
  );
}
