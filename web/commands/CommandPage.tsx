import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { Suspense } from 'react';
import { commandTitles } from '../../locale/commands.ts';
import { draftWords } from '../../locale/web/drafts.ts';
import { formWords } from '../../locale/web/forms.ts';
import { commissionQuery, isOurs } from '../api/queries.ts';
import { mayGive } from '../commission/may-give.ts';
import { useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import { formFor } from './forms.ts';
import { commandOf } from './slug.ts';

/** One act on one commission: its form, with the commission's name above it and, when it cannot be done, why. */
export function CommandPage() {
  const { say, language } = useLanguage();
  const { so, viec } = useParams({ from: '/signed-in/ho-so/$so/lam/$viec' });
  const query = useQuery(commissionQuery(so));
  const command = commandOf(viec);
  const Form = command && formFor(command);
  if (!Form) return <PageNotFound />;
  return (
    <Loaded query={query}>
      {(commission) => {
        if (!isOurs(commission)) return <PageNotFound />;
        const can = commission.can.find((one) => one.command === command);
        return (
          <Page title={commandTitles[command][language]}>
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
            <Suspense>
              <Form commission={commission} />
            </Suspense>
          </Page>
        );
      }}
    </Loaded>
  );
}
