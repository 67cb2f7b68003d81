import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { Fragment, Suspense } from 'react';
import { draftWords } from '../../locale/web/drafts.ts';
import { formWords } from '../../locale/web/forms.ts';
import { commissionQuery, isOurs } from '../api/queries.ts';
import { mayGive } from '../case/may-give.ts';
import type { Commission, CommandName } from '../api/types.ts';
import { useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import { isGiven } from '../acts/given.ts';
import { forms } from './forms.ts';
import { titleOf } from '../acts/title-of.ts';
import { commandOf, slugOf } from '../acts/slug.ts';
import './commands.css';

/** Links to acts that discharge the same duty and may be given instead. */
function Instead({ commission, so, command }: { commission: Commission; so: string; command: CommandName }) {
  const { say, language } = useLanguage();
  const beside = commission.duties.filter(({ commands }) => commands.includes(command)).flatMap(({ commands }) => commands);
  const others = commission.can.filter((one) => one.allowed && one.command !== command && beside.includes(one.command));
  if (others.length === 0) return null;
  return (
    <p className="instead">
      {say(formWords.instead)}:{' '}
      {others.map((one, n) => (
        <Fragment key={one.command}>
          {n > 0 && ' · '}
          <Link to="/ho-so/$so/lam/$viec" params={{ so, viec: slugOf(one.command as CommandName) }}>
            {titleOf(one.command as CommandName, commission, language)}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}

/** One act on one commission: the commission's name, the form, and the reason when the act cannot be given. */
export function CommandPage() {
  const { say, language } = useLanguage();
  const { so, viec } = useParams({ from: '/signed-in/ho-so/$so/lam/$viec' });
  const query = useQuery(commissionQuery(so));
  const command = commandOf(viec);
  if (command === undefined || !isGiven(command)) return <PageNotFound />;
  const Form = forms[command];
  return (
    <Loaded query={query}>
      {(commission) => {
        if (!isOurs(commission)) return <PageNotFound />;
        const can = commission.can.find((one) => one.command === command);
        return (
          <Page title={titleOf(command, commission, language)}>
            <p className="lead">
              <Link to="/ho-so/$so" params={{ so }}>
                {commission.code ?? ''} {commission.title}
              </Link>
            </p>
            {!mayGive(commission, command) ? (
              <Alert type="info" showIcon className="gap-below" title={say(draftWords.toPrepare)} />
            ) : (
              can?.allowed !== true && (
                <Alert type="warning" showIcon className="gap-below" title={say(formWords.notAllowed)} description={can?.sentence} />
              )
            )}
            <Instead commission={commission} so={so} command={command} />
            <Suspense>
              <Form commission={commission} />
            </Suspense>
          </Page>
        );
      }}
    </Loaded>
  );
}
