import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { Fragment, Suspense, type ReactNode } from 'react';
import { draftWords } from '../../locale/web/drafts.ts';
import { formWords } from '../../locale/web/forms.ts';
import { canSendNow, type ActCase, caseOfCommission, caseOfObstacle } from '../acts/act-case.ts';
import { isGiven, isGivenToObstacle } from '../acts/given.ts';
import { commandOf, formOf } from '../acts/slug.ts';
import { titleOf } from '../case/title-of.ts';
import { commissionQuery, isAsked, isOurs, obstacleQuery } from '../api/queries.ts';
import type { Commission } from '../api/types.ts';
import { asForms } from '../case/asked.ts';
import { mayGive } from '../case/may-give.ts';
import { obstacleName } from '../case/obstacle-name.ts';
import { useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import { forms, obstacleForms } from './forms.ts';
import './commands.css';

/** Links to acts that discharge the same duty and may be given instead. */
function Instead({ of, command }: { of: ActCase; command: string }) {
  const { say, language } = useLanguage();
  const beside = of.duties.filter(({ commands }) => commands.includes(command)).flatMap(({ commands }) => commands);
  const others = of.can.filter((one) => one.allowed && one.command !== command && beside.includes(one.command));
  if (others.length === 0) return null;
  return (
    <p className="instead">
      {say(formWords.instead)}:{' '}
      {others.map((one, n) => (
        <Fragment key={one.command}>
          {n > 0 && ' · '}
          <Link to={formOf(of.page, one.command)}>{titleOf(one.command, of, language)}</Link>
        </Fragment>
      ))}
    </p>
  );
}

/** One act on one case: the name of the case, the form, and the reason when the act cannot be given. */
function ActPage({ of, command, children }: { of: ActCase; command: string; children: ReactNode }) {
  const { say, language } = useLanguage();
  const can = of.can.find((one) => one.command === command);
  return (
    <Page title={titleOf(command, of, language)}>
      <p className="lead">
        <Link to={of.page}>{of.name}</Link>
      </p>
      {!mayGive(of, command) ? (
        <Alert type="info" showIcon className="gap-below" title={say(draftWords.toPrepare)} />
      ) : (
        (can === undefined || !canSendNow(can)) && (
          <Alert type="warning" showIcon className="gap-below" title={say(formWords.notAllowed)} description={can?.sentence} />
        )
      )}
      <Instead of={of} command={command} />
      <Suspense>{children}</Suspense>
    </Page>
  );
}

/** One act on one commission. */
export function CommandPage() {
  const { so, viec } = useParams({ from: '/signed-in/ho-so/$so/lam/$viec' });
  const query = useQuery(commissionQuery(so));
  const command = commandOf('commission', viec);
  if (command === undefined || !isGiven(command)) return <PageNotFound />;
  const Form = forms[command];
  return (
    <Loaded query={query}>
      {(found) => {
        const commission = isAsked(found) ? asForms(found) : found;
        return isOurs(commission) || isAsked(found) ? (
          <ActPage of={caseOfCommission(commission as Commission)} command={command}>
            <Form commission={commission as Commission} />
          </ActPage>
        ) : (
          <PageNotFound />
        );
      }}
    </Loaded>
  );
}

/** One act on one obstacle. */
export function ObstacleCommandPage() {
  const { language } = useLanguage();
  const { id, viec } = useParams({ from: '/signed-in/vuong-mac/$id/lam/$viec' });
  const query = useQuery(obstacleQuery(id));
  const command = commandOf('obstacle', viec);
  if (command === undefined || !isGivenToObstacle(command)) return <PageNotFound />;
  const Form = obstacleForms[command];
  return (
    <Loaded query={query}>
      {(obstacle) => (
        <ActPage of={caseOfObstacle(obstacle, obstacleName(obstacle, language))} command={command}>
          <Form obstacle={obstacle} />
        </ActPage>
      )}
    </Loaded>
  );
}
