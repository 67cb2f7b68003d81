import { adminWords } from '../../locale/web/administration.ts';
import { useSay } from '../language/language.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import { hasRight, useSession } from '../shell/session.tsx';
import { AdministrationPlaces } from '../shell/AdministrationPlaces.tsx';

/** Quản trị: links to the tables that the rules read, and to the technical pages. */
export function AdministrationHome() {
  const say = useSay();
  if (!hasRight(useSession(), 'changePeople')) return <PageNotFound />;
  return (
    <Page title={say(adminWords.title)}>
      <AdministrationPlaces />
    </Page>
  );
}
