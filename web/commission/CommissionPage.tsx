import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { Suspense } from 'react';
import { dayText } from '../../locale/formats.ts';
import { endingNames } from '../../locale/vocabulary.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import { caseOfCommission } from '../acts/act-case.ts';
import { WhatYouCan } from '../acts/WhatYouCan.tsx';
import { commissionQuery, isAsked, isOurs } from '../api/queries.ts';
import type { Commission } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import { Asked } from './Asked.tsx';
import { Historic } from './Historic.tsx';
import { HoldNotice } from './HoldNotice.tsx';
import { roomViews } from './room-views.ts';
import { roomOf, roomsOf } from './rooms.ts';
import { StageBar } from './StageBar.tsx';
import './commission.css';

/** One commission: its stage, the reader's possible acts, and its rooms. The page polls. */
export function CommissionPage() {
  const { so, phan } = useParams({ strict: false });
  const { tai } = useSearch({ strict: false });
  const query = useQuery(commissionQuery(so ?? '', tai));
  return (
    <Loaded query={query}>
      {(found) => {
        if (isAsked(found)) return <Asked asked={found} />;
        return isOurs(found) ? <Open commission={found} so={so ?? ''} phan={phan} asOf={tai} /> : <Historic commission={found} />;
      }}
    </Loaded>
  );
}

function Open({ commission, so, phan, asOf }: { commission: Commission; so: string; phan: string | undefined; asOf: string | undefined }) {
  const { say, language } = useLanguage();
  const room = roomOf(phan);
  if (!room) return <PageNotFound />;
  const Room = roomViews[room.path];
  return (
    <Page title={`${commission.code === null ? '' : `${commission.code} · `}${commission.title}`}>
      {asOf !== undefined && (
        <Alert
          type="info"
          showIcon
          className="gap-below"
          title={`${say(commissionWords.asOf)} ${dayText(asOf)}`}
          action={
            <Link to="/ho-so/$so" params={{ so }}>
              <Button tabIndex={-1}>{say(commissionWords.asNow)}</Button>
            </Link>
          }
        />
      )}
      {commission.hold !== null && <HoldNotice commission={commission} since={commission.hold.at} />}
      {commission.effect.pending.length > 0 && (
        <Alert type="info" showIcon title={say(commissionWords.effectUnderWay)} className="gap-below" />
      )}
      {commission.end !== null && (
        <Alert
          type="info"
          showIcon
          title={`${say(commissionWords.ended)}: ${nameIn(endingNames, commission.end.kind, language)}`}
          className="gap-below"
        />
      )}
      <StageBar commission={commission} />
      <div className="case-page">
        <div className="case-main">
          <nav aria-label={commission.title} className="rooms">
            <ul>
              {roomsOf(commission).map((one) => (
                <li key={one.path}>
                  <Link
                    to={one.path === '' ? '/ho-so/$so' : '/ho-so/$so/$phan'}
                    params={{ so, phan: one.path }}
                    activeOptions={{ exact: true }}
                    search={asOf === undefined ? {} : { tai: asOf }}
                    aria-current={one === room ? 'page' : undefined}
                  >
                    {say(one.name)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <Suspense>
            <Room commission={commission} />
          </Suspense>
        </div>
        <WhatYouCan of={caseOfCommission(commission)} />
      </div>
    </Page>
  );
}
