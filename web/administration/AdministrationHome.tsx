import { adminWords } from '../../locale/web/administration.ts';
import { useSay } from '../language/language.tsx';
import { Page } from '../shell/Page.tsx';
import { AdministrationPlaces } from './AdministrationPlaces.tsx';

/** Quản trị: the tables that the rules read, and the machine room. */
export function AdministrationHome() {
  const say = useSay();
  return (
    <Page title={say(adminWords.title)}>
      <AdministrationPlaces />
    </Page>
  );
}
