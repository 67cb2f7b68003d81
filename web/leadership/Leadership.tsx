import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { leaders } from '../../domain/commission/organisation.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { leadershipWords } from '../../locale/web/leadership.ts';
import { obstacleWords } from '../../locale/web/obstacles.ts';
import { obstacleFiguresQuery } from '../api/obstacles-query.ts';
import { dutiesQuery, overviewQuery } from '../api/queries.ts';
import { DutyRow } from '../duties/DutyRow.tsx';
import { isDecision } from '../duties/is-decision.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { actsAs, useSession } from '../shell/session.tsx';
import { LateAndAtRisk } from './LateAndAtRisk.tsx';
import { Outcomes } from './Outcomes.tsx';
import { Portfolio } from './Portfolio.tsx';
import './leadership.css';

/** Điều hành: duties that wait for a signature, commissions by stage, overdue duties with their holders, and the year's outcomes. */
export function Leadership() {
  const say = useSay();
  const overview = useQuery(overviewQuery);
  const decides = actsAs(useSession(), ...leaders);
  return (
    <Page title={say(shellWords.portfolio)}>
      {decides && <ToDecide />}
      <Loaded query={overview}>
        {(found) => (
          <>
            <Portfolio overview={found} />
            <LateAndAtRisk today={found.today} riskUntil={found.riskUntil} />
            <Outcomes overview={found} />
            <Obstacles />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** How many obstacles are open and overdue. The list of obstacles has the figures by category, step and body. */
function Obstacles() {
  const say = useSay();
  const { data } = useQuery(obstacleFiguresQuery);
  if (data === undefined || data.open + data.closed === 0) return null;
  return (
    <section aria-labelledby="obstacles">
      <h2 id="obstacles">
        <Link to="/vuong-mac">{say(obstacleWords.obstacles)}</Link>
      </h2>
      <p>
        {say(obstacleWords.open)}: {data.open} · {say(obstacleWords.overdue)}: {data.overdue} · {say(obstacleWords.closed)}: {data.closed}
      </p>
    </section>
  );
}

function ToDecide() {
  const say = useSay();
  const query = useInfiniteQuery(dutiesQuery({ mine: 'true' }));
  return (
    <section aria-labelledby="to-decide">
      <h2 id="to-decide">{say(leadershipWords.toDecide)}</h2>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items).filter(isDecision);
          if (items.length === 0) return <p>{say(leadershipWords.nothingToDecide)}</p>;
          return (
            <ul className="rows">
              {items.map((item) => (
                <DutyRow key={`${item.caseId}/${item.key}`} item={item} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}
