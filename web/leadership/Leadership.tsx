import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { isDecision } from '../../domain/commission/duty-kinds.ts';
import { leaders } from '../../domain/commission/organisation.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { leadershipWords } from '../../locale/web/leadership.ts';
import { dutiesQuery, overviewQuery } from '../api/queries.ts';
import { DutyRow } from '../duties/DutyRow.tsx';
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
          </>
        )}
      </Loaded>
    </Page>
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
          const items = pages.flatMap((page) => page.items).filter(({ kind }) => isDecision(kind));
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
